import { describeJobQueue } from '@assay/core/testing/contracts';
import { afterAll, beforeAll, describe, vi } from 'vitest';
import { type AwsMock, openAwsMock } from '../../testing/open-aws-mock.ts';
import { createSqsClient } from './create-sqs-client.ts';
import { createProcessSerialLeases } from './serial-leases.ts';
import { createSqsJobQueue } from './sqs-job-queue.ts';
import { openMockQueues } from './testing/open-mock-queues.ts';
import { realClock } from './testing/real-clock.ts';

// Time has to be waited out in earnest, so the cases wait together; each has queues of its own.
vi.setConfig({ maxConcurrency: 40 });

let mock: AwsMock;
let opened = 0;
beforeAll(async () => {
  mock = await openAwsMock();
});
afterAll(() => mock[Symbol.asyncDispose]());

describe.concurrent('in the mock', () => {
  describeJobQueue({
    name: 'createSqsJobQueue',
    open: async ({ queues }) => {
      opened += 1;
      const client = createSqsClient(mock.client);
      const urls = await openMockQueues({ client, queues, prefix: `case-${opened}-` });
      const openQueue = () =>
        createSqsJobQueue({
          client,
          queues,
          ...urls,
          clock: realClock,
          serialLeases: createProcessSerialLeases({ clock: realClock }),
        });
      return {
        queue: openQueue(),
        advance: (ms) => realClock.sleep(ms),
        reopen: async () => openQueue(),
        [Symbol.asyncDispose]: async () => client.destroy(),
      };
    },
    // SQS documents its counts as approximate and knows no priorities.
    capabilities: { durable: true, exactStats: false, priority: false, deadReason: true },
    skipped: [],
  });
});
