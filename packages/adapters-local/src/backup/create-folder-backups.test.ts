import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { exists, openTestBackups, rawKeyOf } from '../../testing/open-test-backups.ts';
import { toBlobPath } from '../blobs/blob-path.ts';
import { createFileBlobStore } from '../blobs/file-blob-store.ts';
import { BackupManifest } from './backup-manifest.ts';

const namedBlobs = (path: string): string[] => {
  using database = new DatabaseSync(join(path, 'assay.sqlite'), { readOnly: true });
  const rows = database.prepare("SELECT value FROM records WHERE collection = 'things'").all();
  return rows.map((row) => String(JSON.parse(String(row.value)).blob));
};

const textOf = (path: string, key: string) =>
  readFile(toBlobPath(join(path, 'blobs', 'objects'), key), 'utf8');

describe('createFolderBackups', () => {
  it('copies records, blobs and further files, and says what it copied', async () => {
    await using test = await openTestBackups();
    await test.keep('one');
    await test.blobs.put('workspaces/alpha/processed/x/read.json', new TextEncoder().encode('{}'));
    await writeFile(join(test.path, 'secrets.json'), '{}', { mode: 0o644 });
    await writeFile(join(test.path, 'server-secret'), 'key');
    const summary = await test.backups.create({});
    const path = join(test.backupsPath, 'assay-2030-01-01T00-00-00Z');
    expect(summary).toMatchObject({ path, createdAt: '2030-01-01T00:00:00.000Z', blobCount: 2 });
    expect(await readdir(path)).toEqual([
      'assay.sqlite',
      'blobs',
      'manifest.json',
      'secrets.json',
      'server-secret',
    ]);
    expect(namedBlobs(path)).toEqual([rawKeyOf('one')]);
    expect(await textOf(path, rawKeyOf('one'))).toBe('one');
    const manifest = BackupManifest.parse(JSON.parse(await readFile(join(path, 'manifest.json'), 'utf8')));
    expect(manifest).toMatchObject({ schemaVersion: 1, holdsSecrets: true, blobCount: 2, blobBytes: 5 });
    expect(manifest.files.map((file) => file.name)).toEqual(['secrets.json', 'server-secret']);
    expect(summary.byteCount).toBe(manifest.database.size + 5 + 2 + 3);
    for (const name of ['assay.sqlite', 'manifest.json', 'secrets.json']) {
      expect((await stat(join(path, name))).mode & 0o077).toBe(0);
    }
    expect((await stat(path)).mode & 0o077).toBe(0);
  });

  it('holds every blob that its database names, however much comes and goes meanwhile', async () => {
    await using test = await openTestBackups();
    for (let number = 0; number < 150; number += 1) await test.keep(`text ${number}`);
    let done = false;
    const work = async (): Promise<void> => {
      for (let number = 0; !done; number += 1) {
        await test.forget(`text ${number % 150}`);
        await test.keep(`later ${number}`);
        await test.keep(`text ${(number + 75) % 150}`);
      }
    };
    const working = work();
    for (const round of ['a', 'b', 'c']) {
      const { path } = await test.backups.create({ path: join(test.outside, round) });
      const named = namedBlobs(path);
      expect(named.length).toBeGreaterThan(50);
      for (const key of named) expect(rawKeyOf(await textOf(path, key))).toBe(key);
    }
    done = true;
    await working;
    expect(await readdir(join(test.folder().blobsPath, 'held'))).toEqual([]);
  });

  it('has what was deleted while it was made, and the folder has it no longer', async () => {
    await using test = await openTestBackups();
    await test.keep('going');
    await test.keep('gone before');
    await test.forget('gone before');
    const backup = test.backups.create({});
    // The snapshot is taken before the first file is looked at; this deletion comes in between.
    while (!(await exists(join(test.backupsPath, 'assay-2030-01-01T00-00-00Z.partial', 'assay.sqlite')))) {
      await new Promise(setImmediate);
    }
    await test.forget('going');
    expect(await test.blobs.get(rawKeyOf('going'))).toBeNull();
    const { path } = await backup;
    expect(namedBlobs(path)).toEqual([rawKeyOf('going')]);
    expect(await textOf(path, rawKeyOf('going'))).toBe('going');
    await expect(textOf(path, rawKeyOf('gone before'))).rejects.toThrow('ENOENT');
    expect(await readdir(join(test.folder().blobsPath, 'held'))).toEqual([]);
  });

  it('is not changed by what is written to the folder later', async () => {
    await using test = await openTestBackups();
    await test.blobs.put('a', new TextEncoder().encode('old'));
    const { path } = await test.backups.create({});
    await test.blobs.put('a', new TextEncoder().encode('new'));
    await test.blobs.copy('a', 'b');
    expect(await textOf(path, 'a')).toBe('old');
    expect(await readdir(join(path, 'blobs', 'objects'))).toEqual(['a']);
  });

  it('never replaces anything, and refuses a place in the data folder, also behind a link', async () => {
    await using test = await openTestBackups();
    await mkdir(join(test.outside, 'taken'));
    await symlink(test.path, join(test.outside, 'link'));
    const at = (path: string) => test.backups.create({ path });
    await expect(at(join(test.outside, 'taken'))).rejects.toMatchObject({ code: 'backup.target-exists' });
    await expect(at(join(test.path, 'copies', 'x'))).rejects.toMatchObject({ code: 'backup.target-inside' });
    await expect(at(join(test.outside, 'link', 'x'))).rejects.toMatchObject({ code: 'backup.target-inside' });
    await expect(at(test.path)).rejects.toMatchObject({ code: 'backup.target-inside' });
    expect(await readdir(test.outside)).toEqual(['data', 'link', 'taken']);
    expect(await readdir(test.path)).not.toContain('copies');
  });

  it('is made one at a time', async () => {
    await using test = await openTestBackups();
    await test.keep('one');
    const first = test.backups.create({ path: join(test.outside, 'a') });
    const second = test.backups.create({ path: join(test.outside, 'b') });
    await expect(second).rejects.toMatchObject({ code: 'backup.in-progress', recovery: 'reject' });
    await first;
    await test.backups.create({ path: join(test.outside, 'b') });
  });

  it('leaves nothing when it is aborted or fails, and can be made again', async () => {
    await using test = await openTestBackups();
    await test.keep('one');
    const stop = new AbortController();
    const path = join(test.outside, 'a');
    const aborted = test.backups.create({ path, signal: stop.signal });
    stop.abort(new Error('enough'));
    await expect(aborted).rejects.toThrow('enough');
    await writeFile(join(test.outside, 'file'), '');
    const below = test.backups.create({ path: join(test.outside, 'file', 'b') });
    await expect(below).rejects.toMatchObject({ code: 'backup.failed', recovery: 'retry' });
    expect(await readdir(test.outside)).toEqual(['data', 'file']);
    // What a killed process left half-way is in nobody's way.
    await mkdir(`${path}.partial`);
    await writeFile(join(`${path}.partial`, 'assay.sqlite'), 'half');
    await test.backups.create({ path });
    expect(await readdir(test.outside)).toEqual(['a', 'data', 'file']);
  });

  it('ends when the folder is closed, and what was held goes at the next opening', async () => {
    await using test = await openTestBackups();
    await test.keep('one');
    const backup = test.backups.create({});
    await Promise.all([
      test.folder()[Symbol.asyncDispose](),
      expect(backup).rejects.toMatchObject({ code: 'database.closed' }),
    ]);
    expect(await readdir(test.backupsPath)).toEqual([]);
    const { blobsPath } = await test.reopen();
    await writeFile(join(blobsPath, 'held', 'left'), 'secret');
    await createFileBlobStore({ path: blobsPath });
    expect(await readdir(join(blobsPath, 'held'))).toEqual([]);
  });
});
