import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../blobs/sync-folder.ts';

/** Replaces a file that its owner alone may read: whole and on the disk when it resolves, as it was when it fails. */
export const replaceFile = async (path: string, text: string): Promise<void> => {
  // The ending keeps what a crash left half written out of backups.
  const next = `${path}.new`;
  await rm(next, { force: true });
  const file = await open(next, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(next, path);
  await syncFolder(dirname(path));
};
