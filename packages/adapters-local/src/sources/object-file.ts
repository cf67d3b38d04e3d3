import { type BigIntStats, constants } from 'node:fs';
import { lstat, open, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { rejectError, retryError } from '@assay/core';
import { assertSourceKey, type SourceObject } from '@assay/core/ports';
import { hasCode } from '../blobs/file-errors.ts';
import { orNull } from './folder-errors.ts';

const chunkBytes = 256 * 1024;

/** The path of a key below the root. Error: `source.invalid-key` (reject). */
export const toObjectPath = (root: string, key: string): string => {
  assertSourceKey(key);
  if (!key.split('/').includes('')) return join(root, key);
  throw rejectError(
    'source.invalid-key',
    'A key in a folder has no empty parts: take keys as they were listed.',
  );
};

/**
 * Size, time of the last write and number of the file. It misses bytes that were written in place, as many as before,
 * by somebody who put the old time back or wrote twice within one tick of the file system's clock (some milliseconds).
 */
export const etagOf = ({ size, mtimeNs, ino }: BigIntStats): string =>
  [size, mtimeNs, ino].map((each) => each.toString(36)).join('-');

/** What is told of a plain file, or null; for keys that a walk found, which takes no links. */
export const statWalkedFile = (options: { key: string; path: string }): Promise<SourceObject | null> =>
  orNull(async () => {
    const { key, path } = options;
    const found = await lstat(path, { bigint: true });
    if (!found.isFile()) return null;
    const modifiedAt = new Date(Number(found.mtimeMs)).toISOString();
    return { key, size: Number(found.size), etag: etagOf(found), modifiedAt };
  });

/** A plain file at the end of a way without links, or null. */
export const statObjectFile = (options: { key: string; path: string }): Promise<SourceObject | null> =>
  orNull(async () => {
    const found = await statWalkedFile(options);
    return found !== null && (await realpath(options.path)) === options.path ? found : null;
  });

/** Error: `source.invalid-key` (reject) where the way to a file that is to be made leads over a link. */
export const assertPlainWay = async (path: string): Promise<void> => {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const real = await orNull(() => realpath(folder));
    if (real === folder) return;
    if (real === null && (await orNull(() => lstat(folder))) === null) continue;
    throw rejectError(
      'source.invalid-key',
      'The key leads over a link, and may lead out of the folder: choose another.',
    );
  }
};

const changed = () =>
  retryError('source.changed', 'The file changed while it was read: read it again when it is at rest.');

/** The bytes of a file as it was looked at; opened when the first are asked for. Error: `source.changed` (retry). */
export async function* readObjectFile(options: {
  path: string;
  object: SourceObject;
}): AsyncGenerator<Uint8Array> {
  const { path, object } = options;
  // Neither a link nor a pipe may have taken its place meanwhile.
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const opened = await orNull(() => open(path, flags)).catch((thrown: unknown) => {
    throw hasCode(thrown, 'ELOOP') ? changed() : thrown;
  });
  if (opened === null) throw changed();
  await using file = opened;
  const assertSame = async (): Promise<void> => {
    if (etagOf(await file.stat({ bigint: true })) !== object.etag) throw changed();
  };
  await assertSame();
  for (let start = 0; start < object.size; ) {
    const chunk = new Uint8Array(Math.min(chunkBytes, object.size - start));
    const { bytesRead } = await file.read(chunk, 0, chunk.length, start);
    await assertSame();
    if (bytesRead === 0) throw changed();
    start += bytesRead;
    yield chunk.subarray(0, bytesRead);
  }
}
