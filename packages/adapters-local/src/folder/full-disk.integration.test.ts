import { execFileSync } from 'node:child_process';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { createManualClock } from '@assay/core/testing/memory';
import { describe, expect, it } from 'vitest';
import { makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { createFolderBackups } from '../backup/create-folder-backups.ts';
import { createFileBlobStore } from '../blobs/file-blob-store.ts';
import { createSqliteRecordStore } from '../sqlite/sqlite-record-store.ts';
import { openDataFolder } from './open-data-folder.ts';

const clock = createManualClock();

const runOnSystem = (program: string, args: readonly string[]) =>
  execFileSync(program, args, { stdio: 'ignore' });

/** A file system of 8 MB in memory; only the superuser of Linux may mount one. */
const openSmallDisk = async () => {
  const temporary = await makeTemporaryPath();
  const path = join(temporary.path, 'disk');
  await mkdir(path);
  runOnSystem('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', path]);
  return {
    path,
    [Symbol.asyncDispose]: async () => {
      runOnSystem('umount', [path]);
      await temporary[Symbol.asyncDispose]();
    },
  };
};

const canMount = async (): Promise<boolean> => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    await using disk = await openSmallDisk();
    return disk.path !== '';
  } catch {
    return false;
  }
};

/** Takes all that is left of the disk; gives it back with `rm`. */
const fill = async (path: string): Promise<string> => {
  const ballast = join(path, 'ballast');
  await expect(writeFile(ballast, new Uint8Array(9_000_000))).rejects.toThrow('ENOSPC');
  return ballast;
};

const place = { workspace: 'alpha', collection: 'things', partition: 'p' };
const put = (sort: string) =>
  ({ kind: 'put', key: { ...place, sort }, value: { text: sort.repeat(20_000) }, if: 'absent' }) as const;

// Skipped where this user may not mount a file system: there is no other way to a full disk that all users share.
describe.skipIf(!(await canMount()))('a data folder on a full disk', () => {
  it('says so, shows nothing half-written, and goes on once there is room', async () => {
    await using disk = await openSmallDisk();
    await using folder = await openDataFolder({ path: join(disk.path, 'data'), clock });
    const records = createSqliteRecordStore({ database: folder.database, clock });
    const blobs = await createFileBlobStore({ path: folder.blobsPath });
    await records.commit([put('kept')]);
    await blobs.put('kept', new Uint8Array(10_000));
    const ballast = await fill(disk.path);

    const writing = records.commit([put('first'), put('second')]);
    await expect(writing).rejects.toMatchObject({ code: 'record.unavailable', recovery: 'retry' });
    await expect(blobs.put('a/b', new Uint8Array(50_000))).rejects.toMatchObject({
      code: 'blob.unavailable',
      recovery: 'retry',
    });
    const listed = await records.list({ ...place, limit: 10 });
    expect(listed.items.map((item) => item.key.sort)).toEqual(['kept']);
    expect((await blobs.list({ prefix: '' })).items).toEqual([{ key: 'kept', size: 10_000 }]);
    expect(await readdir(join(folder.blobsPath, 'incoming'))).toEqual([]);

    await rm(ballast);
    expect(await records.commit([put('first'), put('second')])).toMatchObject({ committed: true });
    expect(await blobs.put('a/b', new Uint8Array(50_000))).toMatchObject({ created: true });
    const after = await records.list({ ...place, limit: 10 });
    expect(after.items.map((item) => item.key.sort)).toEqual(['first', 'kept', 'second']);
  });

  it('leaves nothing of a backup that found no room, and says that the disk is full', async () => {
    await using temporary = await makeTemporaryPath();
    await using disk = await openSmallDisk();
    await using folder = await openDataFolder({ path: join(temporary.path, 'data'), clock });
    const blobs = await createFileBlobStore({ path: folder.blobsPath });
    // The disk of the backup is another one, so that bytes are copied and not linked.
    await blobs.put('large', new Uint8Array(9_000_000));
    const backups = createFolderBackups({ folder, blobs, clock, backupsPath: disk.path });
    await expect(backups.create({})).rejects.toMatchObject({ code: 'backup.failed', recovery: 'retry' });
    await expect(backups.create({})).rejects.toThrow('disk is full');
    expect(await readdir(disk.path)).toEqual([]);
    await blobs.delete('large');
    await blobs.put('small', new Uint8Array(9_000));
    expect(await backups.create({})).toMatchObject({ blobCount: 1 });
  });

  it('refuses to open on a disk without any room, with the words to mend it', async () => {
    await using disk = await openSmallDisk();
    const ballast = await fill(disk.path);
    const path = join(disk.path, 'data');
    await expect(openDataFolder({ path, clock })).rejects.toMatchObject({ code: 'folder.unusable' });
    await rm(ballast);
    await using folder = await openDataFolder({ path, clock });
    expect(folder.path).toBe(path);
  });
});
