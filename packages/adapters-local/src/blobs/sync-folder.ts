import { open } from 'node:fs/promises';
import { createSharedRun } from '../system/shared-run.ts';

/** Makes the names in a folder durable. */
export const syncFolder = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
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
