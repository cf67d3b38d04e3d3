import { createMemoryRecordStore } from '@assay/core/testing/memory';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AwsMock, openAwsMock } from '../../testing/open-aws-mock.ts';
import { createSqsClient } from './create-sqs-client.ts';
import { createRecordSerialLeases } from './record-serial-leases.ts';
import { createSqsJobQueue } from './sqs-job-queue.ts';
import { openMockQueues } from './testing/open-mock-queues.ts';
import { realClock } from './testing/real-clock.ts';

let mock: AwsMock;
beforeAll(async () => {
  mock = await openAwsMock();
});
afterAll(() => mock[Symbol.asyncDispose]());

it('gives two processes that share their leases one message of a serial key at a time, and all of them in the end', async () => {
  const client = createSqsClient(mock.client);
  // No lease ends here, however slow the machine: a second receive would be a fault.
  const queues = [{ name: 'read', maxReceives: 3, visibilityMs: 600_000 }];
  const urls = await openMockQueues({ client, queues, prefix: 'two-' });
  const records = createMemoryRecordStore({ clock: realClock });
  const open = () =>
    createSqsJobQueue({
      client,
      queues,
      ...urls,
      clock: realClock,
      serialLeases: createRecordSerialLeases({ records, clock: realClock }),
    });
  const processes = [open(), open()];
  const ids = ['a', 'b', 'c', 'd', 'e'];
  await processes[0]?.enqueue(
    ids.map((id) => ({ id, queue: 'read', body: null, serialKey: 'k', priority: 0 })),
  );
  const done: string[] = [];
  const receiveCounts = new Set<number>();
  while (done.length < ids.length) {
    const claims = await Promise.all(processes.map((each) => each.claim({ queue: 'read', limit: 2 })));
    expect(claims.flat().length).toBeLessThanOrEqual(1);
    for (const [place, jobs] of claims.entries()) {
      for (const job of jobs) {
        expect(await processes[place]?.complete([job.receipt])).toEqual(['done']);
        done.push(job.id);
        receiveCounts.add(job.receiveCount);
      }
    }
    await realClock.sleep(200);
  }
  expect(done.toSorted()).toEqual(ids);
  expect([...receiveCounts]).toEqual([1]);
  client.destroy();
});
