import { describeJobQueue } from '../contracts/job-queue.contract.ts';
import { createManualClock } from './manual-clock.ts';
import { createMemoryJobQueue } from './memory-job-queue.ts';

describeJobQueue({
  name: 'createMemoryJobQueue',
  open: async ({ queues }) => {
    const clock = createManualClock();
    return {
      queue: createMemoryJobQueue({ queues, clock }),
      advance: clock.advance,
      [Symbol.asyncDispose]: async () => undefined,
    };
  },
  capabilities: { durable: false, exactStats: true, priority: true, deadReason: true },
  skipped: [],
});
