import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SearchAnswer } from '@assay/core/search';
import { expect, it } from 'vitest';
import { openScratch } from './open-scratch.ts';
import { runCli } from './run-cli.ts';

const texts = {
  'oak.txt': 'Delivery note\n\nThe carpenter delivers twelve oak tables and a bench of beech.',
  'lease.txt':
    'Lease of a warehouse\n\nThe tenant gives notice in writing, three months before the end of a year.',
  'rechnung.txt': 'Rechnung\n\nWir berechnen die Reparatur der Dachrinne mit 480,00 EUR.',
};

it('finds what came in by words, forms of words and meaning, in other languages, and after a rebuild', async () => {
  await using scratch = await openScratch();
  const data = join(scratch.path, 'data');
  const run = async (...args: string[]) => {
    const done = await runCli([...args, '--data', data], { env: { ASSAY_SEARCH: '1' } });
    expect(done.stderr).toBe('');
    return done.stdout;
  };
  const find = async (...args: string[]): Promise<string[]> => {
    const { items } = SearchAnswer.parse(JSON.parse(await run('search', ...args, '--json')));
    return items.flatMap(({ documents }) => documents.map(({ name }) => name.split('/').at(-1) ?? ''));
  };
  const paths = Object.keys(texts).map((name) => join(scratch.path, name));
  for (const [at, text] of Object.values(texts).entries()) await writeFile(paths[at] ?? '', text);
  await run('add', ...paths, '--json');
  expect(await find('table')).toEqual(['oak.txt']);
  expect((await find('terminating a rental contract'))[0]).toBe('lease.txt');
  expect((await find('Dachrinnen'))[0]).toBe('rechnung.txt');
  expect(await run('search', 'carpenter')).toMatch(/carpenter delivers twelve oak/);
  await run('index', 'rebuild');
  expect(await find('table')).toEqual(['oak.txt']);
});

it('says that search is off where it was turned off', async () => {
  await using scratch = await openScratch();
  const off = await runCli(['search', 'oak', '--data', join(scratch.path, 'data')]);
  expect(off).toMatchObject({ code: 1, stderr: expect.stringContaining('ASSAY_SEARCH') });
});
