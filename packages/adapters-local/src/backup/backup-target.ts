import { lstat, realpath } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { rejectError } from '@assay/core';
import { hasCode } from '../blobs/file-errors.ts';

const exists = async (path: string): Promise<boolean> => {
  try {
    await lstat(path);
    return true;
  } catch (thrown) {
    if (hasCode(thrown, 'ENOENT')) return false;
    throw thrown;
  }
};

/** Where a path leads that may not be there yet: links are followed as far as there is something. */
const toRealPath = async (path: string): Promise<string> => {
  try {
    return await realpath(path);
  } catch (thrown) {
    const above = dirname(path);
    if (above === path || !hasCode(thrown, 'ENOENT')) throw thrown;
    return join(await toRealPath(above), relative(above, path));
  }
};

/** Whether a path leads to a folder itself or below it. */
export const isInside = async (options: { path: string; folder: string }): Promise<boolean> => {
  const way = relative(await toRealPath(options.folder), await toRealPath(options.path));
  return way !== '..' && !way.startsWith(`..${sep}`);
};

/** Errors (reject): `backup.target-exists`, `backup.target-inside`. */
export const assertBackupTarget = async (options: { target: string; folder: string }): Promise<void> => {
  const { target, folder } = options;
  if (await isInside({ path: target, folder })) {
    throw rejectError(
      'backup.target-inside',
      `The backup ${target} would lie in the data folder that it copies: name a place outside of ${folder}.`,
    );
  }
  if (await exists(target)) {
    throw rejectError(
      'backup.target-exists',
      `There is something at ${target} already, and a backup never replaces anything: name another place.`,
    );
  }
};
