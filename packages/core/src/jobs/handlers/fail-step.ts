import { type StepName, stepPlace, steps } from '../../documents/content-records.ts';
import type { AppError } from '../../errors.ts';
import type { NewEvent } from '../../events/event.ts';
import type { Clock } from '../../ports/clock.ts';
import type { RecordStore, Write } from '../../ports/record-store.ts';
import { conditionOn } from '../../records/condition.ts';

type ContentContext = { event: { workspace: string; data: { contentId: string } } };

/**
 * What a step says when it gives up on a content: its failure with the reason, and the event. A failure never takes
 * the place of a success, so that a stale duplicate that comes late cannot undo one.
 */
export const createFailStep =
  (options: { records: RecordStore; clock: Clock; step: StepName; toolVersion: number }) =>
  async ({ event }: ContentContext, error: AppError): Promise<{ writes: Write[]; events: NewEvent[] }> => {
    const { records, clock, step, toolVersion } = options;
    const { workspace } = event;
    const { contentId } = event.data;
    const found = await steps.find(records, workspace, stepPlace(contentId, step));
    if (found?.value.status === 'done') return { writes: [], events: [] };
    const problem = { code: error.code, message: error.message };
    const at = clock.now().toISOString();
    const failure = { contentId, step, status: 'failed' as const, toolVersion, at, durationMs: 0, problem };
    return {
      writes: [steps.put(workspace, failure, conditionOn(found))],
      events: [{ type: 'document.failed', data: { contentId, step, code: error.code } }],
    };
  };
