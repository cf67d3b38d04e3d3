import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { createManualClock } from '@assay/core/testing/memory';
import { describe, expect, it } from 'vitest';
import { makeTemporaryPath, openTestFolder } from '../../testing/open-test-folder.ts';
import { openDataFolder } from './open-data-folder.ts';
import { readFolderOwner } from './read-folder-owner.ts';

const start = async (fixture: string, path: string): Promise<ChildProcess> => {
  const entry = new URL(`../../testing/${fixture}.ts`, import.meta.url);
  const child = fork(entry, [path], { execArgv: [] });
  await once(child, 'message');
  return child;
};

/** The next message of a kind that a child sends from now on. */
const told = <T>(child: ChildProcess, isWanted: (message: unknown) => message is T): Promise<T> =>
  new Promise((resolve) => {
    child.on('message', (message: unknown) => {
      if (isWanted(message)) resolve(message);
    });
  });

type Answer = { asked: number; owned: number };

const isBusy = (message: unknown): message is 'busy' => message === 'busy';
const isAnswer = (message: unknown): message is Answer => typeof message === 'object';

describe('readFolderOwner', () => {
  it('tells a living owner and where it serves, from another process and from its own', async () => {
    await using temporary = await makeTemporaryPath();
    const child = await start('fixture-announcer', temporary.path);
    const note = { pid: child.pid, url: 'http://127.0.0.1:4100', token: 'secret-token' };
    expect(await readFolderOwner(temporary.path)).toMatchObject(note);
    expect((await stat(join(temporary.path, 'owner.json'))).mode & 0o777).toBe(0o600);
    // Asking took nothing from the owner.
    const other = openDataFolder({ path: temporary.path, clock: createManualClock() });
    await expect(other).rejects.toMatchObject({ code: 'folder.in-use' });
    child.send('stop');
    await once(child, 'close');
    expect(await readFolderOwner(temporary.path)).toBeNull();
    expect(await readdir(temporary.path)).not.toContain('owner.json');
  });

  it('knows the note of a killed owner for stale, and of the next owner before it announced itself', async () => {
    await using temporary = await makeTemporaryPath();
    const child = await start('fixture-announcer', temporary.path);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(await readdir(temporary.path)).toContain('owner.json');
    expect(await readFolderOwner(temporary.path)).toBeNull();
    await using folder = await openDataFolder({ path: temporary.path, clock: createManualClock() });
    const silent = { pid: process.pid, url: null, token: null };
    expect(await readFolderOwner(folder.path)).toMatchObject(silent);
  });

  it('lets many ask at once: nobody takes another for an owner, and every real start succeeds', async () => {
    await using temporary = await makeTemporaryPath();
    const clock = createManualClock();
    await (await openDataFolder({ path: temporary.path, clock }))[Symbol.asyncDispose]();
    const askers = await Promise.all([1, 2].map(() => start('fixture-prober', temporary.path)));
    // Both have asked often by then, at the same time.
    await Promise.all(askers.map((asker) => told(asker, isBusy)));
    const answers = Promise.all(askers.map((asker) => told(asker, isAnswer)));
    for (const asker of askers) asker.send('stop');
    for (const answer of await answers) {
      expect(answer.asked).toBeGreaterThan(0);
      expect(answer.owned).toBe(0);
    }

    const busy = await Promise.all([1, 2].map(() => start('fixture-prober', temporary.path)));
    for (let round = 0; round < 10; round += 1) {
      await using folder = await openDataFolder({ path: temporary.path, clock });
      expect(folder.path).toBe(temporary.path);
      await new Promise(setImmediate);
    }
    const ends = Promise.all(busy.map((asker) => once(asker, 'close')));
    for (const asker of busy) asker.send('stop');
    for (const [code] of await ends) expect(code).toBe(0);
  });

  it('answers for what is no data folder yet without making one', async () => {
    await using temporary = await makeTemporaryPath();
    expect(await readFolderOwner(join(temporary.path, 'none'))).toBeNull();
    expect(await readFolderOwner(temporary.path)).toBeNull();
    expect(await readdir(temporary.path)).toEqual([]);
  });

  it('waits for the note of an owner that is just starting, and says so when none comes', async () => {
    await using test = await openTestFolder();
    await writeFile(join(test.path, 'owner.json'), '{"pid": 1');
    await expect(readFolderOwner(test.path)).rejects.toMatchObject({
      code: 'folder.owner-unknown',
      recovery: 'retry',
    });
    const asked = readFolderOwner(test.path);
    test.folder().announce({ url: 'http://127.0.0.1:4100', token: 't' });
    expect(await asked).toMatchObject({ pid: process.pid, token: 't' });
  });
});
