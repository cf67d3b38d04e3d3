import { rejectError } from '../../src/errors.ts';
import type { SecretStore } from '../../src/ports/index.ts';
import { assertSecretValue } from '../../src/secrets/index.ts';
import type { OpenSecretStore } from '../contracts/secret-store-subject.ts';
import type { BrokenAdapter } from './broken-adapter.ts';
import { openSpoiledSecrets } from './spoiled-secret-store.ts';

const withList = (change: (names: string[]) => string[]): OpenSecretStore =>
  openSpoiledSecrets((store) => ({ list: async (prefix) => change(await store.list(prefix)) }));

/** Takes every name. */
const openUnchecked: OpenSecretStore = async () => {
  const secrets = new Map<string, string>();
  const store: SecretStore = {
    get: async (name) => secrets.get(name) ?? null,
    put: async (name, value, { ifAbsent = false } = {}) => {
      assertSecretValue(value);
      if (ifAbsent && secrets.has(name)) return { created: false };
      secrets.set(name, value);
      return { created: true };
    },
    delete: async (name) => {
      secrets.delete(name);
    },
    list: async (prefix) => [...secrets.keys()].filter((name) => name.startsWith(prefix)).toSorted(),
  };
  return { store, reopen: async () => store, [Symbol.asyncDispose]: async () => undefined };
};

export const brokenSecretNames: ReadonlyArray<BrokenAdapter<OpenSecretStore>> = [
  {
    flaw: 'lists in the order of a language',
    open: withList((names) => names.toSorted((left, right) => left.localeCompare(right, 'en'))),
    caughtBy: ['lists every name that starts with the prefix, in byte order, and no other'],
  },
  {
    flaw: 'takes a prefix for a folder',
    open: openSpoiledSecrets((store) => ({
      list: (prefix) => store.list(prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/`),
    })),
    caughtBy: ['lists every name that starts with the prefix, in byte order, and no other'],
  },
  {
    flaw: 'lists the first page only',
    open: withList((names) => names.slice(0, 50)),
    caughtBy: ['lists more names than a store gives at once'],
  },
  {
    flaw: 'writes all secrets back as it found them before',
    open: openSpoiledSecrets(() => {
      let file = new Map<string, string>();
      return {
        get: async (name) => file.get(name) ?? null,
        put: async (name, value) => {
          const found = new Map(file);
          await Promise.resolve();
          file = found.set(name, value);
          return { created: true };
        },
        list: async () => [...file.keys()].toSorted(),
      };
    }),
    caughtBy: ['loses no secret of concurrent writers'],
  },
  {
    flaw: 'has room for short names only',
    open: openSpoiledSecrets((store) => ({
      put: (name, value, options) => {
        if (name.length > 255) throw rejectError('secret.invalid-name', 'The name is too long.');
        return store.put(name, value, options);
      },
    })),
    caughtBy: ['takes the longest names'],
  },
  {
    flaw: 'takes every name',
    open: openUnchecked,
    caughtBy: ['refuses a name that is not in its form, in every call'],
  },
  {
    flaw: 'deletes what lies below too',
    open: openSpoiledSecrets((store) => ({
      delete: async (name) => {
        await store.delete(name);
        for (const below of await store.list(`${name}/`)) await store.delete(below);
      },
    })),
    caughtBy: ['forgets a deleted secret, and no other'],
  },
  {
    flaw: 'keeps what is deleted',
    open: openSpoiledSecrets(() => ({ delete: async () => undefined })),
    caughtBy: ['forgets a deleted secret, and no other', 'takes deleting what is not there for done'],
  },
  {
    flaw: 'complains of deleting what is not there',
    open: openSpoiledSecrets((store) => ({
      delete: async (name) => {
        if ((await store.get(name)) === null)
          throw rejectError('secret.not-found', 'There is no such secret.');
        await store.delete(name);
      },
    })),
    caughtBy: ['takes deleting what is not there for done'],
  },
  {
    flaw: 'holds a deleted name back for some days',
    open: openSpoiledSecrets((store) => {
      const deleted = new Set<string>();
      return {
        put: (name, value, options) => {
          if (deleted.has(name)) throw rejectError('secret.deleted', 'The name is scheduled for deletion.');
          return store.put(name, value, options);
        },
        delete: async (name) => {
          if ((await store.get(name)) !== null) deleted.add(name);
          await store.delete(name);
        },
      };
    }),
    caughtBy: ['lets a deleted name be taken again at once'],
  },
];
