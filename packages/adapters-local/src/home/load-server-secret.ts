import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomBytes } from '../system/random-bytes.ts';

const secretBytes = 32;

/** The secret that signs upload URLs: made once per data folder, readable by its owner alone. Needs the folder's lock. */
export const loadServerSecret = async (options: { folder: string }): Promise<Uint8Array> => {
  const path = join(options.folder, 'server-secret');
  const found = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return null;
    throw cause;
  });
  if (found?.length === secretBytes) return found;
  const made = randomBytes(secretBytes);
  await writeFile(`${path}.new`, made, { mode: 0o600 });
  await rename(`${path}.new`, path);
  return made;
};
