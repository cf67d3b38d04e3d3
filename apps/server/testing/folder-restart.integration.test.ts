import { mkdir, readdir, readFile, rename, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWatchedFolder, until, untilTaken } from './open-watched-folder.ts';

describe('a restart', () => {
  it('reads nothing again that stayed as it was, and takes what changed or came meanwhile', async () => {
    await using folder = await openWatchedFolder();
    for (const name of ['a.txt', 'b.txt', 'sub/c.txt']) await folder.write(name, name);
    const first = await folder.watch();
    await untilTaken(first, 3);
    await first[Symbol.asyncDispose]();
    await folder.home.settle();

    const second = await folder.watch();
    await second.ready;
    expect(second.stats()).toMatchObject({ takenCount: 0, unchangedCount: 3, waiting: 0 });
    await second[Symbol.asyncDispose]();
    expect(folder.added).toHaveLength(3);

    await folder.write('b.txt', 'other bytes');
    await folder.write('sub/d.txt', 'new');
    const third = await folder.watch();
    await untilTaken(third, 2);
    await folder.home.settle();
    const versions = (await folder.home.listDocuments()).map(({ name, versionCount }) => [
      name,
      versionCount,
    ]);
    expect(versions.sort()).toEqual([
      ['a.txt', 1],
      ['b.txt', 2],
      ['sub/c.txt', 1],
      ['sub/d.txt', 1],
    ]);
  });

  it('makes no version of the same bytes that were touched', async () => {
    await using folder = await openWatchedFolder();
    const file = await folder.write('a.txt', 'same');
    const watch = await folder.watch();
    await untilTaken(watch, 1);
    await utimes(file, 1_000_000_000, 1_000_000_000);
    await untilTaken(watch, 2);
    await folder.home.settle();
    expect((await folder.home.listDocuments()).map(({ versionCount }) => versionCount)).toEqual([1]);
  });

  it('takes a file again whose taking was not remembered, without a second version', async () => {
    await using folder = await openWatchedFolder();
    await folder.write('a.txt', 'once');
    const failing = {
      ...folder.home.records,
      commit: () => Promise.reject(new Error('The process is gone.')),
    };
    const first = await folder.watch({ records: failing });
    await until(() => expect(folder.added).toHaveLength(1));
    await first[Symbol.asyncDispose]();
    const second = await folder.watch();
    await untilTaken(second, 1);
    await folder.home.settle();
    expect((await folder.home.listDocuments()).map(({ versionCount }) => versionCount)).toEqual([1]);
  });

  it('leaves the files as they are', async () => {
    await using folder = await openWatchedFolder();
    const file = await folder.write('a.txt', 'mine');
    const before = await stat(file);
    const watch = await folder.watch();
    await untilTaken(watch, 1);
    const after = await stat(file);
    expect([after.mtimeMs, after.ctimeMs, after.mode, after.ino]).toEqual([
      before.mtimeMs,
      before.ctimeMs,
      before.mode,
      before.ino,
    ]);
    expect(await readFile(file, 'utf8')).toBe('mine');
    expect(await readdir(folder.path)).toEqual(['a.txt']);
  });
});

describe('the folder itself', () => {
  it('is refused when it does not exist or is a file', async () => {
    await using folder = await openWatchedFolder();
    const file = await folder.write('a.txt', 'a');
    await expect(folder.watch({ path: join(folder.base, 'none') })).rejects.toMatchObject({
      code: 'watch.folder-missing',
      recovery: 'reject',
    });
    await expect(folder.watch({ path: file })).rejects.toMatchObject({ code: 'watch.folder-missing' });
  });

  it.each([
    ['is the data folder', 'inbox'],
    ['holds the data folder', 'inbox/deep/data'],
    ['lies in the data folder', '.'],
    ['is reached through a link', 'link/data'],
  ])('is refused when it %s', async (_what, data) => {
    await using folder = await openWatchedFolder();
    await symlink(folder.path, join(folder.base, 'link'));
    const dataFolder = join(folder.base, data);
    await expect(
      folder.watch({ ownFolders: [join(folder.base, 'elsewhere'), dataFolder] }),
    ).rejects.toMatchObject({
      code: 'watch.data-folder',
      recovery: 'reject',
    });
  });

  it('stands beside a data folder whose name begins alike', async () => {
    await using folder = await openWatchedFolder();
    const watch = await folder.watch({ ownFolders: [join(folder.base, 'inbox-data')] });
    await watch.ready;
    expect(watch.stats()).toMatchObject({ present: true });
  });

  it('is told of when it goes, and taken up again when it is back', async () => {
    await using folder = await openWatchedFolder();
    await folder.write('a.txt', 'a');
    const watch = await folder.watch();
    await untilTaken(watch, 1);
    const away = join(folder.base, 'away');
    await rename(folder.path, away);
    await until(() => expect(folder.told('watch.folder-lost')).toHaveLength(1));
    await writeFile(join(away, 'b.txt'), 'b');
    await rename(away, folder.path);
    await untilTaken(watch, 2);
    expect(folder.told('watch.folder-back')).toHaveLength(1);
    await folder.write('c.txt', 'c');
    await untilTaken(watch, 3);
    expect(folder.names()).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  it('is taken up again when another lies in its place, as when a share is mounted', async () => {
    await using folder = await openWatchedFolder();
    const watch = await folder.watch();
    await watch.ready;
    const share = join(folder.base, 'share');
    await mkdir(share);
    await writeFile(join(share, 'x.txt'), 'x');
    await rename(folder.path, join(folder.base, 'old'));
    await rename(share, folder.path);
    await untilTaken(watch, 1);
    await folder.write('y.txt', 'y');
    await untilTaken(watch, 2);
  });
});
