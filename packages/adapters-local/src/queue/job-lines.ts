import type { Sql } from '../sqlite/sql.ts';

/**
 * The states of a job:
 *
 *     ready ⇄ claimed → (gone | delayed | dead)      delayed → ready      dead → ready
 *       ⇅
 *     blocked
 *
 * Of the jobs with one serial key at most one is `ready` or `claimed` (a unique index holds us to it); the others
 * that could run are `blocked` behind it. So a claim reads the ready jobs alone, straight from their index, however
 * many wait behind one key or for their time.
 *
 * `delivery` numbers the claims of a job; a receipt names the number, and whatever ends a delivery other than by
 * completing raises it, so that an old receipt fits nothing.
 */
export type JobRow = {
  seq: number;
  id: string;
  queue: string;
  body: string;
  serial_key: string | null;
  priority: number;
  state: 'ready' | 'blocked' | 'delayed' | 'claimed' | 'dead';
  receive_count: number;
  delivery: number;
  due_ms: number | null;
  died_ms: number | null;
  reason: string | null;
};

export const jobColumns =
  'seq, id, queue, body, serial_key, priority, state, receive_count, delivery, due_ms, died_ms, reason';

/** What decides a job's place in its line. */
export type LinePlace = { seq: number; queue: string; serialKey: string | null; priority: number };

type Head = { seq: number; state: 'ready' | 'claimed'; priority: number };

const isBefore = (left: { seq: number; priority: number }, right: { seq: number; priority: number }) =>
  left.priority > right.priority || (left.priority === right.priority && left.seq < right.seq);

const findHead = (sql: Sql, line: { queue: string; serialKey: string }): Head | null =>
  sql.get<Head>(
    `SELECT seq, state, priority FROM jobs INDEXED BY jobs_serial
     WHERE queue = ? AND serial_key = ? AND state IN ('ready', 'claimed')`,
    line.queue,
    line.serialKey,
  );

const setState = (sql: Sql, seq: number, state: 'ready' | 'blocked'): void => {
  sql.run('UPDATE jobs SET state = ?, due_ms = NULL WHERE seq = ?', state, seq);
};

/**
 * The state in which a job that may run now joins its line. A ready head that comes after the newcomer steps
 * back behind it.
 */
export const joinLine = (sql: Sql, place: LinePlace): 'ready' | 'blocked' => {
  const { queue, serialKey } = place;
  if (serialKey === null) return 'ready';
  const head = findHead(sql, { queue, serialKey });
  if (head === null) return 'ready';
  if (head.state === 'claimed' || isBefore(head, place)) return 'blocked';
  setState(sql, head.seq, 'blocked');
  return 'ready';
};

/** Puts a job that is neither ready nor claimed back into its line. */
export const returnToLine = (sql: Sql, place: LinePlace): void => {
  setState(sql, place.seq, joinLine(sql, place));
};

/** After the head of a line left it: the next one becomes ready. */
export const advanceLine = (sql: Sql, line: { queue: string; serialKey: string | null }): void => {
  if (line.serialKey === null) return;
  sql.run(
    `UPDATE jobs SET state = 'ready' WHERE seq = (
       SELECT seq FROM jobs INDEXED BY jobs_blocked
       WHERE queue = ? AND serial_key = ? AND state = 'blocked' ORDER BY priority DESC, seq LIMIT 1)`,
    line.queue,
    line.serialKey,
  );
};

export const placeOf = (row: JobRow): LinePlace => ({
  seq: row.seq,
  queue: row.queue,
  serialKey: row.serial_key,
  priority: row.priority,
});
