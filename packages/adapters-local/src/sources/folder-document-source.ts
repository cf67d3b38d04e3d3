import { lstatSync, renameSync } from 'node:fs';
import { mkdtemp, readFile, realpath, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { rejectError } from '@assay/core';
import type { DocumentSource } from '@assay/core/ports';
import { placeFile, writeTemporaryFile } from '../blobs/durable-file.ts';
import { hasCode } from '../blobs/file-errors.ts';
import { createFolderMaker } from '../blobs/make-folder.ts';
import { createSharedFolderSync } from '../blobs/sync-folder.ts';
import { inFolder, orNull } from './folder-errors.ts';
import { createFolderListing } from './folder-listing.ts';
import {
  assertPlainWay,
  etagOf,
  readObjectFile,
  statObjectFile,
  statWalkedFile,
  toObjectPath,
} from './object-file.ts';
import { incomingPrefix } from './walk-objects.ts';

/** What is written here is for others to read too: the user's own mask decides. */
const fileMode = 0o666;
const folderMode = 0o777;
const neverAborted = new AbortController().signal;

const isWithin = (inner: string, outer: string): boolean =>
  inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);

/** The root without links. Errors (reject): `source.not-found`, `source.invalid-url` where it meets `apartFrom`. */
const findRoot = async (options: { path: string; apartFrom: string | null }): Promise<string> => {
  const { path, apartFrom } = options;
  const root = await orNull(() => realpath(path));
  if (root === null || !(await stat(root)).isDirectory()) {
    throw rejectError('source.not-found', `There is no folder ${path}: create it, or correct its path.`);
  }
  const other = apartFrom && ((await orNull(() => realpath(apartFrom))) ?? resolve(apartFrom));
  if (other && (isWithin(root, other) || isWithin(other, root))) {
    throw rejectError(
      'source.invalid-url',
      `The folder ${path} and the data folder lie one within the other: name a source outside of the data folder.`,
    );
  }
  return root;
};

/**
 * The files below a folder, as they are: hidden and temporary ones too. Links, pipes and devices are passed over, and so
 * are names that are no UTF-8. A move within one disk is a rename, and replaces what has the other name.
 */
export const createFolderDocumentSource = (options: {
  path: string;
  /** A folder that must neither contain this one nor lie within it: the data folder. */
  apartFrom?: string;
}): DocumentSource => {
  const { apartFrom = null } = options;
  const path = resolve(options.path);
  const syncFolder = createSharedFolderSync();
  const makeFolder = createFolderMaker({ syncFolder, mode: folderMode });

  /** Looked up each time: a disk can go, and a link at the root can be turned. */
  const inRoot = <T>(action: string, operation: (root: string) => Promise<T>): Promise<T> =>
    inFolder({ path, action }, async () => operation(await findRoot({ path, apartFrom })));

  const statKey = ({ root, key }: { root: string; key: string }) =>
    statObjectFile({ key, path: join(root, key) });
  const listing = createFolderListing(({ root, key }) => statWalkedFile({ key, path: join(root, key) }));

  const write = async (options: {
    root: string;
    to: string;
    data: Uint8Array | AsyncIterable<Uint8Array>;
  }): Promise<void> => {
    const { root, to, data } = options;
    const folder = await mkdtemp(join(root, incomingPrefix));
    try {
      using written = await writeTemporaryFile({ folder, data, signal: neverAborted, mode: fileMode });
      await placeFile({ from: written.path, to, ifAbsent: false, makeFolder, syncFolder });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

  const rename = (options: { from: string; to: string; etag: string }): boolean => {
    const { from, to, etag } = options;
    // Between these two nothing else of this process runs.
    if (etagOf(lstatSync(from, { bigint: true })) !== etag) return false;
    renameSync(from, to);
    return true;
  };

  const remove = async (from: string, etag: string): Promise<void> => {
    const isSame = await orNull(async () => etagOf(lstatSync(from, { bigint: true })) === etag);
    if (isSame) await rm(from, { force: true });
  };

  return {
    list: (asked) => inRoot('list and read its files', (root) => listing.list(root, asked)),

    stat: async (key) => {
      toObjectPath('/', key);
      return inRoot('read its files', (root) => statKey({ root, key }));
    },

    open: async (key) => {
      toObjectPath('/', key);
      return inRoot('read its files', async (root) => {
        const object = await statKey({ root, key });
        if (object === null) return null;
        const bytes = readObjectFile({ path: join(root, key), object });
        return { object, bytes: readingOf(path, bytes) };
      });
    },

    mark: async ({ key, content }) => {
      toObjectPath('/', key);
      await inRoot('write files', async (root) => {
        const to = toObjectPath(root, key);
        await assertPlainWay(to);
        const there = await statKey({ root, key });
        if (there?.size === content.length && (await readFile(to)).equals(content)) return;
        await write({ root, to, data: content });
      });
    },

    move: async ({ key, to: toKey, etag }) => {
      toObjectPath('/', key);
      toObjectPath('/', toKey);
      if (key === toKey) {
        throw rejectError('source.invalid-key', 'A file cannot be moved onto itself: name another key.');
      }
      return inRoot('write, rename and delete files', async (root) => {
        const object = await statKey({ root, key });
        if (object?.etag !== etag) return { moved: false };
        const from = join(root, key);
        const to = join(root, toKey);
        await assertPlainWay(to);
        await makeFolder(dirname(to));
        try {
          if ((await orNull(async () => rename({ from, to, etag }))) !== true) return { moved: false };
        } catch (thrown) {
          if (!hasCode(thrown, 'EXDEV')) throw thrown;
          // Another disk is mounted below the root.
          await write({ root: dirname(to), to, data: readObjectFile({ path: from, object }) });
          await remove(from, etag);
        }
        await syncFolder(dirname(to));
        await syncFolder(dirname(from));
        return { moved: true };
      });
    },

    close: listing.close,
  };
};

/** A stream with errors of the port. */
async function* readingOf(path: string, bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for (;;) {
      const step = await inFolder({ path, action: 'read its files' }, () => bytes.next());
      if (step.done === true) return;
      yield step.value;
    }
  } finally {
    await bytes.return(undefined);
  }
}
