import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { rejectError } from '@assay/core';
import { readOwnerNote, removeOwnerNote, writeOwnerNote } from './owner-note.ts';

/** What SQLite says when another holds the lock (SQLITE_BUSY). */
const busyCode = 5;

/** Whoever only asks for the owner holds a lock for a moment; a real owner holds it for longer than this. */
const patienceMs = 300;

export const isBusy = (thrown: unknown): boolean =>
  thrown instanceof Error && 'errcode' in thrown && thrown.errcode === busyCode;

export const lockPath = (folder: string): string => join(folder, 'owner.sqlite');

const inUse = (options: { path: string; cause: unknown }) => {
  const note = readOwnerNote(options.path);
  const owner = note === null ? '' : ` by process ${note.pid} since ${note.startedAt}`;
  return rejectError(
    'folder.in-use',
    `The data folder ${options.path} is in use${owner}. Use the running server, stop that process, or name another folder with --data.`,
    { cause: options.cause },
  );
};

export type FolderLock = Disposable & {
  /** Tells others where the owner can be asked. */
  announce(options: { url: string; token: string }): void;
};

/**
 * Takes a folder for this process. The lock is the operating system's lock on a database file of its own, which
 * goes away with the process however it dies; the JSON note beside it says who and where the owner is.
 * No code of this process may open and close `owner.sqlite` meanwhile other than through SQLite, which knows what
 * the process holds: POSIX would drop the lock.
 * Error: `folder.in-use` (reject).
 */
export const openFolderLock = (options: { path: string; now: Date }): FolderLock => {
  const { path } = options;
  const lock = new DatabaseSync(lockPath(path), { timeout: patienceMs });
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (thrown) {
    lock.close();
    if (isBusy(thrown)) throw inUse({ path, cause: thrown });
    throw thrown;
  }
  const self = { pid: process.pid, startedAt: options.now.toISOString() };
  writeOwnerNote(path, { ...self, url: null, token: null });
  return {
    announce: ({ url, token }) => {
      if (lock.isOpen) writeOwnerNote(path, { ...self, url, token });
    },
    [Symbol.dispose]: () => {
      if (!lock.isOpen) return;
      removeOwnerNote(path);
      lock.close();
    },
  };
};
