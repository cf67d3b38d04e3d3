import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SyncFolder } from './sync-folder.ts';

export type MakeFolder = (path: string) => Promise<void>;

/**
 * Makes folders whose names, and those of each new folder above them, are durable when it resolves. By default only
 * their owner may enter them.
 */
export const createFolderMaker = (options: { syncFolder: SyncFolder; mode?: number }): MakeFolder => {
  const { syncFolder, mode = 0o700 } = options;
  const underWay = new Set<Promise<void>>();

  const syncNames = async (path: string, first: string): Promise<void> => {
    for (let made = path; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
  };

  return async (path) => {
    const first = mkdirSync(path, { recursive: true, mode });
    if (first !== undefined) {
      const making = syncNames(path, first).finally(() => underWay.delete(making));
      underWay.add(making);
    }
    // A folder that is there already may have been made a moment ago: its name counts when it is on the disk.
    if (underWay.size > 0) await Promise.all(underWay);
  };
};
