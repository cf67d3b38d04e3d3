import { rejectError } from '../../src/errors.ts';
import { maxSecretBytes, type SecretStore } from '../../src/ports/index.ts';
import type { OpenSecretStore } from '../contracts/secret-store-subject.ts';
import type { BrokenAdapter } from './broken-adapter.ts';
import { openSpoiledSecrets } from './spoiled-secret-store.ts';

const withGet = (change: (value: string) => string): OpenSecretStore =>
  openSpoiledSecrets((store) => ({
    get: async (name) => {
      const value = await store.get(name);
      return value === null ? null : change(value);
    },
  }));

const withPut = (put: (store: SecretStore) => SecretStore['put']): OpenSecretStore =>
  openSpoiledSecrets((store) => ({ put: put(store) }));

export const brokenSecretValues: ReadonlyArray<BrokenAdapter<OpenSecretStore>> = [
  {
    flaw: 'trims what it keeps',
    open: withGet((value) => value.trim()),
    caughtBy: ['gives back each secret as it was put, to the character'],
  },
  {
    flaw: 'fills in what looks like a reference',
    open: withGet((value) => value.replace(/\{\{.*\}\}/, 'another secret')),
    caughtBy: ['takes a value that looks like a reference, JSON or markup as text'],
  },
  {
    flaw: 'keeps a secret in a file, so that its name cannot be the beginning of another',
    open: withPut((store) => async (name, value, options) => {
      if ((await store.list(`${name}/`)).length > 0) throw new Error('EISDIR');
      return store.put(name, value, options);
    }),
    caughtBy: ['gives null where there is no secret, also where the name is the beginning of another'],
  },
  {
    flaw: 'never replaces a secret',
    open: withPut((store) => async (name, value, options = {}) => {
      const { created } = await store.put(name, value, { ifAbsent: true });
      return { created: created || options.ifAbsent !== true };
    }),
    caughtBy: ['replaces a secret without ifAbsent, and keeps no other from its change'],
  },
  {
    flaw: 'replaces in spite of ifAbsent',
    open: withPut((store) => (name, value) => store.put(name, value)),
    caughtBy: ['leaves a secret that is there as it is with ifAbsent'],
  },
  {
    flaw: 'looks first and writes then',
    open: withPut((store) => async (name, value, { ifAbsent = false } = {}) => {
      if (ifAbsent && (await store.get(name)) !== null) return { created: false };
      return store.put(name, value);
    }),
    caughtBy: ['lets exactly one of many concurrent conditional writers create the secret'],
  },
  {
    flaw: 'cuts off what is too long',
    open: withPut((store) => (name, value, options) => {
      const bytes = new TextEncoder().encode(value).slice(0, maxSecretBytes);
      return store.put(name, new TextDecoder().decode(bytes), options);
    }),
    caughtBy: ['holds as many bytes of UTF-8 as it promises, and refuses one more or none'],
  },
  {
    flaw: 'mends half a surrogate pair',
    open: withPut((store) => (name, value, options) => store.put(name, value.toWellFormed(), options)),
    caughtBy: ['refuses half a surrogate pair'],
  },
  {
    flaw: 'quotes the value in its errors',
    open: withPut(
      (store) => (name, value, options) =>
        store.put(name, value, options).catch((cause: unknown) => {
          throw rejectError('secret.too-large', `${value} is too large`, { cause });
        }),
    ),
    caughtBy: ['quotes no value in its errors'],
  },
  {
    flaw: 'forgets everything when it is closed',
    open: openSpoiledSecrets(() => ({}), { forgets: true }),
    caughtBy: ['still has its secrets after it was closed and opened again'],
  },
];
