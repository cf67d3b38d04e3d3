import { createIdSource, rejectError, retryError } from '@assay/core';
import { createCommit } from '@assay/core/events';
import { createRunner, type JobDefinition, type JobHandler, jobTable } from '@assay/core/jobs';
import type { Clock } from '@assay/core/ports';
import { expect, it } from 'vitest';
import { createMemoryJobQueue } from '../memory/memory-job-queue.ts';
import { createMemoryRecordStore } from '../memory/memory-record-store.ts';

/** Real time, but waits are a thousandth as long, so that back-off and polls take no time worth naming. */
const createHastyClock = (): Clock => ({
  now: () => new Date(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const timer = setTimeout(resolve, ms / 1_000);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
    }),
});

const queueName = 'link-document';
/** In the thousandths of the hasty clock; a busy machine may take its time, and nothing waits for the rest of it. */
const longGrace = { graceMs: 60_000_000 };
const patient = { timeout: 20_000 };

const openRunner = async (options: {
  handler: JobHandler;
  messages: number;
  definition?: Partial<JobDefinition>;
}) => {
  const clock = createHastyClock();
  // The queue's time runs a thousand times as fast, so that back-offs need no clock of their own. The leases outlast any
  // pause of the machine: what was handled twice would be counted twice.
  const queues = [{ name: queueName, maxReceives: 3, visibilityMs: 60_000_000_000 }];
  const queue = createMemoryJobQueue({
    queues,
    clock: { ...clock, now: () => new Date(Date.now() * 1_000) },
  });
  const records = createMemoryRecordStore({ clock });
  const ids = createIdSource({ now: clock.now, randomBytes: (count) => new Uint8Array(count).fill(1) });
  const definition = {
    ...jobTable[queueName],
    attempts: 3,
    ...options.definition,
  } as unknown as JobDefinition;
  const failures: { code: string; last: boolean }[] = [];
  const runner = createRunner({
    jobs: [
      {
        definition,
        handler: options.handler,
        queue: queues[0] ?? { name: '', maxReceives: 1, visibilityMs: 1 },
      },
    ],
    queue,
    commit: createCommit({ records, clock, ids }),
    clock,
    random: () => 0.5,
    onFailed: ({ error, last }) => failures.push({ code: error.code, last }),
  });
  const body = (place: number) => ({
    id: `evt_${place}`,
    type: 'document.extracted',
    version: 1,
    workspace: 'default',
    at: '2026-01-01T00:00:00.000Z',
    data: { contentId: `c${place}`, type: 'invoice' },
  });
  await queue.enqueue(
    Array.from({ length: options.messages }, (_, place) => ({
      id: `evt_${place}:${queueName}`,
      queue: queueName,
      body: body(place),
      serialKey: null,
      priority: 1,
    })),
  );
  return { queue, runner, failures, stats: () => queue.stats(queueName) };
};

const none = { writes: [], events: [] };

it('runs every job, never more at once than the table allows', async () => {
  let inHand = 0;
  let most = 0;
  let ran = 0;
  const handler: JobHandler = {
    handle: async () => {
      inHand += 1;
      most = Math.max(most, inHand);
      await new Promise((resolve) => setTimeout(resolve, 2));
      inHand -= 1;
      ran += 1;
      return none;
    },
  };
  const { runner, stats } = await openRunner({ handler, messages: 40, definition: { concurrency: 3 } });
  runner.start();
  await expect.poll(() => ran, patient).toBe(40);
  await runner.stop(longGrace);
  expect(most).toBe(3);
  expect(await stats()).toEqual({ waiting: 0, delayed: 0, claimed: 0, dead: 0 });
});

it('gives up after the last attempt, says so, and leaves a dead letter', async () => {
  const gaveUp: string[] = [];
  const handler: JobHandler = {
    handle: async () => {
      throw retryError('store.down', 'Not now.');
    },
    giveUp: async (_context, error) => {
      gaveUp.push(error.code);
      return none;
    },
  };
  const { runner, stats, failures } = await openRunner({ handler, messages: 1 });
  runner.start();
  await expect.poll(async () => (await stats()).dead, patient).toBe(1);
  await runner.stop(longGrace);
  expect(gaveUp).toEqual(['store.down']);
  expect(failures.map((failure) => failure.last)).toEqual([false, false, true]);
});

it('does not try again what the input is to blame for', async () => {
  let ran = 0;
  const gaveUp: string[] = [];
  const handler: JobHandler = {
    handle: async () => {
      ran += 1;
      throw rejectError('document.damaged', 'The file is damaged.');
    },
    giveUp: async (_context, error) => {
      gaveUp.push(error.code);
      return none;
    },
  };
  const { runner, stats } = await openRunner({ handler, messages: 1 });
  runner.start();
  await expect.poll(() => gaveUp.length, patient).toBe(1);
  await runner.stop(longGrace);
  expect(ran).toBe(1);
  expect(await stats()).toEqual({ waiting: 0, delayed: 0, claimed: 0, dead: 0 });
});

it('lets a job wait without using up its attempts', async () => {
  let ran = 0;
  const handler: JobHandler = {
    handle: async () => {
      ran += 1;
      return ran < 8 ? { deferMs: 1 } : none;
    },
  };
  const { runner, stats } = await openRunner({ handler, messages: 1 });
  runner.start();
  await expect.poll(() => ran, patient).toBe(8);
  await runner.stop(longGrace);
  expect(await stats()).toEqual({ waiting: 0, delayed: 0, claimed: 0, dead: 0 });
});

it('hands back uncounted what does not finish within the grace', async () => {
  let started = false;
  const handler: JobHandler = {
    handle: ({ signal }) =>
      new Promise((_resolve, reject) => {
        started = true;
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
  };
  const { runner, queue, stats } = await openRunner({
    handler,
    messages: 1,
    definition: { timeoutMs: 10_000_000 },
  });
  runner.start();
  await expect.poll(() => started, patient).toBe(true);
  await runner.stop({ graceMs: 1_000 });
  expect(await stats()).toMatchObject({ waiting: 1, claimed: 0 });
  const [again] = await queue.claim({ queue: queueName, limit: 1 });
  expect(again?.receiveCount).toBe(1);
});
