import type { LeaseResult } from '@assay/core/ports';
import type { Sql } from '../sqlite/sql.ts';
import { advanceLine, type JobRow, jobColumns, placeOf, returnToLine } from './job-lines.ts';

export const toReceipt = (row: { seq: number; delivery: number }): string => `${row.seq}.${row.delivery}`;

const findDelivery = (sql: Sql, receipt: string): JobRow | null => {
  const match = /^(\d{1,15})\.(\d{1,15})$/.exec(receipt);
  if (match === null) return null;
  return sql.get<JobRow>(
    `SELECT ${jobColumns} FROM jobs WHERE seq = ? AND delivery = ? AND state <> 'dead'`,
    Number(match[1]),
    Number(match[2]),
  );
};

/** Whether the job holds the first place of its line, which another may take when it leaves. */
const isHead = (row: JobRow): boolean => row.state === 'claimed' || row.state === 'ready';

export const completeJob = (sql: Sql, receipt: string): LeaseResult => {
  const row = findDelivery(sql, receipt);
  if (row === null) return 'lost';
  sql.run('DELETE FROM jobs WHERE seq = ?', row.seq);
  if (isHead(row)) advanceLine(sql, placeOf(row));
  return 'done';
};

/** A lease that ran out unnoticed can be renewed as long as nobody else got the job or the key. */
export const renewJob = (
  sql: Sql,
  options: { receipt: string; dueMs: (queue: string) => number },
): LeaseResult => {
  const row = findDelivery(sql, options.receipt);
  if (row === null || !isHead(row)) return 'lost';
  sql.run("UPDATE jobs SET state = 'claimed', due_ms = ? WHERE seq = ?", options.dueMs(row.queue), row.seq);
  return 'done';
};

const leaveHead = (sql: Sql, row: JobRow): void => {
  if (isHead(row)) advanceLine(sql, placeOf(row));
};

/** Ends a delivery: the job comes back at `dueMs`, or joins its line at once when that is not after `nowMs`. */
export const delayJob = (
  sql: Sql,
  options: { row: JobRow; dueMs: number; nowMs: number; receiveCount: number },
): void => {
  const { row, dueMs, nowMs, receiveCount } = options;
  sql.run(
    "UPDATE jobs SET state = 'delayed', due_ms = ?, receive_count = ?, delivery = delivery + 1 WHERE seq = ?",
    dueMs,
    receiveCount,
    row.seq,
  );
  leaveHead(sql, row);
  if (dueMs <= nowMs) returnToLine(sql, placeOf(row));
};

/** Makes a dead letter of a job. */
export const buryJob = (sql: Sql, options: { row: JobRow; nowMs: number; reason: string | null }): void => {
  const { row, nowMs, reason } = options;
  sql.run(
    `UPDATE jobs SET state = 'dead', due_ms = NULL, died_ms = ?, reason = ?, delivery = delivery + 1
     WHERE seq = ?`,
    nowMs,
    reason,
    row.seq,
  );
  leaveHead(sql, row);
};

/** The work failed: another try after the delay, or a dead letter when the receives are used up. */
export const retryJob = (
  sql: Sql,
  options: {
    receipt: string;
    dueMs: number;
    nowMs: number;
    reason: string | null;
    maxReceives: (queue: string) => number;
  },
): LeaseResult => {
  const { receipt, dueMs, nowMs, reason } = options;
  const row = findDelivery(sql, receipt);
  if (row === null) return 'lost';
  if (row.receive_count >= options.maxReceives(row.queue)) buryJob(sql, { row, nowMs, reason });
  else delayJob(sql, { row, dueMs, nowMs, receiveCount: row.receive_count });
  return 'done';
};

/** The work has to wait: the receive does not count. */
export const deferJob = (
  sql: Sql,
  options: { receipt: string; dueMs: number; nowMs: number },
): LeaseResult => {
  const { receipt, dueMs, nowMs } = options;
  const row = findDelivery(sql, receipt);
  if (row === null) return 'lost';
  delayJob(sql, { row, dueMs, nowMs, receiveCount: Math.max(0, row.receive_count - 1) });
  return 'done';
};
