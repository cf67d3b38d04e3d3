import { realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { rejectError } from '@assay/core';
import { isForbidden } from './file-errors.ts';

/** The path without links, also where its last parts do not exist yet. */
const toRealPath = async (path: string): Promise<string> => {
  const whole = resolve(path);
  try {
    return await realpath(whole);
  } catch {
    const parent = dirname(whole);
    return parent === whole ? whole : join(await toRealPath(parent), whole.slice(parent.length));
  }
};

const contains = (outer: string, inner: string): boolean =>
  inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`);

/**
 * The real path of a folder that can be watched.
 * Errors: `watch.folder-missing`, `watch.folder-unreadable`, `watch.data-folder` (all reject).
 */
export const assertWatchable = async (options: {
  path: string;
  /** The data folder and that of its backups: what is stored there must not come in again. */
  ownFolders: readonly string[];
}): Promise<string> => {
  const { path, ownFolders } = options;
  const stats = await stat(path).catch((cause) => {
    if (isForbidden(cause)) {
      throw rejectError('watch.folder-unreadable', `The folder ${path} to be watched may not be read.`, {
        cause,
      });
    }
    throw rejectError(
      'watch.folder-missing',
      `The folder ${path} to be watched does not exist: create it, or mount it, or correct the path.`,
      { cause },
    );
  });
  if (!stats.isDirectory()) {
    throw rejectError(
      'watch.folder-missing',
      `${path} is not a folder: name the folder that files come into.`,
    );
  }
  const root = await realpath(path);
  for (const own of ownFolders) {
    const folder = await toRealPath(own);
    if (!contains(root, folder) && !contains(folder, root)) continue;
    throw rejectError(
      'watch.data-folder',
      `The folder ${path} to be watched and ${own}, where Assay stores, lie one in the other: what is stored would come in again. Keep them apart.`,
    );
  }
  return root;
};
