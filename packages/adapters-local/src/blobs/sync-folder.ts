import { closeSync, fsync, openSync } from 'node:fs';
import { promisify } from 'node:util';
import { createSharedRun } from '../system/shared-run.ts';

const syncLater = promisify(fsync);

/** Makes the names in a folder durable. */
export const syncFolder = async (path: string): Promise<void> => {
  // Only the sync waits for the disk: opening at once saves two turns through the thread pool.
  const folder = openSync(path, 'r');
  try {
    await syncLater(folder);
  } finally {
    closeSync(folder);
  }
};

export type SyncFolder = (path: string) => Promise<void>;

/** As `syncFolder`, where those who come together share one sync of a folder: many files arrive in the same few. */
export const createSharedFolderSync = (): SyncFolder => {
  const shares = new Map<string, { sync: () => Promise<void>; waiting: number }>();
  return async (path) => {
    const share = shares.get(path) ?? { sync: createSharedRun(() => syncFolder(path)), waiting: 0 };
    shares.set(path, share);
    share.waiting += 1;
    try {
      await share.sync();
    } finally {
      share.waiting -= 1;
      if (share.waiting === 0) shares.delete(path);
    }
  };
};
