import type { JobQueue } from '@assay/core/ports';
import { describeEventBus } from '@assay/core/testing/contracts';
import { openTestFolder } from '../../testing/open-test-folder.ts';
import { createLocalEventBus } from './local-event-bus.ts';
import { createSqliteJobQueue } from './sqlite-job-queue.ts';

describeEventBus({
  name: 'createLocalEventBus',
  open: async ({ queues, routes }) => {
    const test = await openTestFolder();
    const queue = createSqliteJobQueue({ database: test.folder().database, queues, clock: test.clock });
    let refused: string | null = null;
    const enqueue: JobQueue['enqueue'] = async (messages) => {
      await queue.enqueue(messages.filter((message) => message.queue !== refused));
      return { failed: messages.flatMap((message, place) => (message.queue === refused ? [place] : [])) };
    };
    return {
      bus: createLocalEventBus({ queue: { ...queue, enqueue }, routes }),
      queue,
      settle: async () => undefined,
      failEnqueue: (name) => {
        refused = name;
      },
      [Symbol.asyncDispose]: () => test[Symbol.asyncDispose](),
    };
  },
  capabilities: { faults: true, priority: true },
  skipped: [],
});
