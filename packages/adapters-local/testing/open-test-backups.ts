import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RecordKey } from '@assay/core/ports';
import { createFolderBackups } from '../src/backup/create-folder-backups.ts';
import { createFileBlobStore } from '../src/blobs/file-blob-store.ts';
import { createSqliteRecordStore } from '../src/sqlite/sqlite-record-store.ts';
import { openTestFolder } from './open-test-folder.ts';

export const thingKey = (sort: string): RecordKey => ({
  workspace: 'alpha',
  collection: 'things',
  partition: 'p',
  sort,
});

export const rawKeyOf = (text: string): string =>
  `workspaces/alpha/raw/${createHash('sha256').update(text).digest('hex')}`;

/** A data folder with its stores, and a place beside it for backups. */
export const openTestBackups = async () => {
  const test = await openTestFolder();
  const { clock } = test;
  const outside = dirname(test.path);
  const blobs = await createFileBlobStore({ path: test.folder().blobsPath });
  const records = createSqliteRecordStore({ database: test.folder().database, clock });
  const backupsPath = join(outside, 'backups');
  return {
    ...test,
    outside,
    blobs,
    records,
    backupsPath,
    backups: createFolderBackups({ folder: test.folder(), blobs, clock, backupsPath }),
    /** Bytes and the record that names them, in the order of the program: bytes first. */
    keep: async (text: string) => {
      await blobs.put(rawKeyOf(text), new TextEncoder().encode(text));
      await records.commit([
        { kind: 'put', key: thingKey(text), value: { blob: rawKeyOf(text) }, if: 'any' },
      ]);
    },
    /** The other way round: the record goes first. */
    forget: async (text: string) => {
      await records.commit([{ kind: 'delete', key: thingKey(text), if: 'any' }]);
      await blobs.delete(rawKeyOf(text));
    },
  };
};

export type TestBackups = Awaited<ReturnType<typeof openTestBackups>>;

/** Every file below a folder with its bytes, to compare two moments; the folder must be closed. */
export const snapshotOf = async (path: string): Promise<Record<string, string>> => {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const found: Record<string, string> = {};
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    found[file.slice(path.length + 1)] = (await readFile(file)).toString('base64');
  }
  return found;
};

/** Changes one byte of a file, as a failing disk might. */
export const damage = async (path: string): Promise<void> => {
  const bytes = await readFile(path);
  bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
  await writeFile(path, bytes);
};

export const exists = async (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );
