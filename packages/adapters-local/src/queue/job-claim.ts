import type { ClaimedJob, Json, QueueDeclaration, QueueStats } from '@assay/core/ports';
import type { Sql } from '../sqlite/sql.ts';
import { buryJob, toReceipt } from './job-lease.ts';
import { advanceLine, type JobRow, jobColumns, placeOf, returnToLine } from './job-lines.ts';

/** How many delayed jobs one claim brings back, so that a storm of them holds up nobody for long; the next goes on. */
const dueBatch = 1_000;

/** A claimed job whose lease ran out: back into its line, or a dead letter. The receipt stays good until the next claim. */
const expireLease = (sql: Sql, options: { row: JobRow; queue: QueueDeclaration; nowMs: number }): void => {
  const { row, queue, nowMs } = options;
  if (row.receive_count >= queue.maxReceives) {
    buryJob(sql, { row, nowMs, reason: null });
    return;
  }
  sql.run("UPDATE jobs SET state = 'blocked', due_ms = NULL WHERE seq = ?", row.seq);
  if (row.serial_key === null) returnToLine(sql, placeOf(row));
  else advanceLine(sql, placeOf(row));
};

/** Brings the states up to date: what was delayed may be due, what was claimed may have lost its lease. */
export const settleDue = (sql: Sql, options: { queue: QueueDeclaration; nowMs: number }): void => {
  const { queue, nowMs } = options;
  const due = (state: 'claimed' | 'delayed'): JobRow[] =>
    sql.all<JobRow>(
      `SELECT ${jobColumns} FROM jobs INDEXED BY jobs_due
       WHERE queue = ? AND state = '${state}' AND due_ms <= ? ORDER BY due_ms, seq LIMIT ?`,
      queue.name,
      nowMs,
      dueBatch,
    );
  for (const row of due('claimed')) expireLease(sql, { row, queue, nowMs });
  for (const row of due('delayed')) returnToLine(sql, placeOf(row));
};

/** Takes the first ready jobs; each is the only one of its serial key that can be ready. */
export const claimJobs = (
  sql: Sql,
  options: { queue: QueueDeclaration; limit: number; nowMs: number },
): ClaimedJob[] => {
  const { queue, limit, nowMs } = options;
  settleDue(sql, { queue, nowMs });
  const rows = sql.all<JobRow>(
    `SELECT ${jobColumns} FROM jobs INDEXED BY jobs_ready
     WHERE queue = ? AND state = 'ready' ORDER BY priority DESC, seq LIMIT ?`,
    queue.name,
    limit,
  );
  return rows.map((row) => {
    sql.run(
      `UPDATE jobs SET state = 'claimed', due_ms = ?, receive_count = receive_count + 1,
         delivery = delivery + 1 WHERE seq = ?`,
      nowMs + queue.visibilityMs,
      row.seq,
    );
    return {
      id: row.id,
      queue: row.queue,
      body: JSON.parse(row.body) as Json,
      serialKey: row.serial_key,
      priority: row.priority,
      receipt: toReceipt({ seq: row.seq, delivery: row.delivery + 1 }),
      receiveCount: row.receive_count + 1,
    };
  });
};

/** Each count is answered by the partial index of its state. */
export const countJobs = (sql: Sql, options: { queue: QueueDeclaration; nowMs: number }): QueueStats => {
  settleDue(sql, options);
  const { queue, nowMs } = options;
  const count = (term: string, ...values: number[]): number =>
    sql.get<{ count: number }>(
      `SELECT count(*) AS count FROM jobs WHERE queue = ? AND ${term}`,
      queue.name,
      ...values,
    )?.count ?? 0;
  const ready = count("state = 'ready'") + count("state = 'blocked'");
  return {
    waiting: ready + count("state = 'delayed' AND due_ms <= ?", nowMs),
    delayed: count("state = 'delayed' AND due_ms > ?", nowMs),
    claimed: count("state = 'claimed'"),
    dead: count("state = 'dead'"),
  };
};
