import { type Step, type StepName, steps } from '../../documents/content-records.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Write } from '../../ports/record-store.ts';
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
