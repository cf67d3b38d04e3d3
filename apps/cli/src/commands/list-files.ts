import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { rejectError } from '@assay/core';

/** All files under the paths, hidden ones left out, sorted. Error: `path.not-found` (reject). */
export const listFiles = async (paths: readonly string[]): Promise<string[]> => {
  const files = new Set<string>();
  for (const path of paths) {
    const found = await stat(path).catch((cause) => {
      throw rejectError('path.not-found', `There is no file or folder "${path}": check the spelling.`, {
        cause,
      });
    });
    if (!found.isDirectory()) {
      files.add(resolve(path));
      continue;
    }
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      const full = resolve(join(entry.parentPath, entry.name));
      if (entry.isFile() && !full.slice(resolve(path).length).includes('/.')) files.add(full);
    }
  }
  return [...files].sort();
};
