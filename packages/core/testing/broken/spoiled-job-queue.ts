import type { JobQueue, QueueDeclaration } from '../../src/ports/index.ts';
import type { OpenJobQueue } from '../contracts/job-queue-subject.ts';
import { createManualClock } from '../memory/manual-clock.ts';
import { createMemoryJobQueue } from '../memory/memory-job-queue.ts';

/** Opens a sound queue, with other declarations or some members replaced; what it keeps outlives it unless `forgets`. */
export const openSpoiledQueue =
  (
    spoil: (queue: JobQueue) => Partial<JobQueue>,
    {
      declare = (queue) => queue,
      forgets = false,
    }: { declare?: (queue: QueueDeclaration) => QueueDeclaration; forgets?: boolean } = {},
  ): OpenJobQueue =>
  async ({ queues }) => {
    const clock = createManualClock();
    const sound = createMemoryJobQueue({ queues: queues.map(declare), clock });
    return {
      queue: { ...sound, ...spoil(sound) },
      advance: clock.advance,
      reopen: async () => (forgets ? createMemoryJobQueue({ queues, clock }) : sound),
      [Symbol.asyncDispose]: async () => undefined,
    };
  };
