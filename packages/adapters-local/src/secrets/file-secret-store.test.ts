import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createIdSource, serializeError } from '@assay/core';
import { createDocumentPasswords } from '@assay/core/secrets';
import { expect, it } from 'vitest';
import { makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { randomBytes } from '../system/random-bytes.ts';
import { createFileSecretStore } from './file-secret-store.ts';

const open = async () => {
  const temporary = await makeTemporaryPath();
  return {
    folder: temporary.path,
    file: join(temporary.path, 'secrets.json'),
    store: createFileSecretStore({ folder: temporary.path }),
    [Symbol.asyncDispose]: () => temporary[Symbol.asyncDispose](),
  };
};

const passwordsOf = (folder: string) =>
  createDocumentPasswords({
    secrets: createFileSecretStore({ folder }),
    ids: createIdSource({ now: () => new Date(), randomBytes }),
  });

const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => null,
    (thrown: unknown) => thrown,
  );

it('keeps its file for its owner alone, whatever lay there before', async () => {
  await using test = await open();
  await writeFile(test.file, '{"documentPasswords":{}}');
  await writeFile(`${test.file}.new`, 'half of another', { mode: 0o666 });
  await chmod(test.file, 0o644);
  await test.store.put('a', 'sesame');
  expect((await stat(test.file)).mode & 0o777).toBe(0o600);
  expect(await readdir(test.folder)).toEqual(['secrets.json']);
});

it('leaves nothing of a deleted or replaced secret in its file', async () => {
  await using test = await open();
  await test.store.put('a', 'sesame');
  await test.store.put('b', 'thunder');
  await test.store.put('b', 'flash');
  await test.store.delete('a');
  const text = await readFile(test.file, 'utf8');
  expect(text).toContain('flash');
  expect(text).not.toMatch(/sesame|thunder/);
});

it('reads the passwords that an earlier version kept, in their order, and goes on after them', async () => {
  await using test = await open();
  const kept = ['zebra', 'ant', ...Array.from({ length: 10 }, (_, place) => `word ${place}`)];
  await writeFile(test.file, JSON.stringify({ documentPasswords: { default: kept, other: ['x'] } }));
  expect(await passwordsOf(test.folder).list('default')).toEqual(kept);
  await passwordsOf(test.folder).add('default', ['ant', 'new']);
  expect(await passwordsOf(test.folder).list('default')).toEqual([...kept, 'new']);
  expect(await passwordsOf(test.folder).list('other')).toEqual(['x']);
});

it.each([
  '{"format":"assay.secrets/1","secrets":{"a":"sesame',
  '{"format":"assay.secrets/1","secrets":{"a":["sesame"]}}',
  '{"format":"assay.secrets/9","secrets":{"a":"sesame"}}',
  '["sesame"]',
])('refuses a file that is none of secrets without quoting it: %s', async (text) => {
  await using test = await open();
  await writeFile(test.file, text);
  for (const call of [test.store.get('a'), test.store.put('a', 'x'), test.store.list('')].map(failureOf)) {
    const thrown = await call;
    expect(thrown).toMatchObject({ code: 'secrets.invalid', recovery: 'reject' });
    expect(JSON.stringify([serializeError(thrown), String(thrown)])).not.toContain('sesame');
    expect(thrown).not.toHaveProperty('cause');
  }
  expect(await readFile(test.file, 'utf8')).toBe(text);
  await rm(test.file);
  await test.store.put('a', 'again');
  expect(await test.store.get('a')).toBe('again');
});

it('keeps what is there when it cannot write, and says so', async () => {
  await using test = await open();
  await test.store.put('a', 'first');
  // A folder in the place of the file that is written next: no write succeeds, whoever runs the test.
  await mkdir(`${test.file}.new`);
  const failing = ['a', 'b'].map((name) => failureOf(test.store.put(name, 'second')));
  for (const thrown of await Promise.all(failing)) {
    expect(thrown).toMatchObject({ code: 'secret.unavailable', recovery: 'retry' });
  }
  expect(await test.store.get('a')).toBe('first');
  expect(await test.store.list('')).toEqual(['a']);
  await rm(`${test.file}.new`, { recursive: true });
  await test.store.put('b', 'second');
  expect(await createFileSecretStore({ folder: test.folder }).list('')).toEqual(['a', 'b']);
});

it('says that it cannot read', async () => {
  await using test = await open();
  await mkdir(test.file);
  expect(await failureOf(test.store.get('a'))).toMatchObject({
    code: 'secret.unavailable',
    recovery: 'retry',
  });
});

it('keeps a secret whose name means something to the language', async () => {
  await using test = await open();
  expect(await test.store.get('constructor')).toBeNull();
  await test.store.put('constructor', 'x');
  expect(await createFileSecretStore({ folder: test.folder }).get('constructor')).toBe('x');
});
