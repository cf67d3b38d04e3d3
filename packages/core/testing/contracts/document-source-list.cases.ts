import { expect } from 'vitest';
import { toAppError } from '../../src/errors.ts';
import { bytesOf } from './blob-store-subject.ts';
import type { DocumentSourceCase, DocumentSourceSubject } from './document-source-subject.ts';
import { collectItems, collectPages } from './pages.ts';

/** In the order of their UTF-8 bytes; that of UTF-16 has the last two the other way round. */
const ordered = [
  'A',
  'a b',
  'a-b/x',
  'a.b',
  'a/b',
  'a/b.c',
  'a/c/d',
  'a/ä',
  'a0',
  'z',
  'ä/b',
  '日本/請求書.pdf',
  '\uFB01nal',
  '😀',
];

const putAll = async (subject: DocumentSourceSubject, keys: readonly string[]): Promise<void> => {
  for (const key of keys.toReversed()) await subject.put(key, bytesOf(key));
};

const keysIn = async (
  subject: DocumentSourceSubject,
  options: { prefix: string; after?: string; limit?: number },
): Promise<string[]> =>
  (await collectItems((cursor) => subject.source.list({ ...options, cursor }))).map(({ key }) => key);

/** Finding what is there. */
export const documentSourceListCases: readonly DocumentSourceCase[] = [
  {
    name: 'lists objects in the order of the UTF-8 bytes of their keys, a page at a time',
    run: async (open) => {
      await using subject = await open();
      expect(await subject.source.list({ prefix: '' })).toEqual({ items: [], cursor: null });
      await putAll(subject, ordered);
      for (const limit of [1, 3, ordered.length, 1_000]) {
        const pages = await collectPages((cursor) => subject.source.list({ prefix: '', limit, cursor }));
        expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(limit);
        expect(pages.flat().map(({ key }) => key)).toEqual(ordered);
      }
      expect(await keysIn(subject, { prefix: '' })).toEqual(ordered);
    },
  },
  {
    name: 'lists an object that has the name of a folder',
    needs: 'any-key',
    run: async (open) => {
      await using subject = await open();
      const keys = ['a', 'a-b', 'a.b', 'a/', 'a/b', 'a/b/c', 'a//b', 'ab'].toSorted();
      await putAll(subject, keys);
      for (const limit of [1, 2, 1_000]) expect(await keysIn(subject, { prefix: '', limit })).toEqual(keys);
      expect(await keysIn(subject, { prefix: 'a/' })).toEqual(['a/', 'a//b', 'a/b', 'a/b/c']);
    },
  },
  {
    name: 'lists the objects whose key starts with the prefix, wherever it ends',
    run: async (open) => {
      await using subject = await open();
      await putAll(subject, ordered);
      for (const prefix of ['a', 'a/', 'a/b', 'a-', 'a/c/', 'ä', '日', '日本/請', '😀', 'none', 'A/']) {
        const expected = ordered.filter((key) => key.startsWith(prefix));
        expect({ prefix, keys: await keysIn(subject, { prefix, limit: 2 }) }).toEqual({
          prefix,
          keys: expected,
        });
      }
    },
  },
  {
    name: 'starts behind a key, whether or not there is such an object',
    run: async (open) => {
      await using subject = await open();
      await putAll(subject, ordered);
      const behind = (after: string) =>
        ordered.filter((key) => Buffer.compare(Buffer.from(key), Buffer.from(after)) > 0);
      for (const after of [
        ...ordered,
        '',
        'a',
        'a/',
        'a/b!',
        'a/c',
        'a/c/d/e',
        'b',
        'ä',
        '日本',
        '\uFFFD',
        '😁',
      ]) {
        expect({ after, keys: await keysIn(subject, { prefix: '', after, limit: 3 }) }).toEqual({
          after,
          keys: behind(after),
        });
      }
      expect(await keysIn(subject, { prefix: 'a/', after: 'a/b', limit: 1 })).toEqual([
        'a/b.c',
        'a/c/d',
        'a/ä',
      ]);
      expect(await keysIn(subject, { prefix: 'a/', after: 'A' })).toHaveLength(4);
      expect(await keysIn(subject, { prefix: 'a/', after: 'b' })).toEqual([]);
    },
  },
  {
    name: 'lists on without repeating or skipping while objects come and go around the cursor',
    run: async (open) => {
      await using subject = await open();
      const stay = ['b/2', 'd', 'f/1', 'h'];
      await putAll(subject, [...stay, 'b/1', 'c', 'g']);
      const first = await subject.source.list({ prefix: '', limit: 3 });
      expect(first.items.map(({ key }) => key)).toEqual(['b/1', 'b/2', 'c']);
      for (const key of ['b/1', 'c', 'g']) await subject.remove(key);
      await putAll(subject, ['a']);
      const rest = await collectItems((cursor) =>
        subject.source.list({ prefix: '', limit: 1, cursor: cursor ?? first.cursor }),
      );
      const seen = [...first.items, ...rest].map(({ key }) => key).filter((key) => stay.includes(key));
      expect(seen).toEqual(stay);
      expect(await keysIn(subject, { prefix: '' })).toEqual(['a', 'b/2', 'd', 'f/1', 'h']);
    },
  },
  {
    name: 'lists nothing outside of itself, whatever the prefix',
    run: async (open) => {
      await using subject = await open();
      await subject.put('a/b', bytesOf('a'));
      for (const prefix of ['../', '..', '/', 'a/../', './', 'a//', '%', '*', 'a\u0000']) {
        const outcome = await subject.source.list({ prefix }).then(
          (page) => page.items.length,
          (thrown: unknown) => toAppError(thrown).code,
        );
        expect([0, 'source.invalid-key']).toContain(outcome);
      }
    },
  },
];
