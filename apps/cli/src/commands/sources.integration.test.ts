import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { openScratch } from '../../testing/open-scratch.ts';
import { runCli } from '../../testing/run-cli.ts';

it('adds a folder, takes in what is new there, explains what it left out, and forgets the folder again', {
  timeout: 180_000,
}, async () => {
  await using scratch = await openScratch();
  const data = join(scratch.path, 'data');
  const folder = join(scratch.path, 'scans');
  await mkdir(join(folder, 'in'), { recursive: true });
  await writeFile(join(folder, 'in/letter.txt'), 'Dear customer, this is the letter of an integration test.');
  await writeFile(join(folder, 'in/film.mp4'), 'no film');
  const run = (...args: string[]) => runCli(['sources', ...args, '--data', data]);
  const runJson = async (...args: string[]) => JSON.parse((await run(...args, '--json')).stdout);

  const url = `${pathToFileURL(folder).href}/`;
  const added = await run('add', 'scans', url, '--prefix', 'in/', '--processed-prefix', 'done/');
  expect(added).toMatchObject({ code: 0, stderr: '' });
  expect(await runJson('list')).toMatchObject([
    { name: 'scans', url, afterwards: 'mark', credentialsKind: 'surroundings', lastRun: null },
  ]);

  const first = await run('sync', 'scans');
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toBe('1 taken, 0 unchanged, 1 skipped, 0 failed\n  1 unwanted-ending\n');
  expect(await readdir(join(folder, 'done/in'))).toEqual(['letter.txt.processed']);
  expect(await runJson('sync', 'scans')).toMatchObject({
    state: 'completed',
    counts: { taken: 0, unchanged: 1, skipped: 1 },
  });
  const skipped = await run('objects', 'scans');
  expect(skipped.stdout).toContain('in/film.mp4');
  expect(skipped.stdout).toContain('ends in ".mp4"');
  expect(await runJson('objects', 'scans', '--state', 'marked')).toMatchObject([{ key: 'in/letter.txt' }]);

  expect(await run('remove', 'scans')).toMatchObject({ code: 0 });
  expect(await runJson('list')).toEqual([]);
  expect(await run('sync', 'scans')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('source.not-found'),
  });
});

it('takes no secret from its arguments, and says where to put it', { timeout: 60_000 }, async () => {
  await using scratch = await openScratch();
  const add = ['sources', 'add', 'mail', 's3://northwind-mail/', '--data', join(scratch.path, 'data')];
  const refused = await runCli(add);
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('ASSAY_SOURCE_ACCESS_KEY_ID') });
  const env = {
    ASSAY_SOURCE_ACCESS_KEY_ID: 'AKIAQUILLFEATHER0001',
    ASSAY_SOURCE_SECRET_ACCESS_KEY: 'thistledown',
  };
  const added = await runCli([...add, '--json'], { env });
  expect(JSON.parse(added.stdout)).toMatchObject({ name: 'mail', credentialsKind: 'access-key' });
  expect(added.stdout + added.stderr).not.toMatch(/thistledown|AKIA/);
});
