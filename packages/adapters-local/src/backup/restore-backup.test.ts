import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  damage,
  openTestBackups,
  rawKeyOf,
  snapshotOf,
  type TestBackups,
  thingKey,
} from '../../testing/open-test-backups.ts';
import { toBlobPath } from '../blobs/blob-path.ts';
import { createFileBlobStore } from '../blobs/file-blob-store.ts';
import { openDataFolder } from '../folder/open-data-folder.ts';
import { createSqliteRecordStore } from '../sqlite/sqlite-record-store.ts';
import { restoreBackup } from './restore-backup.ts';

const backUp = async (test: TestBackups): Promise<string> => {
  await test.keep('one');
  await test.keep('two');
  await writeFile(join(test.path, 'secrets.json'), '{"documentPasswords":{}}', { mode: 0o600 });
  return (await test.backups.create({})).path;
};

const editManifest = async (path: string, change: object): Promise<void> => {
  const file = join(path, 'manifest.json');
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), ...change }));
};

describe('restoreBackup', () => {
  it('makes a folder that opens and has everything, and leaves the backup independent of it', async () => {
    await using test = await openTestBackups();
    const from = await backUp(test);
    const before = await snapshotOf(from);
    const to = join(test.outside, 'restored');
    await mkdir(to);
    const result = await restoreBackup({ from, to });
    expect(result.blobCount).toBe(2);
    expect((await stat(to)).mode & 0o077).toBe(0);
    expect(await readdir(to)).toEqual(['assay.sqlite', 'blobs', 'secrets.json']);
    {
      await using folder = await openDataFolder({ path: to, clock: test.clock });
      const records = createSqliteRecordStore({ database: folder.database, clock: test.clock });
      const blobs = await createFileBlobStore({ path: folder.blobsPath });
      expect(await records.get(thingKey('one'))).toMatchObject({ value: { blob: rawKeyOf('one') } });
      expect(new TextDecoder().decode((await blobs.get(rawKeyOf('two'))) ?? undefined)).toBe('two');
      // Even bytes that are written in place, which no program does, do not reach the backup.
      await writeFile(blobs.pathOf(rawKeyOf('one')), 'xxx');
      await records.commit([{ kind: 'delete', key: thingKey('one'), if: 'any' }]);
    }
    expect(await snapshotOf(from)).toEqual(before);
  });

  it('names the damaged file, and leaves nothing of the attempt', async () => {
    await using test = await openTestBackups();
    const from = await backUp(test);
    const to = join(test.outside, 'restored');
    const blob = toBlobPath(join(from, 'blobs', 'objects'), rawKeyOf('one'));
    for (const [file, name] of [
      [blob, rawKeyOf('one')],
      [join(from, 'assay.sqlite'), 'assay.sqlite'],
      [join(from, 'secrets.json'), 'secrets.json'],
    ] as const) {
      const whole = await readFile(file);
      // A link would carry the damage into the data folder.
      await rm(file);
      await writeFile(file, whole);
      await damage(file);
      const restoring = restoreBackup({ from, to });
      await expect(restoring).rejects.toMatchObject({ code: 'restore.damaged', details: { file: name } });
      await expect(restoring).rejects.toThrow('Restore another backup');
      await writeFile(file, whole);
    }
    expect(await readdir(test.outside)).toEqual(['backups', 'data']);
    await restoreBackup({ from, to });
  });

  it('notices a file that is missing, whether its name tells its bytes or not', async () => {
    await using test = await openTestBackups();
    await test.blobs.put('workspaces/alpha/processed/x/read.json', new TextEncoder().encode('{}'));
    const from = await backUp(test);
    const to = join(test.outside, 'restored');
    const read = toBlobPath(join(from, 'blobs', 'objects'), 'workspaces/alpha/processed/x/read.json');
    for (const file of [read, join(from, 'secrets.json'), join(from, 'assay.sqlite')]) {
      await rename(file, join(test.outside, 'aside'));
      await expect(restoreBackup({ from, to })).rejects.toMatchObject({ code: 'restore.damaged' });
      await rename(join(test.outside, 'aside'), file);
    }
    expect(await readdir(test.outside)).toEqual(['backups', 'data']);
  });

  it('refuses what is no finished backup', async () => {
    await using test = await openTestBackups();
    const from = await backUp(test);
    const to = join(test.outside, 'restored');
    await expect(restoreBackup({ from: test.path, to })).rejects.toMatchObject({
      code: 'restore.not-a-backup',
    });
    await expect(restoreBackup({ from: join(from, 'none'), to })).rejects.toMatchObject({
      code: 'restore.not-a-backup',
    });
    await editManifest(from, { blobCount: 'many' });
    await expect(restoreBackup({ from, to })).rejects.toMatchObject({ code: 'restore.damaged' });
    await editManifest(from, { blobCount: 2, files: [{ name: '../x', size: 0, sha256: 'a'.repeat(64) }] });
    await expect(restoreBackup({ from, to })).rejects.toMatchObject({ code: 'restore.damaged' });
    await writeFile(join(from, 'manifest.json'), '{"form');
    await expect(restoreBackup({ from, to })).rejects.toMatchObject({ code: 'restore.damaged' });
  });

  it('refuses a backup of a newer program, by its schema or by its own form', async () => {
    await using test = await openTestBackups();
    const from = await backUp(test);
    const to = join(test.outside, 'restored');
    await editManifest(from, { schemaVersion: 99, database: 'in another form' });
    await expect(restoreBackup({ from, to })).rejects.toMatchObject({
      code: 'folder.too-new',
      details: { folderVersion: 99 },
    });
    await editManifest(from, { schemaVersion: 1, format: 'assay.backup/2' });
    await expect(restoreBackup({ from, to })).rejects.toMatchObject({ code: 'folder.too-new' });
    expect(await readdir(test.outside)).toEqual(['backups', 'data']);
  });

  it('never writes over anything, nor into the backup', async () => {
    await using test = await openTestBackups();
    const from = await backUp(test);
    await writeFile(join(test.outside, 'file'), 'x');
    for (const to of [test.path, join(test.outside, 'file')]) {
      await expect(restoreBackup({ from, to })).rejects.toMatchObject({ code: 'restore.target-exists' });
    }
    const inside = restoreBackup({ from, to: join(from, 'data') });
    await expect(inside).rejects.toMatchObject({ code: 'restore.target-inside' });
  });

  it('leaves nothing when it is aborted', async () => {
    await using test = await openTestBackups();
    const from = await backUp(test);
    const stop = new AbortController();
    const restoring = restoreBackup({ from, to: join(test.outside, 'restored'), signal: stop.signal });
    stop.abort(new Error('enough'));
    await expect(restoring).rejects.toThrow('enough');
    expect(await readdir(test.outside)).toEqual(['backups', 'data']);
  });
});
