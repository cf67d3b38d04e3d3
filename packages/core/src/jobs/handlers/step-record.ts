import { type Step, type StepName, stepPlace, steps } from '../../documents/content-records.ts';
import type { AppError } from '../../errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { RecordStore, Write } from '../../ports/record-store.ts';
import type { Versioned } from '../../records/collection.ts';
import { conditionOn } from '../../records/condition.ts';

/** Whether the step has nothing left to do: done by this version of the tool or a newer one. */
export const isDone = (found: Versioned<Step> | null, toolVersion: number): boolean =>
  found?.value.status === 'done' && found.value.toolVersion >= toolVersion;

/** The success of a step, on the condition that nobody wrote since it was looked at. */
export const doneStep = (options: {
  workspace: string;
  contentId: string;
  step: StepName;
  toolVersion: number;
  found: Versioned<Step> | null;
  startedAt: Date;
  clock: Clock;
}): Write => {
  const { workspace, contentId, step, toolVersion, found, startedAt, clock } = options;
  const now = clock.now();
  return steps.put(
    workspace,
    {
      contentId,
      step,
      status: 'done',
      toolVersion,
      at: now.toISOString(),
      durationMs: now.getTime() - startedAt.getTime(),
      problem: null,
    },
    conditionOn(found),
  );
};

/** The failure of a step, which never takes the place of a success. */
export const failedStep = async (options: {
  records: RecordStore;
  workspace: string;
  contentId: string;
  step: StepName;
  toolVersion: number;
  error: AppError;
  clock: Clock;
}): Promise<Write[]> => {
  const { records, workspace, contentId, step, toolVersion, error, clock } = options;
  const found = await steps.find(records, workspace, stepPlace(contentId, step));
  if (found?.value.status === 'done') return [];
  const problem = { code: error.code, message: error.message };
  const at = clock.now().toISOString();
  return [
    steps.put(
      workspace,
      { contentId, step, status: 'failed', toolVersion, at, durationMs: 0, problem },
      conditionOn(found),
    ),
  ];
};
