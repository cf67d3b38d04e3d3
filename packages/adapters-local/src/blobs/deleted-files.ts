import { randomUUID } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { rejectError } from '@assay/core';
import { hasCode, onDisk } from './file-errors.ts';
import type { SyncFolder } from './sync-folder.ts';

/** A deleted file: where it was below the root, and where it lies until the hold ends. */
export type HeldFile = { name: string; file: string };

/** As long as it is open, deleted files are gone for readers at once but stay on the disk; they go when it is disposed. */
export type DeletedHold = AsyncDisposable & {
  /** Drops from the list what was deleted so far. */
  forget(): void;
  /** What was deleted since, deletions that are under way included. */
  list(): Promise<readonly HeldFile[]>;
};

/**
 * Deletes files, or holds them back while a copy of the folder is made. A hold is opened when no deletion without it
 * is under way any more. What a dead process held is gone at the next `createDeletion`.
 */
export const createDeletion = async (options: {
  root: string;
  heldFolder: string;
  syncFolder: SyncFolder;
}) => {
  const { root, heldFolder, syncFolder } = options;
  let held: HeldFile[] | null = null;
  const underWay = new Set<Promise<void>>();

  const empty = async (): Promise<void> => {
    await rm(heldFolder, { recursive: true, force: true });
    await mkdir(heldFolder, { recursive: true, mode: 0o700 });
  };

  const removeOrHold = async (path: string): Promise<void> => {
    const list = held;
    try {
      if (list === null) {
        rmSync(path);
      } else {
        const file = join(heldFolder, randomUUID());
        renameSync(path, file);
        list.push({ name: relative(root, path), file });
      }
    } catch (thrown) {
      if (hasCode(thrown, 'ENOENT')) return;
      throw thrown;
    }
    await syncFolder(dirname(path));
  };

  const settle = async (): Promise<void> => {
    await Promise.allSettled([...underWay]);
  };

  await empty();
  return {
    /** Deleting what is not there is no error. */
    remove: async (path: string): Promise<void> => {
      const removal = removeOrHold(path);
      underWay.add(removal);
      try {
        await removal;
      } finally {
        underWay.delete(removal);
      }
    },

    /** Error: `backup.in-progress` (reject) when a hold is open already. */
    openHold: async (): Promise<DeletedHold> => {
      if (held !== null) {
        throw rejectError(
          'backup.in-progress',
          'A backup is being made: wait until it is done, then try again.',
        );
      }
      const list: HeldFile[] = [];
      held = list;
      await settle();
      return {
        forget: () => {
          list.length = 0;
        },
        list: async () => {
          await settle();
          return [...list];
        },
        [Symbol.asyncDispose]: async () => {
          if (held !== list) return;
          held = null;
          await settle();
          await onDisk(empty);
        },
      };
    },
  };
};
