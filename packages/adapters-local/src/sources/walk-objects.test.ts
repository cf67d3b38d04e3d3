import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { walkObjects } from './walk-objects.ts';

const inOrder = (keys: readonly string[]): string[] =>
  keys.toSorted((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)));

const walked = async (root: string, options: { prefix?: string; after?: string; windowNames?: number }) => {
  const { prefix = '', after = null, ...rest } = options;
  const keys: string[] = [];
  for await (const key of walkObjects(root, { prefix, after, ...rest })) keys.push(key);
  return keys;
};

describe('walkObjects', () => {
  it('gives every key once and in order, however few names it keeps at a time', async () => {
    await using temporary = await makeTemporaryPath();
    const root = temporary.path;
    const folders = ['', 'a/', 'a-/', 'a/b/', 'ä/', 'z/'];
    const names = ['a.', 'b-', 'b.', 'b0', 'c', 'é', '\uFB01', '😀', 'x1', 'x2', 'x3'];
    const keys = inOrder(folders.flatMap((folder) => names.map((name) => folder + name)));
    for (const key of keys) {
      await mkdir(dirname(join(root, key)), { recursive: true });
      await writeFile(join(root, key), '');
    }
    for (const windowNames of [1, 2, 3, 5, 1_000]) {
      expect(await walked(root, { windowNames })).toEqual(keys);
      for (const after of ['a', 'a/b', 'a/b.', 'a/b/x1', 'b', 'ä/']) {
        const behind = keys.slice(inOrder([...keys, after]).lastIndexOf(after));
        expect(await walked(root, { windowNames, after })).toEqual(behind);
      }
    }
  });

  it('passes over links, names that are no text, and its own unfinished writes', async () => {
    await using temporary = await makeTemporaryPath();
    const root = temporary.path;
    await writeFile(join(root, 'plain'), '');
    await mkdir(join(root, '.assay-incoming-x'));
    await writeFile(join(root, '.assay-incoming-x', 'half'), '');
    await symlink('/etc', join(root, 'folder'));
    await symlink('plain', join(root, 'file'));
    await symlink('.', join(root, 'circle'));
    await writeFile(Buffer.concat([Buffer.from(join(root, 'bad-')), Buffer.from([0xff])]), '');
    expect(await walked(root, {})).toEqual(['plain']);
  });
});
