import { outbox, outboxPartition, platformWorkspace } from '../events/outbox.ts';
import type { Runner } from '../jobs/runner.ts';
import type { Clock } from '../ports/clock.ts';
import type { RecordStore } from '../ports/record-store.ts';

/**
 * Tells whether nothing is left to do: no job waits, none is in hand, and no event lies in the outbox.
 * A look counts only if nothing was committed or published while it was taken. Where events and counts of jobs take
 * time to show (SQS, EventBridge), all looks of `quietMs` have to say so before it is believed.
 */
export const createIdleCheck = (options: {
  records: RecordStore;
  clock: Clock;
  hasOpenJobs: () => Promise<boolean>;
  runner: Pick<Runner, 'inHand'>;
  /** Grows with every commit and every publication. */
  activity: () => number;
  quietMs: number;
}) => {
  const { records, clock, hasOpenJobs, runner, activity, quietMs } = options;
  let quietSince: number | null = null;

  const looksIdle = async (): Promise<boolean> => {
    const before = activity();
    if (runner.inHand() > 0 || (await hasOpenJobs())) return false;
    const page = await outbox.list(records, {
      workspace: platformWorkspace,
      partition: outboxPartition,
      limit: 1,
    });
    return page.items.length === 0 && runner.inHand() === 0 && activity() === before;
  };

  return async (): Promise<boolean> => {
    const startedAt = clock.now().getTime();
    if (!(await looksIdle())) {
      quietSince = null;
      return false;
    }
    quietSince ??= startedAt;
    return clock.now().getTime() - quietSince >= quietMs;
  };
};
