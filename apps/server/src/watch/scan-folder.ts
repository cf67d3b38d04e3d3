import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { isForbidden, isGone, systemCode } from './file-errors.ts';
import { isSameLook, type Look, type TakenFiles } from './watched-files.ts';
import { hashPath, isLeftAlone, joinPath, toWatchedPath, type WatchedPath } from './watched-path.ts';

/** How many files of a folder are looked at together. */
const batchSize = 64;

export type ScanCounts = { seenCount: number; unchangedCount: number };

/**
 * Goes through the whole tree below `root`, links left aside, and notices every file that does not look as it did
 * when it was taken. Holds the names of one folder at a time, and waits whenever there is no room for more.
 */
export const scanFolder = async (options: {
  root: string;
  taken: TakenFiles;
  notice: (path: WatchedPath, look: Look) => void;
  room: (signal: AbortSignal) => Promise<void>;
  onUnreadable: (path: Buffer, code: string) => void;
  signal: AbortSignal;
}): Promise<ScanCounts> => {
  const { root, taken, notice, room, onUnreadable, signal } = options;
  const counts: ScanCounts = { seenCount: 0, unchangedCount: 0 };
  const directories: Buffer[] = [Buffer.alloc(0)];

  const readDirectory = async (directory: Buffer): Promise<Dirent<Buffer>[]> => {
    try {
      return await readdir(toWatchedPath(root, directory).full, { withFileTypes: true, encoding: 'buffer' });
    } catch (thrown) {
      if (!isGone(thrown)) onUnreadable(directory, isForbidden(thrown) ? 'unreadable' : systemCode(thrown));
      return [];
    }
  };

  const lookAt = async (path: WatchedPath): Promise<{ path: WatchedPath; look: Look } | null> => {
    try {
      const stats = await lstat(path.full);
      return stats.isFile() ? { path, look: { size: stats.size, mtimeMs: stats.mtimeMs } } : null;
    } catch (thrown) {
      if (!isGone(thrown))
        onUnreadable(path.relative, isForbidden(thrown) ? 'unreadable' : systemCode(thrown));
      return null;
    }
  };

  const scanFiles = async (files: readonly Buffer[], directory: Buffer): Promise<void> => {
    const known = files.length > 0 ? await taken.listDirectory(directory) : new Map<string, Look>();
    for (let start = 0; start < files.length && !signal.aborted; start += batchSize) {
      await room(signal);
      const batch = files.slice(start, start + batchSize);
      const found = await Promise.all(
        batch.map((name) => lookAt(toWatchedPath(root, joinPath(directory, name)))),
      );
      for (const one of found) {
        if (!one) continue;
        counts.seenCount += 1;
        const before = known.get(hashPath(one.path.relative));
        if (before && isSameLook(before, one.look)) counts.unchangedCount += 1;
        else notice(one.path, one.look);
      }
    }
  };

  for (let directory = directories.pop(); directory && !signal.aborted; directory = directories.pop()) {
    const files: Buffer[] = [];
    for (const entry of await readDirectory(directory)) {
      if (isLeftAlone(entry.name.toString('utf8'))) continue;
      if (entry.isDirectory()) directories.push(joinPath(directory, entry.name));
      else if (entry.isFile()) files.push(entry.name);
    }
    await scanFiles(files, directory);
  }
  return counts;
};
