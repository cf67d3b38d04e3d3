import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SourceAccess } from '@assay/core/ports';
import { describe, expect, it } from 'vitest';
import { makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { createFileSourceOpener } from './create-file-source-opener.ts';
import { createFolderDocumentSource } from './folder-document-source.ts';
import { inFolder } from './folder-errors.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A folder "in" beside others that are none of its business. */
const openFolder = async () => {
  const temporary = await makeTemporaryPath();
  const path = join(temporary.path, 'in');
  await mkdir(path);
  await mkdir(join(temporary.path, 'outside'));
  await writeFile(join(temporary.path, 'outside', 'secret'), 'secret');
  return {
    path,
    outside: join(temporary.path, 'outside'),
    source: createFolderDocumentSource({ path }),
    [Symbol.asyncDispose]: () => temporary[Symbol.asyncDispose](),
  };
};

const invalidKey = { code: 'source.invalid-key', recovery: 'reject' };

describe('createFolderDocumentSource', () => {
  it('never leaves its root over a link, neither to read nor to write', async () => {
    await using folder = await openFolder();
    const { source, path, outside } = folder;
    await symlink(outside, join(path, 'link'));
    await symlink(join(outside, 'secret'), join(path, 'file'));
    await symlink(join(outside, 'new'), join(path, 'dangling'));
    await writeFile(join(path, 'own'), 'own');
    expect((await source.list({ prefix: '' })).items.map(({ key }) => key)).toEqual(['own']);
    expect((await source.list({ prefix: 'link/' })).items).toEqual([]);
    for (const key of ['link/secret', 'file', 'link', 'dangling']) {
      expect(await source.stat(key)).toBeNull();
      expect(await source.open(key)).toBeNull();
    }
    const etag = (await source.stat('own'))?.etag ?? '';
    await expect(source.mark({ key: 'link/mark', content: bytesOf('x') })).rejects.toMatchObject(invalidKey);
    await expect(source.mark({ key: 'link/deep/er/mark', content: bytesOf('x') })).rejects.toMatchObject(
      invalidKey,
    );
    await expect(source.move({ key: 'own', to: 'link/own', etag })).rejects.toMatchObject(invalidKey);
    await expect(source.move({ key: 'own', to: 'dangling/own', etag })).rejects.toMatchObject(invalidKey);
    expect(await source.move({ key: 'link/secret', to: 'stolen', etag })).toEqual({ moved: false });
    expect(await readdir(outside)).toEqual(['secret']);
    // A link that has the name of a mark is replaced, and what it points at stays.
    await source.mark({ key: 'file', content: bytesOf('mark') });
    expect(await readFile(join(outside, 'secret'), 'utf8')).toBe('secret');
    expect(await readFile(join(path, 'file'), 'utf8')).toBe('mark');
  });

  it('fails a reading when the file gives way to a link before its first byte', async () => {
    await using folder = await openFolder();
    await writeFile(join(folder.path, 'a'), 'secret');
    const opened = await folder.source.open('a');
    await rm(join(folder.path, 'a'));
    await symlink(join(folder.outside, 'secret'), join(folder.path, 'a'));
    const read = async () => {
      for await (const chunk of opened?.bytes ?? []) expect(chunk).toBeNull();
    };
    await expect(read()).rejects.toMatchObject({ code: 'source.changed', recovery: 'retry' });
  });

  it('does not wait for pipes', async () => {
    await using folder = await openFolder();
    execFileSync('mkfifo', [join(folder.path, 'pipe')]);
    expect((await folder.source.list({ prefix: '' })).items).toEqual([]);
    expect(await folder.source.open('pipe')).toBeNull();
  });

  it('shows hidden and temporary files as they are, and none of its own when it has written', async () => {
    await using folder = await openFolder();
    for (const name of ['.hidden', '~$open.docx', 'a.tmp']) await writeFile(join(folder.path, name), name);
    await folder.source.mark({ key: 'done/a.processed', content: bytesOf('x') });
    const { items } = await folder.source.list({ prefix: '' });
    expect(items.map(({ key }) => key)).toEqual(['.hidden', 'a.tmp', 'done/a.processed', '~$open.docx']);
    expect(await readdir(folder.path)).toHaveLength(4);
  });

  it('leaves what it writes readable as the mask of its user says', async () => {
    await using folder = await openFolder();
    await folder.source.mark({ key: 'done/a', content: bytesOf('x') });
    const mask = process.umask();
    expect((await stat(join(folder.path, 'done', 'a'))).mode & 0o777).toBe(0o666 & ~mask);
    expect((await stat(join(folder.path, 'done'))).mode & 0o777).toBe(0o777 & ~mask);
  });

  it('takes a file that was put in the place of another for a change', async () => {
    await using folder = await openFolder();
    await writeFile(join(folder.path, 'a'), 'one');
    await writeFile(join(folder.outside, 'other'), 'two');
    const etag = (await folder.source.stat('a'))?.etag ?? '';
    await rename(join(folder.outside, 'other'), join(folder.path, 'a'));
    expect(await folder.source.move({ key: 'a', to: 'b', etag })).toEqual({ moved: false });
    expect(await readFile(join(folder.path, 'a'), 'utf8')).toBe('two');
  });

  it('refuses keys that a folder has no place for', async () => {
    await using folder = await openFolder();
    await writeFile(join(folder.path, 'file'), 'x');
    await mkdir(join(folder.path, 'folder', 'inner'), { recursive: true });
    const content = bytesOf('x');
    for (const key of ['a//b', 'a/', 'file/below', 'folder', 'n'.repeat(300)]) {
      const call = folder.source.mark({ key, content });
      await expect(call, key).rejects.toMatchObject(invalidKey);
    }
    expect(await folder.source.stat('n'.repeat(300))).toBeNull();
  });

  it('names what the user must be allowed, and takes other trouble for passing', async () => {
    const failing = (code: string) =>
      inFolder({ path: '/in', action: 'write files' }, async () => {
        throw Object.assign(new Error('told'), { code });
      });
    for (const code of ['EACCES', 'EPERM', 'EROFS']) {
      await expect(failing(code)).rejects.toMatchObject({
        code: 'source.access-denied',
        recovery: 'reject',
        message: expect.stringContaining('allow it to write files'),
      });
    }
    for (const code of ['EIO', 'ENOSPC', 'ESTALE', 'EMFILE']) {
      await expect(failing(code)).rejects.toMatchObject({ code: 'source.unavailable', recovery: 'retry' });
    }
  });

  it('ends a listing that was left half-way, and starts others beside it', async () => {
    await using folder = await openFolder();
    for (const name of ['a', 'b', 'c', 'd']) await writeFile(join(folder.path, name), '');
    const { source } = folder;
    const first = await source.list({ prefix: '', limit: 1 });
    const other = await source.list({ prefix: '', limit: 2 });
    const keysOf = ({ items }: Awaited<ReturnType<typeof source.list>>) => items.map(({ key }) => key);
    expect(keysOf(await source.list({ prefix: '', limit: 2, cursor: first.cursor }))).toEqual(['b', 'c']);
    expect(keysOf(await source.list({ prefix: '', limit: 5, cursor: other.cursor }))).toEqual(['c', 'd']);
    expect(keysOf(await source.list({ prefix: '', limit: 5, cursor: other.cursor }))).toEqual(['c', 'd']);
    await source.close();
  });
});

describe('createFileSourceOpener', () => {
  const accessTo = (url: string): SourceAccess => ({
    url,
    region: null,
    endpoint: null,
    credentials: { kind: 'surroundings' },
  });

  it('opens a folder by its URL', async () => {
    await using folder = await openFolder();
    const path = join(folder.path, 'an ä%20');
    await mkdir(path);
    await writeFile(join(path, 'a'), 'x');
    const open = createFileSourceOpener();
    for (const url of [`${pathToFileURL(path)}/`, `${pathToFileURL(path)}`]) {
      const source = await open(accessTo(url));
      expect((await source.list({ prefix: '' })).items).toMatchObject([{ key: 'a' }]);
    }
  });

  it('rejects what is no URL of a folder', async () => {
    const open = createFileSourceOpener();
    for (const url of [
      'file:',
      'file:folder',
      'file://host/share',
      'file:///a?b',
      'file:///a#b',
      'file:///a%2Fb',
      's3://a/',
    ]) {
      await expect(open(accessTo(url)), url).rejects.toMatchObject({
        code: 'source.invalid-url',
        recovery: 'reject',
      });
    }
  });

  it('refuses a folder that contains the data folder or lies within it, over links too', async () => {
    await using folder = await openFolder();
    const { path, outside } = folder;
    await mkdir(join(path, 'data', 'inner'), { recursive: true });
    await mkdir(join(path, 'data-2'));
    await symlink(join(path, 'data', 'inner'), join(outside, 'link'));
    const open = createFileSourceOpener({ apartFrom: join(path, 'data') });
    const listing = async (at: string) =>
      (await open(accessTo(`${pathToFileURL(at)}/`))).list({ prefix: '' });
    for (const at of [path, join(path, 'data'), join(path, 'data', 'inner'), join(outside, 'link'), '/']) {
      await expect(listing(at), at).rejects.toMatchObject({ code: 'source.invalid-url' });
    }
    expect((await listing(join(path, 'data-2'))).items).toEqual([]);
  });
});
