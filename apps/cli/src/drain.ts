import { outbox, outboxPartition, platformWorkspace } from '@assay/core/events';
import { queueDeclarations, type Runner } from '@assay/core/jobs';
import type { Clock, JobQueue, RecordStore } from '@assay/core/ports';

const lookMs = 25;

/**
 * Waits until nothing is left to do: no job waits, none is in hand, and no event lies in the outbox.
 * A look counts only if nothing was committed or published while it was taken.
 */
export const createDrain = (options: {
  records: RecordStore;
  queue: JobQueue;
  runner: Runner;
  clock: Clock;
  activity: () => number;
}) => {
  const { records, queue, runner, clock, activity } = options;

  const isIdle = async (): Promise<boolean> => {
    const before = activity();
    if (runner.inHand() > 0) return false;
    for (const { name } of queueDeclarations()) {
      const { waiting, delayed, claimed } = await queue.stats(name);
      if (waiting + delayed + claimed > 0) return false;
    }
    const page = await outbox.list(records, {
      workspace: platformWorkspace,
      partition: outboxPartition,
      limit: 1,
    });
    return page.items.length === 0 && runner.inHand() === 0 && activity() === before;
  };

  return async (request: { onLook?: () => Promise<void>; signal?: AbortSignal } = {}): Promise<void> => {
    while (!(await isIdle())) {
      request.signal?.throwIfAborted();
      await request.onLook?.();
      await clock.sleep(lookMs, request.signal);
    }
    await request.onLook?.();
  };
};
