import { expect, it } from 'vitest';
import { createManualClock } from '../../testing/memory/manual-clock.ts';
import { createMemorySecretStore } from '../../testing/memory/memory-secret-store.ts';
import { createIdSource } from '../ids.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import { createDocumentPasswords } from './document-passwords.ts';

const clock = createManualClock();
let seed = 0;

/** As another process over the same store would have it. */
const open = (secrets: SecretStore) => {
  seed += 1;
  const random = seed;
  const ids = createIdSource({ now: clock.now, randomBytes: (count) => new Uint8Array(count).fill(random) });
  return createDocumentPasswords({ secrets, ids });
};

it('lists the passwords of a workspace in the order of adding, each once', async () => {
  const passwords = open(createMemorySecretStore());
  await passwords.add('acme', ['zebra', 'ant', 'zebra']);
  await passwords.add('acme', ['ant', 'fox']);
  await passwords.add('other', ['secret']);
  expect(await passwords.list('acme')).toEqual(['zebra', 'ant', 'fox']);
  expect(await passwords.list('other')).toEqual(['secret']);
  expect(await passwords.list('acm')).toEqual([]);
});

it('keeps each password once, as a secret whose name tells nothing of it', async () => {
  const secrets = createMemorySecretStore();
  const passwords = open(secrets);
  await passwords.add('acme', ['sesame']);
  await passwords.add('acme', ['sesame']);
  const names = await secrets.list('');
  expect(names).toEqual([expect.stringMatching(/^workspaces\/acme\/document-passwords\/sec_[0-9a-z]{26}$/)]);
  expect(names.join()).not.toContain('sesame');
});

it('loses none that processes add at once, and lists one that both added once', async () => {
  const secrets = createMemorySecretStore();
  const [one, two] = [open(secrets), open(secrets)];
  await Promise.all([one.add('acme', ['a', 'both', 'b']), two.add('acme', ['c', 'both', 'd'])]);
  expect((await one.list('acme')).toSorted()).toEqual(['a', 'b', 'both', 'c', 'd']);
  expect(await two.list('acme')).toEqual(await one.list('acme'));
});

it('sees what another process adds and deletes, and fetches no value twice', async () => {
  const secrets = createMemorySecretStore();
  let gets = 0;
  const get: SecretStore['get'] = (name) => {
    gets += 1;
    return secrets.get(name);
  };
  const here = open({ ...secrets, get });
  const there = open(secrets);
  await there.add('acme', ['a', 'b']);
  expect(await here.list('acme')).toEqual(['a', 'b']);
  await there.add('acme', ['c']);
  expect(await here.list('acme')).toEqual(['a', 'b', 'c']);
  expect(gets).toBe(3);
  const [first] = await secrets.list('');
  await secrets.delete(first ?? '');
  expect(await here.list('acme')).toEqual(['b', 'c']);
});

it('keeps none of those added when one of them cannot be kept', async () => {
  const passwords = open(createMemorySecretStore());
  await expect(passwords.add('acme', ['fine', 'x'.repeat(5_000)])).rejects.toMatchObject({
    code: 'secret.too-large',
  });
  expect(await passwords.list('acme')).toEqual([]);
});

it('passes over a password that is deleted while it is listed', async () => {
  const secrets = createMemorySecretStore();
  await open(secrets).add('acme', ['a', 'b']);
  const [first] = await secrets.list('');
  const get: SecretStore['get'] = async (name) => (name === first ? null : secrets.get(name));
  expect(await open({ ...secrets, get }).list('acme')).toEqual(['b']);
});
