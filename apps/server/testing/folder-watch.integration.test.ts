import { appendFile, chmod, mkdir, open, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rejectError, retryError } from '@assay/core';
import { createManualClock } from '@assay/core/testing/memory';
import { describe, expect, it } from 'vitest';
import { openWatchedFolder, until, untilTaken } from './open-watched-folder.ts';

describe('what comes into a watched folder', () => {
  it('takes what lay there before and what comes later, at any depth, by its path', async () => {
    await using folder = await openWatchedFolder();
    await folder.write('before.txt', 'one');
    await folder.write('a/b/c/deep.txt', 'two');
    const watch = await folder.watch();
    await watch.ready;
    await folder.write('after.txt', 'three');
    await folder.write('new/folder/x.txt', 'four');
    await untilTaken(watch, 4);
    expect(folder.names()).toEqual(['a/b/c/deep.txt', 'after.txt', 'before.txt', 'new/folder/x.txt']);
    await folder.home.settle();
    const documents = await folder.home.listDocuments();
    expect(documents.map(({ door }) => door)).toEqual(Array(4).fill('folder:inbox'));
  });

  it('takes a file that is renamed into the folder, and a whole folder too', async () => {
    await using folder = await openWatchedFolder();
    const watch = await folder.watch();
    await watch.ready;
    await writeFile(join(folder.base, 'one.txt'), 'one');
    await mkdir(join(folder.base, 'batch/inner'), { recursive: true });
    await writeFile(join(folder.base, 'batch/inner/two.txt'), 'two');
    await rename(join(folder.base, 'one.txt'), join(folder.path, 'one.txt'));
    await rename(join(folder.base, 'batch'), join(folder.path, 'batch'));
    await untilTaken(watch, 2);
    expect(folder.names()).toEqual(['batch/inner/two.txt', 'one.txt']);
  });

  it('leaves hidden, temporary and lock files alone, and does not follow links', async () => {
    await using folder = await openWatchedFolder();
    const left = [
      '.hidden',
      '.git/config',
      '~$letter.docx',
      'x.part',
      'x.CRDOWNLOAD',
      'x.tmp',
      '.x.swp',
      'x.swp',
    ];
    for (const name of left) await folder.write(name, 'no');
    await writeFile(join(folder.base, 'secret.txt'), 'no');
    await symlink(join(folder.base, 'secret.txt'), join(folder.path, 'link.txt'));
    await symlink(folder.base, join(folder.path, 'link-to-folder'));
    const watch = await folder.watch();
    await watch.ready;
    for (const name of left) await folder.write(`later/${name}`, 'no');
    await symlink(join(folder.base, 'secret.txt'), join(folder.path, 'later/link.txt'));
    await folder.write('last.txt', 'yes');
    await untilTaken(watch, 1);
    expect(folder.names()).toEqual(['last.txt']);
  });

  it('takes a file under its own name when a download has ended', async () => {
    await using folder = await openWatchedFolder();
    const watch = await folder.watch();
    await watch.ready;
    const partial = await folder.write('invoice.pdf.part', 'whole');
    await rename(partial, join(folder.path, 'invoice.pdf'));
    await untilTaken(watch, 1);
    expect(folder.added).toEqual([{ name: 'invoice.pdf', text: 'whole' }]);
  });

  it('does not take a file half that is still being written', async () => {
    await using folder = await openWatchedFolder();
    const clock = createManualClock();
    const watch = await folder.watch({ stableMs: 300, clock });
    await watch.ready;
    const file = await folder.write('slow.txt', 'part 0\n');
    await until(() => expect(watch.stats().waiting).toBe(1));
    for (let part = 1; part <= 20; part += 1) {
      await appendFile(file, `part ${part}\n`);
      await clock.advance(100);
    }
    await untilTaken(watch, 1, clock);
    expect(folder.added).toHaveLength(1);
    expect(folder.added[0]?.text.endsWith('part 20\n')).toBe(true);
  });

  it.each([
    ['grows', (file: string) => appendFile(file, ' and more')],
    ['shrinks', (file: string) => truncate(file, 3)],
    [
      'is written over',
      async (file: string) => {
        await using handle = await open(file, 'r+');
        await handle.write('other');
        await handle.utimes(9, 9);
      },
    ],
  ])('keeps nothing of a file that %s while it is read', async (_what, change) => {
    await using folder = await openWatchedFolder();
    const file = await folder.write('x.txt', 'as it was');
    let isFirst = true;
    const watch = await folder.watch({
      addDocument: async (request) => {
        if (isFirst) await change(file);
        isFirst = false;
        return folder.addDocument(request);
      },
    });
    await untilTaken(watch, 1);
    expect(folder.added.map(({ text }) => text)).not.toContain('as it was');
    expect(folder.added).toHaveLength(1);
    await folder.home.settle();
    expect((await folder.home.listDocuments()).map(({ versionCount }) => versionCount)).toEqual([1]);
  });

  it('does not mind a file that vanishes before it is taken', async () => {
    await using folder = await openWatchedFolder();
    const clock = createManualClock();
    const watch = await folder.watch({ stableMs: 400, clock });
    await watch.ready;
    const file = await folder.write('gone.txt', 'gone');
    await until(() => expect(watch.stats().waiting).toBe(1));
    await rm(file);
    await folder.write('stays.txt', 'stays');
    await untilTaken(watch, 1, clock);
    expect(folder.names()).toEqual(['stays.txt']);
    expect(folder.lines.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('takes names that are no text, and keeps two of them apart that read alike', async () => {
    await using folder = await openWatchedFolder();
    const inFolder = (bytes: number[]) => Buffer.concat([Buffer.from(`${folder.path}/`), Buffer.from(bytes)]);
    await writeFile(inFolder([0x61, 0xff]), 'one');
    await writeFile(inFolder([0x61, 0xfe]), 'two');
    const watch = await folder.watch();
    await untilTaken(watch, 2);
    await writeFile(inFolder([0x62, 0xfd]), 'three');
    await untilTaken(watch, 3);
    expect(new Set(folder.names()).size).toBe(3);
    expect(folder.added.map(({ text }) => text).sort()).toEqual(['one', 'three', 'two']);
  });
});

describe('what cannot be taken', () => {
  it('tells once of files that are empty or too large, and takes the others', async () => {
    await using folder = await openWatchedFolder();
    await folder.write('empty.txt', '');
    await folder.write('large.txt', 'x'.repeat(101));
    await folder.write('good.txt', 'x'.repeat(100));
    const watch = await folder.watch({ maxBytes: 100 });
    await untilTaken(watch, 1);
    await until(() => expect(folder.told('watch.left')).toHaveLength(2));
    expect(
      folder
        .told('watch.left')
        .map(({ reason }) => reason)
        .sort(),
    ).toEqual(['empty', 'too-large']);
    await folder.write('large.txt', 'small');
    await untilTaken(watch, 2);
    expect(folder.names()).toEqual(['good.txt', 'large.txt']);
  });

  // The superuser may read everything.
  it.skipIf(process.getuid?.() === 0)('tells of what may not be read, and takes the others', async () => {
    await using folder = await openWatchedFolder();
    await chmod(await folder.write('locked.txt', 'no'), 0o000);
    await folder.write('shut/x.txt', 'no');
    await chmod(join(folder.path, 'shut'), 0o000);
    await folder.write('good.txt', 'yes');
    const watch = await folder.watch();
    await untilTaken(watch, 1);
    await until(() =>
      expect(folder.told('watch.left').map(({ reason }) => reason)).toEqual(['unreadable', 'unreadable']),
    );
    await chmod(join(folder.path, 'shut'), 0o700);
  });

  it('tries again after trouble of the home, and refuses for good what the home refuses', async () => {
    await using folder = await openWatchedFolder();
    await folder.write('later.txt', 'yes');
    await folder.write('never.txt', 'no');
    let troubles = 0;
    const watch = await folder.watch({
      addDocument: async (request) => {
        if (request.name === 'never.txt') throw rejectError('document.invalid-name', 'No.');
        troubles += 1;
        if (troubles === 1) throw retryError('blob.unavailable', 'The disk is full.');
        return folder.addDocument(request);
      },
    });
    await untilTaken(watch, 1);
    expect(folder.told('watch.trouble')).toMatchObject([{ code: 'blob.unavailable' }]);
    expect(folder.told('watch.left')).toMatchObject([{ reason: 'document.invalid-name' }]);
  });

  it('reads at most four files at once, and lets no name or content into the log', async () => {
    await using folder = await openWatchedFolder();
    for (let place = 0; place < 30; place += 1)
      await folder.write(`private-${place}.txt`, `private ${place}`);
    let running = 0;
    let most = 0;
    const four = Promise.withResolvers<void>();
    const watch = await folder.watch({
      addDocument: async (request) => {
        running += 1;
        most = Math.max(most, running);
        // The first three wait for a fourth; whoever is let in beside four would be counted.
        if (most === 4) four.resolve();
        await four.promise;
        return folder.addDocument(request).finally(() => {
          running -= 1;
        });
      },
    });
    await untilTaken(watch, 30);
    expect(most).toBe(4);
    expect(JSON.stringify(folder.lines)).not.toContain('private');
  });
});
