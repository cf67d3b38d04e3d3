import { expect } from 'vitest';
import { toAppError } from '../../src/errors.ts';
import { type BlobStoreCase, bytesOf, readAll, streamOf, textAt } from './blob-store-subject.ts';
import { failureOf } from './failure.ts';
import { collectItems, collectPages } from './pages.ts';

const malformed = [
  '',
  '/',
  '/absolute',
  'ends/',
  'two//slashes',
  '.',
  '..',
  '../outside',
  'a/../b',
  'a/./b',
  'a/..',
  'a b',
  'é',
  'a\\b',
  'C:/a',
  'a\u0000b',
  'a\n',
  'a?b',
  'a%2e',
  ['x'.repeat(899), 'x'].join('/'),
];

const invalidKey = { code: 'blob.invalid-key', recovery: 'reject' };

/** Reading, copying, deleting, listing; keys. */
export const blobReadCases: readonly BlobStoreCase[] = [
  {
    name: 'gives null for what is not there, and deletes it without an error',
    run: async (open) => {
      await using subject = await open();
      expect(await subject.store.get('none')).toBeNull();
      expect(await subject.store.open('none')).toBeNull();
      expect(await subject.store.stat('none')).toBeNull();
      await subject.store.delete('none');
      await subject.store.put('some', bytesOf('a'));
      await subject.store.delete('some');
      expect(await subject.store.get('some')).toBeNull();
      expect((await subject.store.list({ prefix: '' })).items).toEqual([]);
    },
  },
  {
    name: 'refuses to bring more bytes into memory than maxBytes',
    run: async (open) => {
      await using subject = await open();
      await subject.store.put('a', bytesOf('12345'));
      expect(await subject.store.get('a', { maxBytes: 5 })).toEqual(bytesOf('12345'));
      expect(await failureOf(subject.store.get('a', { maxBytes: 4 }))).toEqual({
        code: 'blob.too-large',
        recovery: 'reject',
      });
      expect(await subject.store.get('none', { maxBytes: 1 })).toBeNull();
    },
  },
  {
    name: 'shows a reader one whole version while the blob is replaced',
    run: async (open) => {
      await using subject = await open();
      const versions = ['o'.repeat(400_000), 'n'.repeat(300_000)];
      await subject.store.put('a', bytesOf(versions[0] ?? ''));
      const stream = (await subject.store.open('a')) ?? streamOf(['missing']);
      const watched = async function* (): AsyncGenerator<Uint8Array> {
        let replaced = false;
        for await (const chunk of stream) {
          if (!replaced) await subject.store.put('a', bytesOf(versions[1] ?? ''));
          replaced = true;
          yield chunk;
        }
      };
      const text = await readAll(watched());
      expect(versions.includes(text)).toBe(true);
      expect(await textAt(subject.store, 'a')).toBe(versions[1]);
    },
  },
  {
    name: 'copies a blob, over another or only where there is none',
    run: async (open) => {
      await using subject = await open();
      await subject.store.put('from', bytesOf('content'));
      expect(await subject.store.copy('from', 'to', { ifAbsent: true })).toEqual({ created: true });
      await subject.store.put('from', bytesOf('changed'));
      expect(await textAt(subject.store, 'to')).toBe('content');
      expect(await subject.store.copy('from', 'to', { ifAbsent: true })).toEqual({ created: false });
      expect(await textAt(subject.store, 'to')).toBe('content');
      await subject.store.copy('from', 'to');
      expect(await textAt(subject.store, 'to')).toBe('changed');
      await subject.store.delete('from');
      expect(await textAt(subject.store, 'to')).toBe('changed');
    },
  },
  {
    name: 'refuses to copy what is not there, and creates nothing',
    run: async (open) => {
      await using subject = await open();
      const notFound = { code: 'blob.not-found', recovery: 'reject' };
      expect(await failureOf(subject.store.copy('none', 'to'))).toEqual(notFound);
      expect(await failureOf(subject.store.copy('none', 'to', { ifAbsent: true }))).toEqual(notFound);
      expect(await subject.store.get('to')).toBeNull();
    },
  },
  {
    name: 'lets exactly one of many concurrent conditional copies create the blob',
    run: async (open) => {
      await using subject = await open();
      const sources = ['s0', 's1', 's2', 's3', 's4', 's5'];
      for (const source of sources) await subject.store.put(source, bytesOf(source));
      const results = await Promise.all(
        sources.map((source) => subject.store.copy(source, 'to', { ifAbsent: true })),
      );
      const winners = sources.filter((_, index) => results[index]?.created);
      expect(winners).toHaveLength(1);
      expect(await textAt(subject.store, 'to')).toBe(winners[0]);
    },
  },
  {
    name: 'refuses a malformed key wherever one is given',
    run: async (open) => {
      await using subject = await open();
      const { store } = subject;
      await store.put('good', bytesOf('a'));
      for (const key of malformed) {
        const calls = [
          store.put(key, bytesOf('a')),
          store.put(key, streamOf(['a']), { ifAbsent: true }),
          store.open(key),
          store.get(key),
          store.stat(key),
          store.copy(key, 'to'),
          store.copy('good', key),
          store.delete(key),
        ];
        expect({ key, failures: await Promise.all(calls.map(failureOf)) }).toEqual({
          key,
          failures: calls.map(() => invalidKey),
        });
      }
      expect((await store.list({ prefix: '' })).items).toEqual([{ key: 'good', size: 1 }]);
    },
  },
  {
    name: 'takes every well-formed key: dots, long ones, long segments, one below another',
    run: async (open) => {
      await using subject = await open();
      const keys = [
        '...',
        '-',
        '.hidden',
        'A',
        'a',
        'a/b',
        'a/b/c',
        'a..b/c.pdf',
        Array.from({ length: 9 }, () => 'x'.repeat(99)).join('/'),
        'y'.repeat(900),
      ];
      for (const key of keys) await subject.store.put(key, bytesOf(key), { ifAbsent: true });
      for (const key of keys) expect(await textAt(subject.store, key)).toBe(key);
      expect((await collectItems((cursor) => subject.store.list({ prefix: '', cursor }))).length).toBe(
        keys.length,
      );
      await subject.store.delete('a/b');
      expect(await textAt(subject.store, 'a/b/c')).toBe('a/b/c');
      expect(await textAt(subject.store, 'a')).toBe('a');
    },
  },
  {
    name: 'lists the blobs with the prefix in key order, a page at a time',
    run: async (open) => {
      await using subject = await open();
      const ordered = ['d-x', 'd.x', 'd/a', 'd/a.b', 'd/a/c', 'd/b', 'd0', 'dX', 'd_x', 'da'];
      for (const key of ['c', 'e', ...ordered.toReversed()]) await subject.store.put(key, bytesOf(key));
      const list = (prefix: string, limit?: number) =>
        collectPages((cursor) => subject.store.list({ prefix, cursor, ...(limit && { limit }) }));
      expect((await list('d')).flat()).toEqual(ordered.map((key) => ({ key, size: key.length })));
      for (const limit of [1, 3, 10]) {
        const pages = await list('d', limit);
        expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(limit);
        expect(pages.flat().map((item) => item.key)).toEqual(ordered);
      }
      const keysOf = async (prefix: string) => (await list(prefix)).flat().map((item) => item.key);
      expect(await keysOf('d/')).toEqual(['d/a', 'd/a.b', 'd/a/c', 'd/b']);
      expect(await keysOf('d/a')).toEqual(['d/a', 'd/a.b', 'd/a/c']);
      expect(await keysOf('d/a/')).toEqual(['d/a/c']);
      expect(await keysOf('d_')).toEqual(['d_x']);
      expect(await keysOf('none')).toEqual([]);
      expect(await keysOf('')).toHaveLength(12);
    },
  },
  {
    name: 'lists on without repeating or skipping while blobs come and go around the cursor',
    run: async (open) => {
      await using subject = await open();
      for (const key of ['b', 'd', 'f', 'h']) await subject.store.put(key, bytesOf(key));
      const first = await subject.store.list({ prefix: '', limit: 2 });
      await subject.store.delete('b');
      await subject.store.delete('d');
      await subject.store.put('a', bytesOf('a'));
      const rest = await collectItems((cursor) =>
        subject.store.list({ prefix: '', limit: 2, cursor: cursor ?? first.cursor }),
      );
      expect([...first.items, ...rest].map((item) => item.key)).toEqual(['b', 'd', 'f', 'h']);
    },
  },
  {
    name: 'lists nothing outside of itself, whatever the prefix',
    run: async (open) => {
      await using subject = await open();
      await subject.store.put('a/b', bytesOf('a'));
      for (const prefix of ['../', '..', '/', 'a/../', './', '%', '*', 'a\u0000']) {
        const outcome = await subject.store.list({ prefix }).then(
          (page) => page.items.length,
          (thrown: unknown) => toAppError(thrown).code,
        );
        expect([0, 'blob.invalid-key']).toContain(outcome);
      }
    },
  },
];
