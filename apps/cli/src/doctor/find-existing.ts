import { lstat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The path, or the nearest above it that is there. */
export const findExisting = async (path: string): Promise<string> => {
  try {
    await lstat(path);
    return path;
  } catch {
    // Not there, or below a file: the next above tells more. The root is always there.
    return findExisting(dirname(path));
  }
};
