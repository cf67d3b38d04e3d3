import { rejectError } from '@assay/core';
import {
  type Condition,
  maxRecordBytes,
  maxTransactionWrites,
  type PutWrite,
  type RecordKey,
  type Write,
} from '@assay/core/ports';
import type { Sql } from './sql.ts';

/** A write whose value is already text, so that a transaction does nothing but write. */
export type PreparedWrite = { write: Write; text: string };

type Existing = { id: number; version: number; expires_ms: number | null };

const keyText = ({ workspace, collection, partition, sort }: RecordKey): string =>
  JSON.stringify([workspace, collection, partition, sort]);

const toText = (write: Write, place: number): string => {
  if (write.kind !== 'put') return '';
  const text = JSON.stringify(write.value);
  const bytes = Buffer.byteLength(text);
  if (bytes <= maxRecordBytes) return text;
  throw rejectError(
    'record.too-large',
    `A record takes at most ${maxRecordBytes} bytes: put the content into a blob and keep its key in the record.`,
    { details: { place, bytes } },
  );
};

/** Refuses what no state of the store could take. Errors (reject): those of `RecordStore.commit`. */
export const prepareWrites = (writes: readonly Write[]): PreparedWrite[] => {
  if (writes.length > maxTransactionWrites) {
    throw rejectError(
      'record.too-many-writes',
      `A transaction takes at most ${maxTransactionWrites} writes: split it, or write less.`,
      { details: { count: writes.length } },
    );
  }
  if (new Set(writes.map((write) => keyText(write.key))).size < writes.length) {
    throw rejectError(
      'record.duplicate-key',
      'A transaction names each key once: merge the writes to one key into one.',
    );
  }
  return writes.map((write, place) => ({ write, text: toText(write, place) }));
};

const findExisting = (sql: Sql, key: RecordKey): Existing | null =>
  sql.get<Existing>(
    'SELECT id, version, expires_ms FROM records WHERE workspace = ? AND collection = ? AND partition = ? AND sort = ?',
    key.workspace,
    key.collection,
    key.partition,
    key.sort,
  );

const isLive = (existing: Existing, nowMs: number): boolean =>
  existing.expires_ms === null || existing.expires_ms > nowMs;

const holds = (condition: Condition, live: Existing | null): boolean => {
  if (condition === 'any') return true;
  if (condition === 'absent') return live === null;
  return live?.version === condition.version;
};

/** Deletes with the index entries, by the foreign key. */
const remove = (sql: Sql, existing: Existing): void => {
  sql.run('DELETE FROM records WHERE id = ?', existing.id);
};

const insert = (sql: Sql, { write, text }: { write: PutWrite; text: string }): number => {
  const { key, expiresAt } = write;
  sql.run(
    `INSERT INTO records (workspace, collection, partition, sort, value, version, expires_at, expires_ms)
     VALUES (?, ?, ?, ?, ?, 1, ?, ?)`,
    key.workspace,
    key.collection,
    key.partition,
    key.sort,
    text,
    expiresAt ?? null,
    expiresAt === undefined ? null : Date.parse(expiresAt),
  );
  return sql.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0;
};

const replace = (
  sql: Sql,
  { existing, write, text }: { existing: Existing; write: PutWrite; text: string },
): number => {
  const { expiresAt } = write;
  sql.run(
    'UPDATE records SET value = ?, version = version + 1, expires_at = ?, expires_ms = ? WHERE id = ?',
    text,
    expiresAt ?? null,
    expiresAt === undefined ? null : Date.parse(expiresAt),
    existing.id,
  );
  sql.run('DELETE FROM record_indexes WHERE record_id = ?', existing.id);
  return existing.id;
};

const put = (
  sql: Sql,
  options: { write: PutWrite; text: string; existing: Existing | null; nowMs: number },
): void => {
  const { write, text, existing, nowMs } = options;
  const live = existing !== null && isLive(existing, nowMs) ? existing : null;
  // An expired record is gone as far as anyone can see: its successor starts at version 1.
  if (existing !== null && live === null) remove(sql, existing);
  const id = live === null ? insert(sql, { write, text }) : replace(sql, { existing: live, write, text });
  for (const [name, entry] of Object.entries(write.indexes ?? {})) {
    sql.run(
      `INSERT INTO record_indexes (workspace, collection, name, partition, sort, record_id)
       VALUES (?, ?, ?, ?, ?, ?)`,
      write.key.workspace,
      write.key.collection,
      name,
      entry.partition,
      entry.sort,
      id,
    );
  }
};

/** Inside a transaction: the places whose condition failed, or an empty list after everything was written. */
export const applyWrites = (
  sql: Sql,
  { prepared, nowMs }: { prepared: readonly PreparedWrite[]; nowMs: number },
): { failed: number[]; erased: boolean } => {
  const existing = prepared.map(({ write }) => findExisting(sql, write.key));
  const failed = prepared.flatMap(({ write }, place) => {
    const found = existing[place] ?? null;
    return holds(write.if, found !== null && isLive(found, nowMs) ? found : null) ? [] : [place];
  });
  if (failed.length > 0) return { failed, erased: false };
  let erased = false;
  for (const [place, { write, text }] of prepared.entries()) {
    const found = existing[place] ?? null;
    if (write.kind !== 'check' && found !== null) erased = true;
    if (write.kind === 'put') put(sql, { write, text, existing: found, nowMs });
    if (write.kind === 'delete' && found !== null) remove(sql, found);
  }
  return { failed, erased };
};
