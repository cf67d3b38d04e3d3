import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { rejectError } from '@assay/core';

/** What SQLite says when another holds the lock (SQLITE_BUSY). */
const busyCode = 5;

const ownerOf = (notePath: string): string => {
  try {
    const note: unknown = JSON.parse(readFileSync(notePath, 'utf8'));
    if (typeof note !== 'object' || note === null || !('pid' in note) || !('startedAt' in note)) return '';
    return ` by process ${Number(note.pid)} since ${String(note.startedAt)}`;
  } catch {
    // The owner writes its note just after it took the lock: for a moment there is none.
    return '';
  }
};

const inUse = (options: { path: string; owner: string; cause: unknown }) =>
  rejectError(
    'folder.in-use',
    `The data folder ${options.path} is in use${options.owner}. Use the running server, stop that process, or name another folder with --data.`,
    { cause: options.cause },
  );

/**
 * Takes a folder for this process. The lock is the operating system's lock on a database file of its own, which
 * goes away with the process however it dies; the JSON note beside it only serves the message.
 * No code of this process may open and close `owner.sqlite` meanwhile: POSIX would drop the lock.
 * Error: `folder.in-use` (reject).
 */
export const openFolderLock = (options: { path: string; now: Date }): Disposable => {
  const notePath = join(options.path, 'owner.json');
  const lock = new DatabaseSync(join(options.path, 'owner.sqlite'));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (thrown) {
    lock.close();
    if (thrown instanceof Error && 'errcode' in thrown && thrown.errcode === busyCode) {
      throw inUse({ path: options.path, owner: ownerOf(notePath), cause: thrown });
    }
    throw thrown;
  }
  const note = { pid: process.pid, startedAt: options.now.toISOString() };
  writeFileSync(notePath, `${JSON.stringify(note)}\n`, { mode: 0o600 });
  return {
    [Symbol.dispose]: () => {
      if (!lock.isOpen) return;
      rmSync(notePath, { force: true });
      lock.close();
    },
  };
};
