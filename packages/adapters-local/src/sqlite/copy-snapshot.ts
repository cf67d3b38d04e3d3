import { closeSync, openSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { storedVersion } from './schema.ts';

/** Pages (of 4 KB) per step: small enough that an abort is heard soon. */
const pagesPerStep = 256;

export type CopySnapshotOptions = {
  /** The file that comes to be; it must not exist. */
  to: string;
  signal: AbortSignal;
  /** Called synchronously when it is settled what the copy shows: commits before it are in, those after are not. */
  onSnapshot: () => void;
};

/**
 * Copies a database that others go on writing to. A connection of its own holds one read transaction throughout,
 * so that the copy shows one moment, no write makes it begin anew, and no step holds up the writer's connection.
 * As long as it runs, the write-ahead log cannot be truncated.
 * The copy is one file without a log, on the disk when this resolves; what is left of a failed one is the caller's
 * to remove. Rejects with the signal's reason.
 */
export const copySnapshot = async (
  options: CopySnapshotOptions & { from: string },
): Promise<{ schemaVersion: number }> => {
  const { from, to, signal, onSnapshot } = options;
  signal.throwIfAborted();
  const source = new DatabaseSync(from, { readOnly: true });
  try {
    source.exec('BEGIN');
    // The transaction sees the moment of its first read.
    source.prepare('SELECT count(*) FROM sqlite_schema').get();
    onSnapshot();
    // SQLite would make it with the rights that the process gives by default.
    closeSync(openSync(to, 'wx', 0o600));
    await backup(source, to, { rate: pagesPerStep, progress: () => signal.throwIfAborted() });
  } finally {
    source.close();
  }
  signal.throwIfAborted();
  const copy = new DatabaseSync(to);
  try {
    copy.exec('PRAGMA journal_mode = DELETE');
    return { schemaVersion: storedVersion(copy) };
  } finally {
    copy.close();
  }
};
