import { expect, it } from 'vitest';
import { createManualClock, type ManualClock } from '../../testing/memory/manual-clock.ts';
import { createMemoryJobQueue } from '../../testing/memory/memory-job-queue.ts';
import { createMemoryRecordStore } from '../../testing/memory/memory-record-store.ts';
import { rejectError, retryError } from '../errors.ts';
import { createCommit } from '../events/index.ts';
import { createIdSource } from '../ids.ts';
import type { JobQueue } from '../ports/index.ts';
import type { Delivery } from './delivery.ts';
import type { JobDefinition } from './job-definition.ts';
import type { JobHandler } from './job-handler.ts';
import { jobTable } from './job-table.ts';
import { createRunner } from './runner.ts';

const queueName = 'link-document';
const none = { writes: [], events: [] };
const event = {
  id: 'evt_1',
  type: 'document.extracted',
  version: 1,
  workspace: 'acme',
  at: '2026-01-01T00:00:00.000Z',
  data: { contentId: 'c1', type: 'invoice' },
};

/** Runs one message until so many deliveries were told of. */
const deliveriesOf = async (options: {
  handle: (clock: ManualClock, count: number) => ReturnType<JobHandler['handle']>;
  expected: number;
  body?: typeof event | string;
  spoil?: (queue: JobQueue) => Partial<JobQueue>;
  onDelivered?: () => void;
}): Promise<Delivery[]> => {
  const clock = createManualClock();
  const declaration = { name: queueName, maxReceives: 2, visibilityMs: 600_000 };
  const sound = createMemoryJobQueue({ queues: [declaration], clock });
  const queue = { ...sound, ...options.spoil?.(sound) };
  const records = createMemoryRecordStore({ clock });
  const ids = createIdSource({ now: clock.now, randomBytes: (count) => new Uint8Array(count) });
  const definition = { ...jobTable[queueName], attempts: 2 } as unknown as JobDefinition;
  const told: Delivery[] = [];
  let count = 0;
  const handler: JobHandler = {
    handle: () => {
      count += 1;
      return options.handle(clock, count);
    },
  };
  const runner = createRunner({
    jobs: [{ definition, handler, queue: declaration }],
    queue,
    commit: createCommit({ records, clock, ids }),
    clock,
    random: () => 0.5,
    onDelivered: (delivery) => {
      told.push(delivery);
      options.onDelivered?.();
    },
  });
  const message = { id: 'evt_1:link', queue: queueName, serialKey: null, priority: 1 };
  await sound.enqueue([{ ...message, body: options.body ?? event }]);
  runner.start();
  for (let round = 0; round < 1_000 && told.length < options.expected; round += 1) await clock.advance(250);
  const stopping = runner.stop({ graceMs: 1_000 });
  await clock.advance(1_000);
  await stopping;
  return told;
};

it('tells of a delivery whose work was done, and how long it took', async () => {
  const told = await deliveriesOf({
    handle: async (clock) => {
      await clock.advance(40);
      return none;
    },
    expected: 1,
  });
  expect(told).toEqual([
    {
      job: 'link-document',
      agent: 'reconciler',
      workspace: 'acme',
      messageId: 'evt_1:link',
      outcome: 'completed',
      code: null,
      durationMs: 40,
      receiveCount: 1,
    },
  ]);
});

it('tells a failure that comes again from the last one, which leaves a dead letter', async () => {
  const told = await deliveriesOf({
    handle: async () => {
      throw retryError('store.down', 'Not now.');
    },
    expected: 2,
  });
  expect(told).toMatchObject([
    { outcome: 'failed', code: 'store.down', receiveCount: 1 },
    { outcome: 'dead', code: 'store.down', receiveCount: 2 },
  ]);
});

it('tells why a message is done although its work is not', async () => {
  const told = await deliveriesOf({
    handle: async () => {
      throw rejectError('document.damaged', 'The file is damaged.');
    },
    expected: 1,
  });
  expect(told).toMatchObject([{ outcome: 'completed', code: 'document.damaged' }]);
});

it('tells of work that waits', async () => {
  const told = await deliveriesOf({
    handle: async (_, count) => (count === 1 ? { deferMs: 10 } : none),
    expected: 2,
  });
  expect(told).toMatchObject([
    { outcome: 'deferred', code: null, receiveCount: 1 },
    { outcome: 'completed', code: null, receiveCount: 1 },
  ]);
});

it('takes a delivery for failed when the queue could not be told that it was completed', async () => {
  const told = await deliveriesOf({
    handle: async () => none,
    expected: 1,
    spoil: () => ({ complete: () => Promise.reject(retryError('queue.unavailable', 'Not now.')) }),
  });
  expect(told).toMatchObject([{ outcome: 'failed', code: 'queue.unavailable' }]);
});

it('does not call a job dead that another delivery has taken over', async () => {
  const told = await deliveriesOf({
    handle: async () => {
      throw retryError('store.down', 'Not now.');
    },
    expected: 2,
    spoil: (queue) => ({
      retry: async (receipt, options) => {
        await queue.retry(receipt, options);
        return 'lost';
      },
    }),
  });
  expect(told.map((delivery) => delivery.outcome)).toEqual(['failed', 'failed']);
});

it('names no workspace for a message that tells none', async () => {
  const told = await deliveriesOf({ handle: async () => none, expected: 1, body: 'nonsense' });
  expect(told).toMatchObject([{ workspace: '-', code: 'event.invalid' }]);
});

it('goes on with the work when the one who is told throws', async () => {
  const told = await deliveriesOf({
    handle: async (_, count) => (count === 1 ? { deferMs: 10 } : none),
    expected: 2,
    onDelivered: () => {
      throw new Error('no log');
    },
  });
  expect(told.map((delivery) => delivery.outcome)).toEqual(['deferred', 'completed']);
});
