import { describeJobQueue } from '@assay/core/testing/contracts';
import { afterAll, beforeAll } from 'vitest';
import { type AwsMock, openAwsMock } from '../../testing/open-aws-mock.ts';
import { createSqsClient } from './create-sqs-client.ts';
import { createProcessSerialLeases } from './serial-leases.ts';
import { createSqsJobQueue } from './sqs-job-queue.ts';
import { openMockClock } from './testing/open-mock-clock.ts';
import { openMockQueues } from './testing/open-mock-queues.ts';

let time: Awaited<ReturnType<typeof openMockClock>>;
let mock: AwsMock;
let opened = 0;
beforeAll(async () => {
  time = await openMockClock();
  mock = await openAwsMock({ env: time.env });
});
afterAll(async () => {
  await mock[Symbol.asyncDispose]();
  await time[Symbol.asyncDispose]();
});

describeJobQueue({
  name: 'createSqsJobQueue',
  open: async ({ queues }) => {
    opened += 1;
    const client = createSqsClient(mock.client);
    const urls = await openMockQueues({ client, queues, prefix: `case-${opened}-` });
    const { clock, advance } = time;
    const openQueue = () =>
      createSqsJobQueue({
        client,
        queues,
        ...urls,
        clock,
        serialLeases: createProcessSerialLeases({ clock }),
      });
    return {
      queue: openQueue(),
      advance,
      reopen: async () => openQueue(),
      [Symbol.asyncDispose]: async () => client.destroy(),
    };
  },
  // SQS documents its counts as approximate and knows no priorities.
  capabilities: { durable: true, exactStats: false, priority: false, deadReason: true },
  skipped: [],
});
