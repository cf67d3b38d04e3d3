import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesWith, makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { createFileBlobStore } from './file-blob-store.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const collect = async (prefix: string, store: Awaited<ReturnType<typeof createFileBlobStore>>) => {
  const keys: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await store.list({ prefix, limit: 2, cursor });
    keys.push(...page.items.map((item) => item.key));
    cursor = page.cursor;
  } while (cursor !== null);
  return keys;
};

describe('createFileBlobStore', () => {
  it('sweeps what a dead process left half-written', async () => {
    await using temporary = await makeTemporaryPath();
    const { path } = temporary;
    await createFileBlobStore({ path });
    await writeFile(join(path, 'incoming', 'left-over'), 'half-word');
    const store = await createFileBlobStore({ path });
    expect(await filesWith({ path, text: 'half-word' })).toEqual([]);
    expect((await store.list({ prefix: '' })).items).toEqual([]);
  });

  it('leaves no file aside after puts, copies, losers and failures', async () => {
    await using temporary = await makeTemporaryPath();
    const { path } = temporary;
    const store = await createFileBlobStore({ path });
    await Promise.all([1, 2, 3].map((n) => store.put('a', bytesOf(`${n}`), { ifAbsent: true })));
    await store.copy('a', 'b');
    await store.copy('a', 'b');
    await store.copy('a', 'b', { ifAbsent: true });
    const signal = AbortSignal.abort(new Error('stop'));
    await expect(store.put('c', bytesOf('x'), { signal })).rejects.toThrow('stop');
    expect(await readdir(join(path, 'incoming'))).toEqual([]);
  });

  it('tells the file of a blob', async () => {
    await using temporary = await makeTemporaryPath();
    const store = await createFileBlobStore({ path: temporary.path });
    await store.put('workspaces/default/raw/a1', bytesOf('content'));
    expect(await readFile(store.pathOf('workspaces/default/raw/a1'), 'utf8')).toBe('content');
    expect(() => store.pathOf('../outside')).toThrow('blob key');
  });

  it('lists keys in order where a cut segment and a folder share their beginning', async () => {
    await using temporary = await makeTemporaryPath();
    const store = await createFileBlobStore({ path: temporary.path });
    const long = 'x'.repeat(200);
    const keys = [long, `${long}-a`, `${long}.b`, `${long}/a`, `${long}/z/y`, `${long}0`, `${long}x/q`];
    for (const key of keys.toReversed()) await store.put(key, bytesOf(key));
    expect(await collect('', store)).toEqual(keys);
    expect(await collect(`${long}/`, store)).toEqual([`${long}/a`, `${long}/z/y`]);
    expect(await collect(`${long}-`, store)).toEqual([`${long}-a`]);
  });

  it('tells trouble of the disk as worth a retry', async () => {
    await using temporary = await makeTemporaryPath();
    const path = join(temporary.path, 'file');
    await writeFile(path, '');
    await expect(createFileBlobStore({ path })).rejects.toMatchObject({
      code: 'blob.unavailable',
      recovery: 'retry',
    });
  });
});
