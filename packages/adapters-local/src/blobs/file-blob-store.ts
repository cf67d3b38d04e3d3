import { statSync } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { rejectError } from '@assay/core';
import type { BlobKey, BlobStat, BlobStore } from '@assay/core/ports';
import { toBlobPath } from './blob-path.ts';
import { createDeletion, type DeletedHold } from './deleted-files.ts';
import { linkTemporaryFile, placeFile, writeTemporaryFile } from './durable-file.ts';
import { onDisk, onDiskOrNull } from './file-errors.ts';
import { listBlobKeys } from './list-blob-keys.ts';
import { createFolderMaker } from './make-folder.ts';
import { createSharedFolderSync } from './sync-folder.ts';

export type FileBlobStore = BlobStore & {
  /** The file of a blob, for those who read it where it lies; it may not exist, and is never to be written. */
  pathOf(key: BlobKey): string;
  /** The folder that holds the files of all blobs, and nothing else. */
  objectsPath: string;
  /** Holds deleted files back while a copy is made. Error: `backup.in-progress` (reject): one hold at a time. */
  openHold(): Promise<DeletedHold>;
};

const defaultPageItems = 1_000;

const neverAborted = new AbortController().signal;

const tooLarge = (options: { size: number; maxBytes: number }) =>
  rejectError(
    'blob.too-large',
    `The blob has ${options.size} bytes, more than ${options.maxBytes}: read it as a stream.`,
    { details: options },
  );

const notFound = () => rejectError('blob.not-found', 'There is no blob to copy: put it first.');

async function* readFileInChunks(path: string): AsyncGenerator<Uint8Array> {
  const handle = await onDisk(() => open(path, 'r'));
  // The stream closes the file at its end, and when the reader stops early.
  yield* handle.createReadStream({ highWaterMark: 256 * 1024 });
}

/**
 * Blobs as files: written aside, synced, and then given their name. What a dead process left half-written is swept
 * when the store is created, so the folder may have one owner only.
 */
export const createFileBlobStore = async (options: { path: string }): Promise<FileBlobStore> => {
  const root = join(options.path, 'objects');
  const incoming = join(options.path, 'incoming');
  await onDisk(async () => {
    await rm(incoming, { recursive: true, force: true });
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    await mkdir(root, { recursive: true, mode: 0o700 });
  });
  const syncFolder = createSharedFolderSync();
  const makeFolder = createFolderMaker({ syncFolder });
  const heldFolder = join(options.path, 'held');
  const deletion = await onDisk(() => createDeletion({ root, heldFolder, syncFolder }));

  const statBlob = async (key: BlobKey): Promise<BlobStat | null> => {
    const path = toBlobPath(root, key);
    const found = await onDiskOrNull(async () => statSync(path));
    return found === null ? null : { key, size: found.size };
  };

  const linkFrom = async (from: BlobKey) => {
    const linked = await onDiskOrNull(async () =>
      linkTemporaryFile({ folder: incoming, from: toBlobPath(root, from) }),
    );
    if (linked === null) throw notFound();
    return linked;
  };

  return {
    pathOf: (key) => toBlobPath(root, key),
    objectsPath: root,
    openHold: deletion.openHold,

    put: async (key, data, { ifAbsent = false, signal = neverAborted } = {}) => {
      const to = toBlobPath(root, key);
      signal.throwIfAborted();
      const existing = ifAbsent ? await statBlob(key) : null;
      if (existing !== null) return { created: false, size: existing.size };
      using written = await writeTemporaryFile({ folder: incoming, data, signal });
      const created = await onDisk(() =>
        placeFile({ from: written.path, to, ifAbsent, makeFolder, syncFolder }),
      );
      return { created, size: written.size };
    },

    open: async (key) => ((await statBlob(key)) === null ? null : readFileInChunks(toBlobPath(root, key))),

    get: async (key, { maxBytes = Number.POSITIVE_INFINITY } = {}) => {
      const path = toBlobPath(root, key);
      return onDiskOrNull(async () => {
        await using handle = await open(path, 'r');
        const { size } = await handle.stat();
        if (size > maxBytes) throw tooLarge({ size, maxBytes });
        const bytes = await handle.readFile();
        return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      });
    },

    stat: (key) => statBlob(key),

    copy: async (from, to, { ifAbsent = false } = {}) => {
      const target = toBlobPath(root, to);
      using linked = await linkFrom(from);
      return {
        created: await onDisk(() =>
          placeFile({ from: linked.path, to: target, ifAbsent, makeFolder, syncFolder }),
        ),
      };
    },

    delete: async (key) => {
      const path = toBlobPath(root, key);
      await onDisk(() => deletion.remove(path));
    },

    list: async ({ prefix, limit = defaultPageItems, cursor = null }) => {
      const keys: BlobKey[] = [];
      for await (const key of listBlobKeys(root, { prefix, after: cursor })) {
        keys.push(key);
        if (keys.length > limit) break;
      }
      const page = keys.slice(0, limit);
      // What was deleted meanwhile is left out.
      const items = (await Promise.all(page.map(statBlob))).filter((found) => found !== null);
      return { items, cursor: keys.length > limit ? (page.at(-1) ?? null) : null };
    },
  };
};
