import { fork } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { createManualClock } from '@assay/core/testing/memory';
import { describe, expect, it, vi } from 'vitest';
import { snapshotOf } from '../../testing/open-test-backups.ts';
import { makeTemporaryPath, openTestFolder } from '../../testing/open-test-folder.ts';
import { createSqliteRecordStore } from '../sqlite/sqlite-record-store.ts';
import { openDataFolder } from './open-data-folder.ts';

// A busy machine may take seconds to start a process.
vi.setConfig({ testTimeout: 60_000 });

const owner = new URL('../../testing/fixture-owner.ts', import.meta.url);

describe('openDataFolder', () => {
  it('creates the folder and its files for their owner alone', async () => {
    await using test = await openTestFolder();
    const modeOf = async (name: string): Promise<number> => (await stat(join(test.path, name))).mode & 0o777;
    expect(await modeOf('.')).toBe(0o700);
    for (const name of ['assay.sqlite', 'owner.sqlite', 'owner.json']) expect(await modeOf(name)).toBe(0o600);
  });

  it('refuses a second owner, and tells who the first is and what to do', async () => {
    await using test = await openTestFolder();
    const second = openDataFolder({ path: test.path, clock: test.clock });
    await expect(second).rejects.toMatchObject({ code: 'folder.in-use', recovery: 'reject' });
    await expect(second).rejects.toThrow(`process ${process.pid} since 2030-01-01T00:00:00.000Z`);
    await expect(second).rejects.toThrow('--data');
    await test.reopen();
  });

  it('keeps other processes out also after this one tried to open the folder twice', async () => {
    await using test = await openTestFolder();
    await expect(openDataFolder({ path: test.path, clock: test.clock })).rejects.toThrow('in use');
    const other = fork(owner, [test.path], { execArgv: [], silent: true });
    const outcome = await Promise.race([
      once(other, 'exit').then(([code]) => `ended with ${code}`),
      once(other, 'message').then(() => 'wrote to the folder'),
    ]);
    other.kill('SIGKILL');
    expect(outcome).toBe('ended with 1');
  });

  it('survives the kill of its owner: it is free again and has everything that was acknowledged, whole', async () => {
    await using temporary = await makeTemporaryPath();
    const { path } = temporary;
    const clock = createManualClock();
    const child = fork(owner, [path], { execArgv: [] });
    let acknowledged = -1;
    const enough = new Promise<void>((resolve) => {
      child.on('message', (number) => {
        acknowledged = Number(number);
        if (acknowledged === 200) resolve();
      });
    });
    await enough;
    await expect(openDataFolder({ path, clock })).rejects.toThrow(`process ${child.pid}`);
    child.kill('SIGKILL');
    await once(child, 'close');

    await using folder = await openDataFolder({ path, clock });
    const records = createSqliteRecordStore({ database: folder.database, clock });
    const key = { workspace: 'alpha', collection: 'things' };
    for (let number = 0; number <= acknowledged; number += 1) {
      const sort = String(number).padStart(8, '0');
      expect(await records.get({ ...key, partition: 'p', sort })).toMatchObject({ value: { number } });
    }
    const [last] = (await records.list({ ...key, partition: 'p', order: 'descending', limit: 1 })).items;
    const [twin] = (await records.list({ ...key, partition: 'twin', order: 'descending', limit: 1 })).items;
    expect(twin?.key.sort).toBe(last?.key.sort);
  });

  it('refuses a folder of a newer program and leaves every byte as it was', async () => {
    await using temporary = await makeTemporaryPath();
    const { path } = temporary;
    const clock = createManualClock();
    const open = () => openDataFolder({ path, clock });
    await (await open())[Symbol.asyncDispose]();
    const setVersion = (text: string): void => {
      using database = new DatabaseSync(join(path, 'assay.sqlite'));
      database.exec(text);
    };
    setVersion('CREATE TABLE future (x); PRAGMA user_version = 99');
    const before = await snapshotOf(path);
    await expect(open()).rejects.toMatchObject({
      code: 'folder.too-new',
      recovery: 'reject',
      details: { folderVersion: 99 },
    });
    await expect(open()).rejects.toThrow(path);
    expect(await snapshotOf(path)).toEqual(before);
    setVersion('DROP TABLE future; PRAGMA user_version = 1');
    await using reopened = await open();
    expect(reopened.path).toBe(path);
  });

  it('refuses also what a newer program upgraded just before it was killed', async () => {
    await using temporary = await makeTemporaryPath();
    const { path } = temporary;
    const clock = createManualClock();
    // As long as this connection is open, the new version is in the log alone.
    using newer = new DatabaseSync(join(path, 'assay.sqlite'));
    newer.exec('PRAGMA journal_mode = WAL; CREATE TABLE future (x); PRAGMA user_version = 99');
    await expect(openDataFolder({ path, clock })).rejects.toMatchObject({ code: 'folder.too-new' });
    expect(newer.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: 99 });
  });

  it('says what to do when the folder cannot be made', async () => {
    await using temporary = await makeTemporaryPath();
    const clock = createManualClock();
    await using folder = await openDataFolder({ path: temporary.path, clock });
    const below = join(folder.path, 'owner.json', 'data');
    await expect(openDataFolder({ path: below, clock })).rejects.toMatchObject({ code: 'folder.unusable' });
  });
});
