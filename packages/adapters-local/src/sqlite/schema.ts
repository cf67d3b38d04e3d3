import type { DatabaseSync } from 'node:sqlite';
import { rejectError } from '@assay/core';

/**
 * One entry per version of the schema, in order; an entry never changes once it was released.
 * Texts compare by their UTF-8 bytes (SQLite's BINARY collation), which is the order the RecordStore promises.
 */
const migrations = [
  `
  CREATE TABLE records (
    id INTEGER PRIMARY KEY,
    workspace TEXT NOT NULL, collection TEXT NOT NULL, partition TEXT NOT NULL, sort TEXT NOT NULL,
    value TEXT NOT NULL,
    version INTEGER NOT NULL,
    expires_at TEXT,
    expires_ms INTEGER,
    UNIQUE (workspace, collection, partition, sort)
  ) STRICT;
  CREATE INDEX records_expiring ON records (expires_ms) WHERE expires_ms IS NOT NULL;

  CREATE TABLE record_indexes (
    workspace TEXT NOT NULL, collection TEXT NOT NULL, name TEXT NOT NULL,
    partition TEXT NOT NULL, sort TEXT NOT NULL,
    record_id INTEGER NOT NULL REFERENCES records (id) ON DELETE CASCADE,
    PRIMARY KEY (workspace, collection, name, partition, sort, record_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX record_indexes_of_record ON record_indexes (record_id);

  CREATE TABLE counters (
    workspace TEXT NOT NULL, collection TEXT NOT NULL, partition TEXT NOT NULL, sort TEXT NOT NULL,
    value INTEGER NOT NULL,
    PRIMARY KEY (workspace, collection, partition, sort)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE jobs (
    -- AUTOINCREMENT: a number is never given twice, so a receipt of a job that is gone fits no other.
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL,
    queue TEXT NOT NULL,
    body TEXT NOT NULL,
    serial_key TEXT,
    priority INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('ready', 'blocked', 'delayed', 'claimed', 'dead')),
    receive_count INTEGER NOT NULL DEFAULT 0,
    delivery INTEGER NOT NULL DEFAULT 0,
    due_ms INTEGER,
    died_ms INTEGER,
    reason TEXT
  ) STRICT;
  CREATE INDEX jobs_ready ON jobs (queue, priority DESC, seq) WHERE state = 'ready';
  CREATE INDEX jobs_blocked ON jobs (queue, serial_key, priority DESC, seq) WHERE state = 'blocked';
  CREATE INDEX jobs_due ON jobs (queue, state, due_ms) WHERE due_ms IS NOT NULL;
  CREATE INDEX jobs_dead ON jobs (queue, died_ms, seq) WHERE state = 'dead';
  -- At most one job per key is first in line or in work.
  CREATE UNIQUE INDEX jobs_serial ON jobs (queue, serial_key)
    WHERE serial_key IS NOT NULL AND state IN ('ready', 'claimed');
  `,
] as const;

export const storedVersion = (connection: DatabaseSync): number =>
  Number(connection.prepare('PRAGMA user_version').get()?.user_version ?? 0);

/** Error: `folder.too-new` (reject); `what` names the folder or backup for people. */
export const assertKnownSchema = (options: { what: string; version: number }): void => {
  const { what, version } = options;
  if (version <= migrations.length) return;
  throw rejectError(
    'folder.too-new',
    `${what} has schema version ${version}, this program knows ${migrations.length}: use the newer program that wrote it, or name another.`,
    { details: { folderVersion: version, programVersion: migrations.length } },
  );
};

/** Brings the database to the newest schema. Error: `folder.too-new` (reject), before anything was changed. */
export const migrate = (connection: DatabaseSync): void => {
  const version = storedVersion(connection);
  assertKnownSchema({ what: 'The data folder', version });
  connection.exec('PRAGMA journal_mode = WAL');
  for (const [index, migration] of migrations.entries()) {
    if (index < version) continue;
    connection.exec(`BEGIN IMMEDIATE; ${migration}; PRAGMA user_version = ${index + 1}; COMMIT`);
  }
};
