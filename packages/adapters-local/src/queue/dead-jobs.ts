import { rejectError } from '@assay/core';
import type { DeadJob, Json } from '@assay/core/ports';
import { fingerprint, parseCursor, toCursor } from '../sqlite/page-cursor.ts';
import type { Sql } from '../sqlite/sql.ts';
import { type JobRow, jobColumns, placeOf, returnToLine } from './job-lines.ts';

const toDeadJob = (row: JobRow): DeadJob => ({
  id: row.id,
  queue: row.queue,
  body: JSON.parse(row.body) as Json,
  serialKey: row.serial_key,
  priority: row.priority,
  receiveCount: row.receive_count,
  diedAt: new Date(row.died_ms ?? 0).toISOString(),
  reason: row.reason,
});

/** Dead letters in the order of their deaths, so that one that dies meanwhile comes on a later page. */
export const listDeadJobs = (
  sql: Sql,
  options: { queue: string; limit?: number; cursor?: string | null },
): { items: DeadJob[]; cursor: string | null } => {
  const { queue, limit = 100, cursor = null } = options;
  if (!Number.isInteger(limit) || limit < 1) {
    throw rejectError('queue.invalid-limit', 'A page of dead letters takes at least one.');
  }
  const bound = fingerprint(['dead', queue]);
  const after = cursor === null ? null : parseCursor(cursor, { port: 'queue', bound });
  const rows = sql.all<JobRow>(
    `SELECT ${jobColumns} FROM jobs INDEXED BY jobs_dead
     WHERE queue = ? AND state = 'dead' AND (died_ms, seq) > (?, ?) ORDER BY died_ms, seq LIMIT ?`,
    queue,
    after === null ? -1 : Number(after.sort),
    after?.row ?? -1,
    limit + 1,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    items: page.map(toDeadJob),
    cursor: more ? toCursor({ sort: String(last.died_ms), row: last.seq }, bound) : null,
  };
};

/** Gives dead letters another life, all or those with the ids. */
export const redriveJobs = (sql: Sql, options: { queue: string; ids?: readonly string[] }): number => {
  const rows = sql.all<JobRow>(
    `SELECT ${jobColumns} FROM jobs INDEXED BY jobs_dead
     WHERE queue = ?1 AND state = 'dead' AND (?2 IS NULL OR id IN (SELECT value FROM json_each(?2)))
     ORDER BY died_ms, seq`,
    options.queue,
    options.ids === undefined ? null : JSON.stringify(options.ids),
  );
  for (const row of rows) {
    sql.run('UPDATE jobs SET receive_count = 0, died_ms = NULL, reason = NULL WHERE seq = ?', row.seq);
    returnToLine(sql, placeOf(row));
  }
  return rows.length;
};
