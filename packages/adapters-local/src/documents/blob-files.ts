import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { rejectError } from '@assay/core';
import type { BlobKey, BlobStore } from '@assay/core/ports';
import type { FileBlobStore } from '../blobs/file-blob-store.ts';

/** Lets a child process read a blob as a file. */
export type BlobFiles = {
  /**
   * Gives the path of a file with the blob's bytes, good until `work` has ended. Where there is no blob, either this
   * throws `document.not-found` (reject) or the path leads nowhere.
   */
  use: <T>(
    request: { key: BlobKey; maxBytes: number; signal?: AbortSignal | undefined },
    work: (path: string) => Promise<T>,
  ) => Promise<T>;
};

/** For blobs that are files anyway. */
export const filesInPlace = (blobs: Pick<FileBlobStore, 'pathOf'>): BlobFiles => ({
  use: ({ key }, work) => work(blobs.pathOf(key)),
});

/**
 * Copies each blob into a folder of this process's own, for as long as it is worked on. What is larger than allowed is
 * not fetched: `document.too-large` (reject). Whatever is left is gone with the folder when it is disposed of.
 */
export const openSpooledFiles = async (options: {
  blobs: Pick<BlobStore, 'stat' | 'open'>;
}): Promise<BlobFiles & AsyncDisposable> => {
  const { blobs } = options;
  const folder = await mkdtemp(join(tmpdir(), 'assay-spool-'));

  const spool = async (request: {
    key: BlobKey;
    maxBytes: number;
    path: string;
    signal?: AbortSignal | undefined;
  }) => {
    const { key, maxBytes, path, signal } = request;
    const stat = await blobs.stat(key);
    if (stat && stat.size > maxBytes) {
      throw rejectError(
        'document.too-large',
        `The file has ${stat.size} bytes, ${maxBytes} are allowed: make it smaller or raise maxBytes.`,
        { details: { bytes: stat.size, maxBytes } },
      );
    }
    const bytes = stat && (await blobs.open(key));
    if (!bytes) throw rejectError('document.not-found', 'The document is not there any more: add it again.');
    await pipeline(Readable.from(bytes), createWriteStream(path, { mode: 0o600, flags: 'wx' }), {
      ...(signal && { signal }),
    });
  };

  return {
    use: async (request, work) => {
      const path = join(folder, randomUUID());
      try {
        await spool({ ...request, path });
        return await work(path);
      } finally {
        await rm(path, { force: true });
      }
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
};
