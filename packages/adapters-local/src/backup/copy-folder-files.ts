import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type BackupManifest, databaseName } from './backup-manifest.ts';
import { copyFileHashed } from './copy-file.ts';

/**
 * What belongs to the running owner, or is copied in another way. The owner must not even open the files of its two
 * databases other than through SQLite: closing them again would drop its locks (POSIX).
 */
const isLeftOut = (name: string): boolean =>
  name.startsWith('owner.') || name.startsWith(databaseName) || name.endsWith('.new');

/** Copies the other files that lie in a data folder itself: passwords, keys, and whatever comes to be there. */
export const copyFolderFiles = async (options: {
  from: string;
  to: string;
  signal: AbortSignal;
}): Promise<BackupManifest['files']> => {
  const { from, to, signal } = options;
  const entries = await readdir(from, { withFileTypes: true });
  const copied: BackupManifest['files'] = [];
  for (const entry of entries.toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
    if (!entry.isFile() || isLeftOut(entry.name)) continue;
    const { name } = entry;
    copied.push({ name, ...(await copyFileHashed({ from: join(from, name), to: join(to, name), signal })) });
  }
  return copied;
};
