import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { rejectError } from '@assay/core';

/** Error (reject): `path.not-readable`. */
export const readInputFile = async (file: string): Promise<Buffer> => {
  try {
    return await readFile(file);
  } catch (cause) {
    throw rejectError('path.not-readable', `The file "${file}" cannot be read: check its name and rights.`, {
      cause,
    });
  }
};

/** The file's bytes, `null` where there is none yet. */
export const readIfThere = async (file: string): Promise<Buffer | null> => {
  const found = await stat(file).catch(() => null);
  return found === null ? null : readInputFile(file);
};

/** Error (reject): `path.same-file`. */
export const assertOther = (file: string, out: string): void => {
  if (resolve(file) !== resolve(out)) return;
  throw rejectError('path.same-file', 'The result would overwrite the original: give --out another name.');
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
    throw rejectError('path.not-writable', `"${file}" cannot be written: check its folder and rights.`, {
      cause,
    });
  }
};
