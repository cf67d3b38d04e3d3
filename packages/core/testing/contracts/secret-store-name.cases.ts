import { expect } from 'vitest';
import { failureOf } from './failure.ts';
import { putAll, type SecretStoreCase } from './secret-store-subject.ts';

const invalidNames = [
  '',
  '/a',
  'a/',
  'a//b',
  'A',
  'a/B',
  'a b',
  'a\n',
  'ä',
  '.a',
  '../a',
  'a/../b',
  'a/.',
  '-a',
  'a*',
  'a/b/c/d/e/f/g',
  'a'.repeat(301),
];
const refused = { code: 'secret.invalid-name', recovery: 'reject' };

/** How secrets are named, listed and deleted. */
export const secretNameCases: readonly SecretStoreCase[] = [
  {
    name: 'lists every name that starts with the prefix, in byte order, and no other',
    run: async (open) => {
      await using subject = await open();
      const names = ['a', 'a-b', 'a.b', 'a/b', 'a/b-c', 'a/b/c', 'a0', 'a_b', 'ab', 'b/a'];
      await putAll(subject.store, names.toReversed());
      expect(await subject.store.list('')).toEqual(names);
      expect(await subject.store.list('a')).toEqual(names.slice(0, 9));
      expect(await subject.store.list('a/b')).toEqual(['a/b', 'a/b-c', 'a/b/c']);
      expect(await subject.store.list('a/b/')).toEqual(['a/b/c']);
      expect(await subject.store.list('a/b/c/')).toEqual([]);
      expect(await subject.store.list('c')).toEqual([]);
    },
  },
  {
    name: 'lists more names than a store gives at once',
    run: async (open) => {
      await using subject = await open();
      const names = Array.from({ length: 60 }, (_, place) => `many/n${String(place).padStart(2, '0')}`);
      await putAll(subject.store, names);
      expect(await subject.store.list('many/')).toEqual(names);
    },
  },
  {
    name: 'loses no secret of concurrent writers',
    run: async (open) => {
      await using subject = await open();
      const names = ['a', 'b', 'c', 'd', 'e', 'f'];
      await Promise.all(names.map((name) => subject.store.put(name, `value of ${name}`)));
      expect(await subject.store.list('')).toEqual(names);
      for (const name of names) expect(await subject.store.get(name)).toBe(`value of ${name}`);
    },
  },
  {
    name: 'takes the longest names',
    run: async (open) => {
      await using subject = await open();
      const names = ['a'.repeat(300), `b/c/d/e/f/${'g'.repeat(290)}`];
      await putAll(subject.store, names);
      expect(await subject.store.list('')).toEqual(names);
      for (const name of names) expect(await subject.store.get(name)).toBe(`value of ${name}`);
    },
  },
  {
    name: 'refuses a name that is not in its form, in every call',
    run: async (open) => {
      await using subject = await open();
      for (const name of invalidNames) {
        expect(await failureOf(subject.store.get(name))).toEqual(refused);
        expect(await failureOf(subject.store.put(name, 'x'))).toEqual(refused);
        expect(await failureOf(subject.store.put(name, 'x', { ifAbsent: true }))).toEqual(refused);
        expect(await failureOf(subject.store.delete(name))).toEqual(refused);
      }
      for (const prefix of ['A', 'a*', 'a b', 'a\n']) {
        expect(await failureOf(subject.store.list(prefix))).toEqual(refused);
      }
      expect(await subject.store.list('')).toEqual([]);
    },
  },
  {
    name: 'forgets a deleted secret, and no other',
    run: async (open) => {
      await using subject = await open();
      await putAll(subject.store, ['a', 'a/b', 'ab']);
      await subject.store.delete('a');
      expect(await subject.store.get('a')).toBeNull();
      expect(await subject.store.list('')).toEqual(['a/b', 'ab']);
      expect(await subject.store.get('a/b')).toBe('value of a/b');
    },
  },
  {
    name: 'takes deleting what is not there for done',
    run: async (open) => {
      await using subject = await open();
      await subject.store.delete('a');
      await subject.store.put('a', 'x');
      await subject.store.delete('a');
      await subject.store.delete('a');
      expect(await subject.store.list('')).toEqual([]);
    },
  },
  {
    name: 'lets a deleted name be taken again at once',
    run: async (open) => {
      await using subject = await open();
      for (const value of ['first', 'second']) {
        expect(await subject.store.put('a', value, { ifAbsent: true })).toEqual({ created: true });
        expect(await subject.store.get('a')).toBe(value);
        await subject.store.delete('a');
      }
      expect(await subject.store.put('a', 'third')).toEqual({ created: true });
      expect(await subject.store.list('a')).toEqual(['a']);
    },
  },
];
