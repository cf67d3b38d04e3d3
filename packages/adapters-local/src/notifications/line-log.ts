import { type FileHandle, open, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode } from '../blobs/file-errors.ts';
import { createFolderMaker } from '../blobs/make-folder.ts';
import { syncFolder } from '../blobs/sync-folder.ts';

/** Lines in a file that others may read while it grows; its predecessors are called `<path>.1`, `.2`, the latest first. */
export type LineLog = {
  /** All of the lines or none; called one at a time. Rejects with what the disk says. */
  append(lines: readonly string[]): Promise<void>;
};

const endsInLine = async (file: FileHandle, size: number): Promise<boolean> => {
  if (size === 0) return true;
  const { buffer, bytesRead } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return bytesRead === 1 && buffer.toString() === '\n';
};

const sizeOf = async (path: string): Promise<number> => {
  try {
    return (await stat(path)).size;
  } catch (thrown) {
    if (hasCode(thrown, 'ENOENT')) return 0;
    throw thrown;
  }
};

/**
 * Begins a new file once one has `maxBytes`, and keeps so many old ones. With `isDurable` the lines are on the disk
 * when `append` resolves. The file is opened for each append, so that it may be moved or deleted at any time.
 */
export const createLineLog = (options: {
  path: string;
  maxBytes: number;
  oldFiles: number;
  isDurable: boolean;
}): LineLog => {
  const { path, maxBytes, oldFiles, isDurable } = options;
  const makeFolder = createFolderMaker({ syncFolder });

  const moveOn = async (): Promise<void> => {
    for (let age = oldFiles; age >= 1; age -= 1) {
      const from = age === 1 ? path : `${path}.${age - 1}`;
      await rename(from, `${path}.${age}`).catch((thrown: unknown) => {
        if (!hasCode(thrown, 'ENOENT')) throw thrown;
      });
    }
  };

  const write = async (file: FileHandle, lines: readonly string[]): Promise<number> => {
    const { size } = await file.stat();
    // A crash may have left half a line, which must not spoil the next.
    const start = (await endsInLine(file, size)) ? '' : '\n';
    try {
      await file.appendFile(`${start}${lines.join('\n')}\n`);
      if (isDurable) await file.datasync();
    } catch (thrown) {
      await file.truncate(size).catch(() => undefined);
      throw thrown;
    }
    return size;
  };

  return {
    append: async (lines) => {
      await makeFolder(dirname(path));
      if ((await sizeOf(path)) >= maxBytes) await moveOn();
      const file = await open(path, 'a+', 0o600);
      try {
        const before = await write(file, lines);
        if (isDurable && before === 0) await syncFolder(dirname(path));
      } finally {
        await file.close();
      }
    },
  };
};
