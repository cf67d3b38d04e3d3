import { rejectError } from '@assay/core';
import {
  type Clock,
  type JobMessage,
  type JobQueue,
  maxDelayMs,
  type QueueDeclaration,
} from '@assay/core/ports';
import type { Sql } from '../sqlite/sql.ts';
import type { SqliteDatabase } from '../sqlite/sqlite-database.ts';
import { translateErrors } from '../sqlite/translate-errors.ts';
import { listDeadJobs, redriveJobs } from './dead-jobs.ts';
import { claimJobs, countJobs, settleDue } from './job-claim.ts';
import { completeJob, deferJob, renewJob, retryJob } from './job-lease.ts';
import { returnToLine } from './job-lines.ts';

const unknownQueue = (name: string) =>
  rejectError('queue.unknown', `There is no queue ${name}: declare it, or name one that is declared.`, {
    details: { queue: name },
  });

const assertDelay = (delayMs: number): void => {
  if (delayMs >= 0 && delayMs <= maxDelayMs) return;
  throw rejectError(
    'queue.delay-too-long',
    `A delay is 0 to ${maxDelayMs} ms: for a longer wait schedule the message for later.`,
    { details: { delayMs } },
  );
};

type PreparedMessage = { message: JobMessage; body: string; dueMs: number | null };

const insertJob = (sql: Sql, { message, body, dueMs }: PreparedMessage): void => {
  sql.run(
    `INSERT INTO jobs (id, queue, body, serial_key, priority, state, due_ms) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    message.id,
    message.queue,
    body,
    message.serialKey,
    message.priority,
    dueMs !== null ? 'delayed' : message.serialKey === null ? 'ready' : 'blocked',
    dueMs,
  );
  if (dueMs !== null || message.serialKey === null) return;
  const seq = sql.get<{ seq: number }>('SELECT last_insert_rowid() AS seq')?.seq ?? 0;
  const { queue, serialKey, priority } = message;
  returnToLine(sql, { seq, queue, serialKey, priority });
};

/** Durable queues in the data folder's database; several claims and completions share one commit. */
export const createSqliteJobQueue = (options: {
  database: SqliteDatabase;
  queues: readonly QueueDeclaration[];
  clock: Clock;
}): JobQueue => {
  const { database, clock } = options;
  const declared = new Map(options.queues.map((queue) => [queue.name, queue]));
  const nowMs = (): number => clock.now().getTime();

  const getQueue = (name: string): QueueDeclaration => {
    const queue = declared.get(name);
    if (queue === undefined) throw unknownQueue(name);
    return queue;
  };

  const prepare = (message: JobMessage & { delayMs?: number }): PreparedMessage => {
    getQueue(message.queue);
    const { delayMs = 0 } = message;
    assertDelay(delayMs);
    return {
      message,
      body: JSON.stringify(message.body),
      dueMs: delayMs === 0 ? null : nowMs() + delayMs,
    };
  };

  const write = <T>(operation: (sql: Sql) => T): Promise<T> =>
    translateErrors('queue', () => database.write(operation));

  return {
    enqueue: (messages) =>
      translateErrors('queue', async () => {
        const prepared = messages.map(prepare);
        // One transaction: all of them are there or, after a failure of the disk, none.
        await database.write((sql) => {
          for (const each of prepared) insertJob(sql, each);
        });
        return { failed: [] };
      }),

    claim: ({ queue: name, limit }) =>
      translateErrors('queue', () => {
        const queue = getQueue(name);
        return database.write((sql) => claimJobs(sql, { queue, limit, nowMs: nowMs() }));
      }),

    renew: (receipts) =>
      write((sql) => {
        const dueMs = (name: string): number => nowMs() + getQueue(name).visibilityMs;
        return receipts.map((receipt) => renewJob(sql, { receipt, dueMs }));
      }),

    complete: (receipts) => write((sql) => receipts.map((receipt) => completeJob(sql, receipt))),

    retry: (receipt, { delayMs, reason }) =>
      translateErrors('queue', () => {
        assertDelay(delayMs);
        const now = nowMs();
        const maxReceives = (name: string): number => getQueue(name).maxReceives;
        const lease = { receipt, dueMs: now + delayMs, nowMs: now, reason: reason ?? null, maxReceives };
        return database.write((sql) => retryJob(sql, lease));
      }),

    defer: (receipt, { delayMs }) =>
      translateErrors('queue', () => {
        assertDelay(delayMs);
        const now = nowMs();
        return database.write((sql) => deferJob(sql, { receipt, dueMs: now + delayMs, nowMs: now }));
      }),

    stats: (name) =>
      translateErrors('queue', () => {
        const queue = getQueue(name);
        return database.write((sql) => countJobs(sql, { queue, nowMs: nowMs() }));
      }),

    listDead: (range) =>
      translateErrors('queue', () => {
        const queue = getQueue(range.queue);
        return database.write((sql) => {
          settleDue(sql, { queue, nowMs: nowMs() });
          return listDeadJobs(sql, range);
        });
      }),

    redrive: (range) =>
      translateErrors('queue', () => {
        getQueue(range.queue);
        return database.write((sql) => redriveJobs(sql, range));
      }),
  };
};
