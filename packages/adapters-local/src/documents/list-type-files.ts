import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A document type's file; its name without the ending is the name of the type. */
export type TypeFile = { name: string; path: string; text: string; isShipped: boolean };

const shippedFolder = (): string =>
  dirname(fileURLToPath(import.meta.resolve('@assay/core/document-types/invoice.yaml')));

const isMissing = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';

/** A file of this many bytes is no document type; it is cut, and told as too long. */
const maxBytes = 2_000_000;

/** One file as a type of whoever keeps it. */
export const readTypeFile = async (path: string, isShipped = false): Promise<TypeFile> => {
  const text = (await readFile(path)).subarray(0, maxBytes).toString('utf8');
  return { name: basename(path, extname(path)), path, text, isShipped };
};

const listFolder = async (folder: string, isShipped: boolean): Promise<TypeFile[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => !entry.isDirectory() && /\.ya?ml$/.test(entry.name) && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .toSorted();
  return Promise.all(names.map((name) => readTypeFile(join(folder, name), isShipped)));
};

/** The files of the shipped types, and of one's own; a folder that is not there holds none. */
export const listTypeFiles = async (own: string | null): Promise<TypeFile[]> => {
  const shipped = await listFolder(shippedFolder(), true);
  if (own === null) return shipped;
  try {
    return [...shipped, ...(await listFolder(own, false))];
  } catch (thrown) {
    if (isMissing(thrown)) return shipped;
    throw thrown;
  }
};
