import { outbox, outboxPartition, platformWorkspace } from '@assay/core/events';
import type { Runner } from '@assay/core/jobs';
import type { RecordStore } from '@assay/core/ports';

/**
 * Tells whether nothing is left to do: no job waits, none is in hand, and no event lies in the outbox.
 * A look counts only if nothing was committed or published while it was taken.
 */
export const createIdleCheck = (options: {
  records: RecordStore;
  hasOpenJobs: () => Promise<boolean>;
  runner: Pick<Runner, 'inHand'>;
  /** Grows with every commit and every publication. */
  activity: () => number;
}) => {
  const { records, hasOpenJobs, runner, activity } = options;
  return async (): Promise<boolean> => {
    const before = activity();
    if (runner.inHand() > 0 || (await hasOpenJobs())) return false;
    const page = await outbox.list(records, {
      workspace: platformWorkspace,
      partition: outboxPartition,
      limit: 1,
    });
    return page.items.length === 0 && runner.inHand() === 0 && activity() === before;
  };
};
