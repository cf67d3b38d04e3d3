import { expect } from 'vitest';
import { serializeError } from '../../src/errors.ts';
import { maxSecretBytes } from '../../src/ports/index.ts';
import { failureOf, thrownBy } from './failure.ts';
import type { SecretStoreCase } from './secret-store-subject.ts';

const name = 'workspaces/default/document-passwords/sec_1';

/** What is kept under a name. */
export const secretValueCases: readonly SecretStoreCase[] = [
  {
    name: 'gives back each secret as it was put, to the character',
    run: async (open) => {
      await using subject = await open();
      const values = [
        ' leading and trailing ',
        'two\nlines\r\n',
        '"quoted" \\ and \u0000',
        'Grüße 🔑 e\u0301',
        'null',
        '0',
      ];
      for (const value of values) {
        expect(await subject.store.put(name, value)).toEqual({ created: true });
        expect(await subject.store.get(name)).toBe(value);
      }
    },
  },
  {
    name: 'takes a value that looks like a reference, JSON or markup as text',
    run: async (open) => {
      await using subject = await open();
      for (const value of ['{{ssm:other}}', '{"a":[1]}', '<a href="https://example.com">', '$HOME', '%s']) {
        await subject.store.put(name, value);
        expect(await subject.store.get(name)).toBe(value);
      }
    },
  },
  {
    name: 'gives null where there is no secret, also where the name is the beginning of another',
    run: async (open) => {
      await using subject = await open();
      expect(await subject.store.get('a')).toBeNull();
      await subject.store.put('a/b', 'inner');
      expect(await subject.store.get('a')).toBeNull();
      expect(await subject.store.get('a/b/c')).toBeNull();
      await subject.store.put('a', 'outer');
      expect(await subject.store.get('a')).toBe('outer');
      expect(await subject.store.get('a/b')).toBe('inner');
    },
  },
  {
    name: 'replaces a secret without ifAbsent, and keeps no other from its change',
    run: async (open) => {
      await using subject = await open();
      await subject.store.put(name, 'a long first value');
      await subject.store.put('other', 'other');
      expect(await subject.store.put(name, 'short')).toEqual({ created: true });
      expect(await subject.store.get(name)).toBe('short');
      expect(await subject.store.get('other')).toBe('other');
    },
  },
  {
    name: 'leaves a secret that is there as it is with ifAbsent',
    run: async (open) => {
      await using subject = await open();
      expect(await subject.store.put(name, 'first', { ifAbsent: true })).toEqual({ created: true });
      expect(await subject.store.put(name, 'second', { ifAbsent: true })).toEqual({ created: false });
      expect(await subject.store.get(name)).toBe('first');
    },
  },
  {
    name: 'lets exactly one of many concurrent conditional writers create the secret',
    run: async (open) => {
      await using subject = await open();
      const values = ['a', 'b', 'c', 'd', 'e', 'f'];
      const results = await Promise.all(
        values.map((value) => subject.store.put(name, value, { ifAbsent: true })),
      );
      const winners = values.filter((_, place) => results[place]?.created);
      expect(winners).toHaveLength(1);
      expect(await subject.store.get(name)).toBe(winners[0]);
    },
  },
  {
    name: 'holds as many bytes of UTF-8 as it promises, and refuses one more or none',
    run: async (open) => {
      await using subject = await open();
      const largest = 'é'.repeat(maxSecretBytes / 2);
      await subject.store.put(name, largest);
      expect(await subject.store.get(name)).toBe(largest);
      for (const value of ['', `${largest}x`, 'x'.repeat(maxSecretBytes + 1)]) {
        for (const options of [{}, { ifAbsent: true }]) {
          expect(await failureOf(subject.store.put(name, value, options))).toEqual({
            code: 'secret.too-large',
            recovery: 'reject',
          });
        }
      }
      expect(await subject.store.get(name)).toBe(largest);
    },
  },
  {
    name: 'refuses half a surrogate pair',
    run: async (open) => {
      await using subject = await open();
      expect(await failureOf(subject.store.put(name, 'half \ud83d'))).toEqual({
        code: 'secret.invalid-value',
        recovery: 'reject',
      });
      expect(await subject.store.get(name)).toBeNull();
    },
  },
  {
    name: 'quotes no value in its errors',
    run: async (open) => {
      await using subject = await open();
      const tooLarge = 'sesame'.repeat(1_000);
      for (const [where, value] of [
        [name, tooLarge],
        ['BAD', 'sesame'],
      ] as const) {
        const thrown = await thrownBy(subject.store.put(where, value));
        expect(thrown).toBeInstanceOf(Error);
        expect(JSON.stringify([serializeError(thrown), String(thrown)])).not.toContain('sesame');
      }
    },
  },
  {
    name: 'still has its secrets after it was closed and opened again',
    needs: 'durable',
    run: async (open) => {
      await using subject = await open();
      if (!subject.reopen) throw new Error('A durable store is tested with `reopen`: let `open` give it');
      await subject.store.put(name, 'kept');
      await subject.store.put('gone', 'x');
      await subject.store.delete('gone');
      const again = await subject.reopen();
      expect(await again.get(name)).toBe('kept');
      expect(await again.list('')).toEqual([name]);
    },
  },
];
