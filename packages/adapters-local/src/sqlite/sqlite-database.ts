import { DatabaseSync } from 'node:sqlite';
import { retryError } from '@assay/core';
import type { Clock } from '@assay/core/ports';
import { type CopySnapshotOptions, copySnapshot } from './copy-snapshot.ts';
import { createLogSync } from './log-sync.ts';
import { migrate, type Upgrade } from './schema.ts';
import { createSql, type Sql } from './sql.ts';

/** How long deleted text may lie in the write-ahead log before it is truncated. */
const erasureDelayMs = 500;

export type SqliteDatabase = AsyncDisposable & {
  /** Sees every write that was resolved, and maybe one that is still on its way to the disk. */
  read<T>(operation: (sql: Sql) => T): T;
  /**
   * Runs a synchronous operation in a transaction and resolves when it is on the disk.
   * Everything that waits at that moment shares one commit, so that a busy time pays one sync for many operations.
   * An operation that throws is undone alone and rejects with what it threw.
   */
  write<T>(operation: (sql: Sql) => T): Promise<T>;
  /** Something was deleted or replaced: its old text is to leave the write-ahead log soon. */
  eraseSoon(): void;
  /** Copies the database as it is at one moment; reads and writes go on meanwhile. One at a time. */
  copyTo(options: CopySnapshotOptions): Promise<{ schemaVersion: number }>;
  counts(): { transactions: number; operations: number };
  /** What this opening upgraded, for the log. */
  upgraded: Upgrade | null;
};

type Waiting = {
  /** Runs the operation, keeps its outcome, and says whether it succeeded. */
  run(sql: Sql): boolean;
  /** Tells the outcome to who waits. */
  settle(): void;
  fail(reason: unknown): void;
};

const createWaiting = <T>(operation: (sql: Sql) => T, promise: PromiseWithResolvers<T>): Waiting => {
  let settle = (): void => {};
  return {
    run: (sql) => {
      try {
        const value = operation(sql);
        settle = () => promise.resolve(value);
        return true;
      } catch (thrown) {
        settle = () => promise.reject(thrown);
        return false;
      }
    },
    settle: () => settle(),
    fail: (reason) => promise.reject(reason),
  };
};

const closed = () => retryError('database.closed', 'The data folder is closed; open it again.');

/** Each operation gets a savepoint of its own, so that a failing one does not undo its neighbours. */
const runTogether = (connection: DatabaseSync, sql: Sql, group: readonly Waiting[]): void => {
  sql.run('BEGIN IMMEDIATE');
  try {
    for (const waiting of group) {
      sql.run('SAVEPOINT operation');
      if (!waiting.run(sql)) sql.run('ROLLBACK TO operation');
      sql.run('RELEASE operation');
    }
    sql.run('COMMIT');
  } catch (thrown) {
    // A full disk makes SQLite end the transaction by itself.
    if (connection.isTransaction) connection.exec('ROLLBACK');
    throw thrown;
  }
};

type OpenOptions = {
  path: string;
  clock: Clock;
  /** The schema's versions; those of this program if not given. */
  migrations?: readonly string[];
};

const openConnection = ({ path, clock, ...options }: OpenOptions) => {
  const connection = new DatabaseSync(path, { timeout: 5_000 });
  try {
    const upgraded = migrate(connection, { path, now: clock.now(), ...options });
    // NORMAL leaves the log to us: a commit is acknowledged when `LogSync` has it on the disk.
    // secure_delete overwrites freed cells; with the truncated log, deleted text is in no file any more.
    connection.exec(
      `PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;
       PRAGMA foreign_keys = ON; PRAGMA wal_checkpoint(TRUNCATE)`,
    );
    return { connection, upgraded };
  } catch (thrown) {
    connection.close();
    throw thrown;
  }
};

/** Opens the database file, and creates or migrates it. Errors: those of `migrate`. */
export const openSqliteDatabase = (options: OpenOptions): SqliteDatabase => {
  const { connection, upgraded } = openConnection(options);
  const sql = createSql(connection);
  const log = createLogSync({ path: `${options.path}-wal` });
  const closing = new AbortController();
  const counts = { transactions: 0, operations: 0 };
  let queue: Waiting[] = [];
  let erasure: Promise<void> | null = null;
  let copying: Promise<unknown> = Promise.resolve();

  const flush = (): Promise<void> => {
    const group = queue;
    queue = [];
    if (group.length === 0) return Promise.resolve();
    try {
      runTogether(connection, sql, group);
    } catch (thrown) {
      for (const waiting of group) waiting.fail(thrown);
      return Promise.resolve();
    }
    counts.transactions += 1;
    counts.operations += group.length;
    // The next group is written meanwhile; its own acknowledgement waits for a sync that began after it.
    return log.sync().then(
      () => {
        for (const waiting of group) waiting.settle();
      },
      (thrown) => {
        for (const waiting of group) waiting.fail(thrown);
      },
    );
  };

  const truncateLog = (): void => {
    connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  };

  const erase = async (): Promise<void> => {
    try {
      await options.clock.sleep(erasureDelayMs, closing.signal);
    } catch {
      // Closing truncates the log itself.
      return;
    }
    // Truncating would wait for the copy's read transaction, and everything else with it.
    await copying;
    if (closing.signal.aborted) return;
    erasure = null;
    try {
      truncateLog();
    } catch {
      // The disk is in trouble: the text has to go all the same, so we come back for it.
      erasure = erase();
    }
  };

  return {
    read: (operation) => {
      if (closing.signal.aborted) throw closed();
      return operation(sql);
    },
    write: <T>(operation: (sql: Sql) => T): Promise<T> => {
      if (closing.signal.aborted) return Promise.reject(closed());
      const promise = Promise.withResolvers<T>();
      // All that is written before the event loop turns goes into one group.
      if (queue.length === 0) setImmediate(() => void flush());
      queue.push(createWaiting(operation, promise));
      return promise.promise;
    },
    eraseSoon: () => {
      erasure ??= erase();
    },
    copyTo: async ({ signal, ...target }) => {
      if (closing.signal.aborted) throw closed();
      const either = AbortSignal.any([signal, closing.signal]);
      const copy = copySnapshot({ ...target, from: options.path, signal: either });
      copying = copy.catch(() => undefined);
      return copy;
    },
    counts: () => ({ ...counts }),
    upgraded,
    [Symbol.asyncDispose]: async () => {
      if (closing.signal.aborted) return;
      const flushed = flush();
      closing.abort(closed());
      await flushed;
      await copying;
      await erasure;
      await log[Symbol.asyncDispose]();
      try {
        truncateLog();
      } finally {
        connection.close();
      }
    },
  };
};
