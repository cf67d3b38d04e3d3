/**
 * One entry per version of the data folder, in order; an entry never changes once it was released.
 * The number counts for the whole folder: a new layout of the blobs or a new form of another file gets an entry too,
 * be it without a statement, so that an older program leaves the folder alone.
 * Texts compare by their UTF-8 bytes (SQLite's BINARY collation), which is the order the RecordStore promises.
 */
export const migrations: readonly string[] = [
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
];
