import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { rejectError, retryError } from '@assay/core';
import { isBusy, lockPath } from './folder-lock.ts';
import { type OwnerNote, readOwnerNote } from './owner-note.ts';

/** An owner writes its note within milliseconds of taking the lock; a loaded machine may stretch them. */
const noteWithinMs = 2_000;
const lookEveryMs = 10;

/**
 * Asks for the lock as a reader does: readers do not shut each other out, so that two who ask at once never take
 * each other for an owner, and a process that starts meanwhile waits for the moment this takes.
 */
const isOwned = (folder: string): boolean => {
  if (!existsSync(lockPath(folder))) return false;
  const probe = new DatabaseSync(lockPath(folder), { readOnly: true, timeout: 0 });
  try {
    probe.exec('SELECT count(*) FROM sqlite_schema');
    return false;
  } catch (thrown) {
    if (isBusy(thrown)) return true;
    throw thrown;
  } finally {
    probe.close();
  }
};

/** Whether a process of that number runs; false also where it runs in a container whose numbers are its own. */
const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    // EPERM: it runs, as another user.
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM';
  }
};

const waitForNote = async (folder: string): Promise<OwnerNote | null> => {
  for (let waitedMs = 0; ; waitedMs += lookEveryMs) {
    if (!isOwned(folder)) return null;
    const note = readOwnerNote(folder);
    // The note of a process that is gone is that of a former owner; the new one is about to replace it.
    if (note !== null && (isRunning(note.pid) || waitedMs >= noteWithinMs)) return note;
    if (waitedMs >= noteWithinMs) {
      throw retryError(
        'folder.owner-unknown',
        `A process holds the data folder ${folder}, but its note owner.json cannot be read: try again, or run as the user who started it.`,
      );
    }
    await sleep(lookEveryMs);
  }
};

/**
 * Who holds the folder now, or null when nobody does: a note that a dead process left behind counts for nothing.
 * Leaves no trace in the folder and may be asked by any process, the owner's included.
 * Errors: `folder.owner-unknown` (retry) when the owner has no readable note, `folder.unusable` (reject) when the
 * folder may not be read.
 */
export const readFolderOwner = async (path: string): Promise<OwnerNote | null> => {
  const folder = resolve(path);
  try {
    return await waitForNote(folder);
  } catch (thrown) {
    if (thrown instanceof Error && 'errcode' in thrown) {
      throw rejectError(
        'folder.unusable',
        `The data folder ${folder} cannot be read: run as the user who owns it, or name another folder with --data.`,
        { cause: thrown },
      );
    }
    throw thrown;
  }
};
