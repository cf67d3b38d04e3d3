import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createMemoryBlobStore } from '@assay/core/testing/memory';
import { describe, expect, it } from 'vitest';
import { openSpooledFiles } from './blob-files.ts';

const key = 'workspaces/default/raw/a';

const openSpool = async () => {
  const blobs = createMemoryBlobStore();
  await blobs.put(key, new TextEncoder().encode('hello'));
  const fetched: string[] = [];
  const files = await openSpooledFiles({
    blobs: {
      ...blobs,
      open: (each) => {
        fetched.push(each);
        return blobs.open(each);
      },
    },
  });
  return { files, fetched, [Symbol.asyncDispose]: () => files[Symbol.asyncDispose]() };
};

describe('blobs as files', () => {
  it('has the bytes in a file of nobody else while they are worked on, and no longer', async () => {
    await using spool = await openSpool();
    let seen = '';
    await spool.files.use({ key, maxBytes: 5 }, async (path) => {
      seen = path;
      expect(await readFile(path, 'utf8')).toBe('hello');
      expect((await stat(path)).mode & 0o077).toBe(0);
    });
    await expect(stat(seen)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('takes the file away also when the work fails', async () => {
    await using spool = await openSpool();
    let seen = '';
    const failed = spool.files.use({ key, maxBytes: 5 }, async (path) => {
      seen = path;
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    await expect(stat(seen)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('does not fetch what is larger than allowed', async () => {
    await using spool = await openSpool();
    const refused = spool.files.use({ key, maxBytes: 4 }, async () => undefined);
    await expect(refused).rejects.toMatchObject({ code: 'document.too-large', recovery: 'reject' });
    expect(spool.fetched).toEqual([]);
  });

  it('says that a blob is gone', async () => {
    await using spool = await openSpool();
    const missing = spool.files.use({ key: 'workspaces/default/raw/b', maxBytes: 4 }, async () => undefined);
    await expect(missing).rejects.toMatchObject({ code: 'document.not-found', recovery: 'reject' });
  });

  it('leaves nothing behind', async () => {
    let folder = '';
    {
      await using spool = await openSpool();
      await spool.files.use({ key, maxBytes: 5 }, async (path) => {
        folder = dirname(path);
      });
    }
    await expect(stat(folder)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
