import { describeEventBus } from '../contracts/event-bus.contract.ts';
import { createFaultyJobQueue } from './faulty-job-queue.ts';
import { createManualClock } from './manual-clock.ts';
import { createMemoryEventBus } from './memory-event-bus.ts';
import { createMemoryJobQueue } from './memory-job-queue.ts';

describeEventBus({
  name: 'createMemoryEventBus',
  open: async ({ queues, routes }) => {
    const queue = createFaultyJobQueue(createMemoryJobQueue({ queues, clock: createManualClock() }));
    return {
      bus: createMemoryEventBus({ queue, routes }),
      queue,
      settle: async () => undefined,
      failEnqueue: queue.failEnqueue,
      [Symbol.asyncDispose]: async () => undefined,
    };
  },
  capabilities: { faults: true, priority: true },
  skipped: [],
});
