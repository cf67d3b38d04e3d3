import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createSqliteJobQueue,
  createSqliteRecordStore,
  createSystemClock,
  openDataFolder,
  randomBytes,
} from '@assay/adapters-local';
import { createIdSource } from '@assay/core';
import { createCommit } from '@assay/core/events';
import { createRunner, type JobDefinition, jobTable } from '@assay/core/jobs';

const name = 'link-document';
const queueDeclaration = { name, maxReceives: 5, visibilityMs: 60_000 };
const enqueueBatch = 100;

const messageOf = (place: number) => ({
  id: `evt_${place}:${name}`,
  queue: name,
  body: {
    id: `evt_${place}`,
    type: 'document.extracted',
    version: 1,
    workspace: 'default',
    at: '2026-01-01T00:00:00.000Z',
    data: { contentId: `content-${place}`, type: 'invoice' },
  },
  serialKey: `content-${place}`,
  priority: 1,
});

const openQueue = async () => {
  const path = await mkdtemp(join(tmpdir(), 'assay-bench-'));
  const clock = createSystemClock();
  const folder = await openDataFolder({ path, clock });
  const { database } = folder;
  return {
    clock,
    database,
    queue: createSqliteJobQueue({ database, queues: [queueDeclaration], clock }),
    records: createSqliteRecordStore({ database, clock }),
    [Symbol.asyncDispose]: async () => {
      await folder[Symbol.asyncDispose]();
      await rm(path, { recursive: true, force: true });
    },
  };
};

const fill = async (queue: Awaited<ReturnType<typeof openQueue>>['queue'], count: number): Promise<void> => {
  for (let start = 0; start < count; start += enqueueBatch) {
    await queue.enqueue(
      Array.from({ length: Math.min(enqueueBatch, count - start) }, (_, place) => messageOf(start + place)),
    );
  }
};

/** Jobs/s through the real runner: durable enqueue (100 at a time), claim, an empty handler, durable complete. */
export const benchQueue = async (options: { jobs: number }) => {
  await using home = await openQueue();
  const { queue, clock, records, database } = home;
  let done = 0;
  const ids = createIdSource({ now: clock.now, randomBytes });
  const runner = createRunner({
    jobs: [
      {
        definition: { ...jobTable[name], concurrency: 256 } as unknown as JobDefinition,
        queue: queueDeclaration,
        handler: {
          handle: async () => {
            done += 1;
            return { writes: [], events: [] };
          },
        },
      },
    ],
    queue,
    commit: createCommit({ records, clock, ids }),
    clock,
    random: Math.random,
  });
  const before = database.counts().transactions;
  const startedAt = performance.now();
  runner.start();
  await fill(queue, options.jobs);
  for (;;) {
    const stats = await queue.stats(name);
    if (stats.waiting + stats.claimed + stats.delayed === 0) break;
    runner.wake(new Set([name]));
    await clock.sleep(5);
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  const transactions = database.counts().transactions - before;
  await runner.stop({ graceMs: 1_000 });
  return { jobs: done, jobsPerSecond: done / seconds, transactionsPerJob: transactions / done };
};

/** Milliseconds to claim and complete one job while `waiting` others wait, the median of many. */
export const benchClaim = async (options: { waiting: number; rounds: number }) => {
  await using home = await openQueue();
  const { queue } = home;
  await fill(queue, options.waiting + options.rounds);
  const times: number[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const startedAt = performance.now();
    const claimed = await queue.claim({ queue: name, limit: 1 });
    await queue.complete(claimed.map((job) => job.receipt));
    times.push(performance.now() - startedAt);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
};
