import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { rejectError } from '@assay/core';

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => null))?.isDirectory() ?? false;

/** Error (reject): `path.not-readable`. */
export const readInputFile = async (file: string): Promise<Buffer> => {
  try {
    return await readFile(file);
  } catch (cause) {
    const message = (await isFolder(file))
      ? `"${file}" is a folder: name a file in it.`
      : `The file "${file}" cannot be read: check its name and rights.`;
    throw rejectError('path.not-readable', message, { cause });
  }
};

/** The file's bytes, `null` where there is none yet. */
export const readIfThere = async (file: string): Promise<Buffer | null> => {
  const found = await stat(file).catch(() => null);
  return found === null ? null : readInputFile(file);
};

/** Writes a file whole or not at all; `mode` 0o600: readable for its owner alone. */
export const writeWhole = async (file: string, bytes: Uint8Array | string, mode = 0o644): Promise<void> => {
  const beside = `${file}.${randomBytes(6).toString('hex')}.part`;
  try {
    const handle = await open(beside, 'wx', mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (cause) {
    await rm(beside, { force: true });
    const message = (await isFolder(file))
      ? `"${file}" is a folder: name the file that is to be written.`
      : `"${file}" cannot be written: check its folder and rights.`;
    throw rejectError('path.not-writable', message, { cause });
  }
};
