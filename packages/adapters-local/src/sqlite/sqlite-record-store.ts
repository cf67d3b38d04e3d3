import { rejectError } from '@assay/core';
import type { Clock, RecordStore } from '@assay/core/ports';
import { listRecords, type RecordRow, toStoredRecord } from './record-list.ts';
import { applyWrites, prepareWrites } from './record-write.ts';
import type { Sql } from './sql.ts';
import type { SqliteDatabase } from './sqlite-database.ts';
import { translateErrors } from './translate-errors.ts';

/** Expired records are invisible at once; they leave the file in small portions beside later commits. */
const sweepEveryMs = 60_000;
const sweepLimit = 100;

const sweepExpired = (sql: Sql, nowMs: number): number =>
  sql.run(
    'DELETE FROM records WHERE id IN (SELECT id FROM records WHERE expires_ms <= ? LIMIT ?)',
    nowMs,
    sweepLimit,
  );

/** Records in the data folder's database; index reads are as fresh as `get`. */
export const createSqliteRecordStore = (options: { database: SqliteDatabase; clock: Clock }): RecordStore => {
  const { database, clock } = options;
  const nowMs = (): number => clock.now().getTime();
  let lastSweepMs = Number.NEGATIVE_INFINITY;

  const sweepIfDue = (sql: Sql): boolean => {
    const now = nowMs();
    if (now - lastSweepMs < sweepEveryMs) return false;
    const swept = sweepExpired(sql, now);
    // A full portion means that more is waiting: the next commit goes on.
    if (swept < sweepLimit) lastSweepMs = now;
    return swept > 0;
  };

  return {
    get: (key) =>
      translateErrors('record', () => {
        const row = database.read((sql) =>
          sql.get<RecordRow>(
            `SELECT id, workspace, collection, partition, sort, value, version, expires_at FROM records
             WHERE workspace = ? AND collection = ? AND partition = ? AND sort = ?
               AND (expires_ms IS NULL OR expires_ms > ?)`,
            key.workspace,
            key.collection,
            key.partition,
            key.sort,
            nowMs(),
          ),
        );
        return row === null ? null : toStoredRecord(row);
      }),

    commit: (writes) =>
      translateErrors('record', async () => {
        const prepared = prepareWrites(writes);
        const { failed, erased } = await database.write((sql) => {
          const swept = sweepIfDue(sql);
          const applied = applyWrites(sql, { prepared, nowMs: nowMs() });
          return { failed: applied.failed, erased: swept || applied.erased };
        });
        if (erased) database.eraseSoon();
        return failed.length > 0 ? { committed: false, failed } : { committed: true };
      }),

    list: (range) =>
      translateErrors('record', () => database.read((sql) => listRecords(sql, { ...range, nowMs: nowMs() }))),

    listByIndex: (range) =>
      translateErrors('record', () => database.read((sql) => listRecords(sql, { ...range, nowMs: nowMs() }))),

    increment: ({ key, by, limit = Number.MAX_SAFE_INTEGER }) =>
      translateErrors('record', async () => {
        if (!Number.isSafeInteger(by)) {
          throw rejectError('record.invalid-step', 'A counter moves by whole numbers: round before.');
        }
        const place = [key.workspace, key.collection, key.partition, key.sort] as const;
        return database.write((sql) => {
          const found = sql.get<{ value: number }>(
            'SELECT value FROM counters WHERE workspace = ? AND collection = ? AND partition = ? AND sort = ?',
            ...place,
          );
          const value = found?.value ?? 0;
          if (value + by > limit) return { applied: false, value };
          sql.run(
            `INSERT INTO counters (workspace, collection, partition, sort, value) VALUES (?, ?, ?, ?, ?)
             ON CONFLICT DO UPDATE SET value = excluded.value`,
            ...place,
            value + by,
          );
          return { applied: true, value: value + by };
        });
      }),
  };
};
