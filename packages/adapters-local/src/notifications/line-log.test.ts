import { appendFile, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { createLineLog } from './line-log.ts';

const open = async (options: { maxBytes?: number; oldFiles?: number; isDurable?: boolean } = {}) => {
  const temporary = await makeTemporaryPath();
  const path = join(temporary.path, 'deep', 'log.jsonl');
  return {
    path,
    folder: join(temporary.path, 'deep'),
    log: createLineLog({ path, maxBytes: 1_000, oldFiles: 2, isDurable: true, ...options }),
    text: (age = '') => readFile(`${path}${age}`, 'utf8'),
    [Symbol.asyncDispose]: () => temporary[Symbol.asyncDispose](),
  };
};

it.each([true, false])(
  'appends lines to a file that its owner alone may read (durable: %s)',
  async (isDurable) => {
    await using test = await open({ isDurable });
    await test.log.append(['one', 'two']);
    await test.log.append(['three']);
    expect(await test.text()).toBe('one\ntwo\nthree\n');
    expect((await stat(test.path)).mode & 0o077).toBe(0);
    expect((await stat(test.folder)).mode & 0o077).toBe(0);
  },
);

it('begins a new file when one is full, and keeps so many old ones', async () => {
  await using test = await open({ maxBytes: 8 });
  for (const line of ['first 1', 'second 2', 'third 3', 'fourth 4', 'x', 'y']) await test.log.append([line]);
  expect((await readdir(test.folder)).toSorted()).toEqual(['log.jsonl', 'log.jsonl.1', 'log.jsonl.2']);
  expect(await test.text('.2')).toBe('third 3\n');
  expect(await test.text('.1')).toBe('fourth 4\n');
  expect(await test.text()).toBe('x\ny\n');
});

it('goes on with a line of its own after half a line that a crash left', async () => {
  await using test = await open();
  await mkdir(test.folder);
  await writeFile(test.path, 'whole\nhal');
  await test.log.append(['next']);
  expect(await test.text()).toBe('whole\nhal\nnext\n');
});

it('begins anew when its file is moved away, and stands lines of others', async () => {
  await using test = await open();
  await test.log.append(['one']);
  await rename(test.path, `${test.path}.collected`);
  await test.log.append(['two']);
  await appendFile(test.path, 'foreign\n');
  await test.log.append(['three']);
  expect(await test.text()).toBe('two\nforeign\nthree\n');
});

it('rejects when it cannot write, and goes on when it can', async () => {
  await using test = await open();
  await writeFile(test.folder, '');
  await expect(test.log.append(['one'])).rejects.toMatchObject({ code: expect.stringMatching(/^E[A-Z]+$/) });
  await rename(test.folder, `${test.folder}.aside`);
  await test.log.append(['two']);
  expect(await test.text()).toBe('two\n');
});
