import { expect } from 'vitest';
import { bytesOf, readAll } from './blob-store-subject.ts';
import { type DocumentSourceCase, etagAt, sourceTextAt } from './document-source-subject.ts';
import { failureOf } from './failure.ts';

const invalidKeys = [
  '',
  '/',
  '/absolute',
  '.',
  '..',
  '../x',
  'a/../b',
  'a/./b',
  'a/..',
  './a',
  'a\u0000b',
  'a\uD800',
  'x'.repeat(1_025),
  '語'.repeat(342),
];

const oddKeys = [
  'a b',
  ' a',
  'a+b',
  'a%20b',
  'a%2Fb',
  '100%',
  'a&b=c;d?e#f',
  `a'b"c<d>e`,
  'a*b!(c)~@$,:|',
  'a\\b',
  'Müller/Größe ß.pdf',
  '日本語/請求書.pdf',
  '😀/👩‍👩‍👧.pdf',
  '..a/b..',
  '.hidden',
  '~temporary',
];

/** What is told of an object, and its bytes. */
export const documentSourceReadCases: readonly DocumentSourceCase[] = [
  {
    name: 'gives null for what is not there',
    run: async (open) => {
      await using subject = await open();
      await subject.put('a/b', bytesOf('a'));
      for (const key of ['none', 'a', 'a/none', 'a/b/c', 'none/b']) {
        expect({ key, stat: await subject.source.stat(key) }).toEqual({ key, stat: null });
        expect({ key, opened: await subject.source.open(key) }).toEqual({ key, opened: null });
      }
    },
  },
  {
    name: 'tells the same of an object in a listing, on its own, and when it is opened',
    run: async (open) => {
      await using subject = await open();
      await subject.put('a/b', bytesOf('12345'));
      const found = await subject.source.stat('a/b');
      expect(found).toMatchObject({ key: 'a/b', size: 5 });
      expect(found?.etag).not.toBe('');
      const modifiedAt = found?.modifiedAt ?? null;
      expect(modifiedAt && new Date(modifiedAt).toISOString()).toBe(modifiedAt);
      const opened = await subject.source.open('a/b');
      expect(opened?.object).toMatchObject({ key: 'a/b', size: 5, etag: found?.etag });
      expect(opened && (await readAll(opened.bytes))).toBe('12345');
      const { items } = await subject.source.list({ prefix: '' });
      expect(items).toMatchObject([{ key: 'a/b', size: 5, etag: found?.etag }]);
    },
  },
  {
    name: 'gives another etag when the bytes change, even to as many, and the same while they do not',
    run: async (open) => {
      await using subject = await open();
      await subject.put('a', bytesOf('one'));
      const etag = await etagAt(subject.source, 'a');
      await subject.put('b', bytesOf('new'));
      await sourceTextAt(subject.source, 'a');
      expect(await etagAt(subject.source, 'a')).toBe(etag);
      await subject.put('a', bytesOf('two'));
      expect(await etagAt(subject.source, 'a')).not.toBe(etag);
    },
  },
  {
    name: 'gives every byte of empty, small and large objects',
    run: async (open) => {
      await using subject = await open();
      const large = Uint8Array.from(Buffer.alloc(3 * 1024 * 1024 + 7, 'a pattern of no round length'));
      for (const content of [new Uint8Array(), bytesOf('x'), large]) {
        await subject.put('a', content);
        const opened = await subject.source.open('a');
        expect(opened?.object.size).toBe(content.length);
        const chunks: Uint8Array[] = [];
        for await (const chunk of opened?.bytes ?? []) chunks.push(chunk);
        expect(Buffer.compare(Buffer.concat(chunks), content)).toBe(0);
      }
    },
  },
  {
    name: 'never mixes two versions: gives the one it opened, or says that it changed',
    run: async (open) => {
      await using subject = await open();
      const versions = ['o'.repeat(1_400_000), 'n'.repeat(1_300_000)];
      await subject.put('a', bytesOf(versions[0] ?? ''));
      const opened = await subject.source.open('a');
      expect(opened?.object.size).toBe(versions[0]?.length);
      const watched = async function* (): AsyncGenerator<Uint8Array> {
        let isReplaced = false;
        for await (const chunk of opened?.bytes ?? []) {
          if (!isReplaced) await subject.put('a', bytesOf(versions[1] ?? ''));
          isReplaced = true;
          yield chunk;
        }
      };
      let text: string | null = null;
      const failure = await failureOf(readAll(watched()).then((whole) => (text = whole)));
      if (text === null) expect(failure).toEqual({ code: 'source.changed', recovery: 'retry' });
      else expect(text === versions[0]).toBe(true);
      expect((await sourceTextAt(subject.source, 'a')) === versions[1]).toBe(true);
    },
  },
  {
    name: 'refuses a malformed key wherever one is given, and changes nothing',
    run: async (open) => {
      await using subject = await open();
      const { source } = subject;
      await subject.put('good', bytesOf('a'));
      const etag = await etagAt(source, 'good');
      for (const key of invalidKeys) {
        const calls = [
          source.stat(key),
          source.open(key),
          source.mark({ key, content: bytesOf('x') }),
          source.move({ key, to: 'to', etag }),
          source.move({ key: 'good', to: key, etag }),
        ];
        expect({ key, failures: await Promise.all(calls.map(failureOf)) }).toEqual({
          key,
          failures: calls.map(() => ({ code: 'source.invalid-key', recovery: 'reject' })),
        });
      }
      expect((await source.list({ prefix: '' })).items).toMatchObject([{ key: 'good', etag }]);
    },
  },
  {
    name: 'takes keys as others chose them: spaces, signs, escapes, every script',
    run: async (open) => {
      await using subject = await open();
      const { source } = subject;
      for (const key of oddKeys) await subject.put(key, bytesOf(`of ${key}`));
      const { items } = await source.list({ prefix: '' });
      expect(items.map(({ key }) => key).toSorted()).toEqual(oddKeys.toSorted());
      for (const { key, etag } of items) {
        expect(await source.stat(key)).toMatchObject({ key, etag });
        expect(await sourceTextAt(source, key)).toBe(`of ${key}`);
        expect((await source.list({ prefix: key })).items).toMatchObject([{ key }]);
        await source.mark({ key: `done/${key}.processed`, content: bytesOf('done') });
        expect(await sourceTextAt(source, `done/${key}.processed`)).toBe('done');
        expect(await source.move({ key, to: `archive/${key}`, etag })).toEqual({ moved: true });
        expect(await sourceTextAt(source, `archive/${key}`)).toBe(`of ${key}`);
        expect(await source.stat(key)).toBeNull();
      }
    },
  },
  {
    name: 'takes keys with line breaks and tabs',
    run: async (open) => {
      await using subject = await open();
      const key = 'line\nbreak\ttab';
      await subject.put(key, bytesOf('x'));
      const { items } = await subject.source.list({ prefix: 'line\n' });
      expect(items).toMatchObject([{ key }]);
      expect(await sourceTextAt(subject.source, key)).toBe('x');
    },
  },
  {
    name: 'says that the whole place is missing, on every call',
    run: async (open) => {
      await using subject = await open();
      const source = await subject.openMissing();
      const calls = [
        source.list({ prefix: '' }),
        source.stat('a'),
        source.open('a'),
        source.mark({ key: 'a', content: bytesOf('x') }),
        source.move({ key: 'a', to: 'b', etag: 'x' }),
      ];
      expect(await Promise.all(calls.map(failureOf))).toEqual(
        calls.map(() => ({ code: 'source.not-found', recovery: 'reject' })),
      );
      await source.close();
    },
  },
];
