import { expect } from 'vitest';
import { type Box, parseJsonBytes, ReadDocument } from '../../src/documents/index.ts';
import type { DocumentReaderCase, DocumentReaderFixtures } from './document-reader-subject.ts';
import { failureOf, thrownBy } from './failure.ts';
import { readNormalForm } from './read-normal-form.ts';

const rejected = (code: string) => ({ code, recovery: 'reject' });

const wordsOf = (document: ReadDocument): string[] =>
  document.pages.flatMap((page) => page.words.map((word) => word.text));

const isOnPage = ([left, top, right, bottom]: Box): boolean =>
  0 <= left && left <= right && right <= 1 && 0 <= top && top <= bottom && bottom <= 1;

const boxesOf = (page: ReadDocument['pages'][number]): Box[] => [
  ...page.words.map((word) => word.box),
  ...page.lines.map((line) => line.box),
  ...page.rulings.map((ruling) => ruling.box),
  ...page.tables.flatMap((table) => [
    table.box,
    ...table.rows.flatMap((row) => [row.box, ...row.cells.map((cell) => cell.box)]),
  ]),
];

const placesOf = (page: ReadDocument['pages'][number]): number[] => [
  ...page.lines.flatMap((line) => line.words),
  ...page.tables.flatMap((table) => table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.words))),
];

/** What reading gives, and how it fails. */
export const documentReadCases = (fixtures: DocumentReaderFixtures): readonly DocumentReaderCase[] => [
  {
    name: 'reads a file into the normal form, with its words',
    run: async (open) => {
      await using subject = await open();
      await subject.put('a', fixtures.text.bytes);
      const { bytes } = await subject.reader.read({ key: 'a' });
      const document = parseJsonBytes(ReadDocument, bytes);
      // Byte for byte: nothing beside the normal form, and no place where two readers of JSON could differ.
      expect(new TextDecoder().decode(bytes)).toBe(JSON.stringify(document));
      expect(wordsOf(document)).toEqual(expect.arrayContaining([...fixtures.text.words]));
    },
  },
  {
    name: 'numbers the pages from 1, keeps every box on its page, and refers to words that are there',
    run: async (open) => {
      await using subject = await open();
      for (const [key, bytes] of Object.entries({ a: fixtures.text.bytes, b: fixtures.manyPages.bytes })) {
        await subject.put(key, bytes);
        const { pages } = await readNormalForm(subject.reader, { key });
        expect(pages.map((page) => page.number)).toEqual(pages.map((_, index) => index + 1));
        for (const page of pages) {
          expect(boxesOf(page).filter((box) => !isOnPage(box))).toEqual([]);
          expect(placesOf(page).filter((place) => page.words[place] === undefined)).toEqual([]);
          expect(page.hasText).toBe(page.words.length > 0);
          expect(Math.min(page.width, page.height)).toBeGreaterThan(0);
        }
      }
    },
  },
  {
    name: 'reads all pages',
    run: async (open) => {
      await using subject = await open();
      await subject.put('a', fixtures.manyPages.bytes);
      const { pages } = await readNormalForm(subject.reader, { key: 'a' });
      expect(pages).toHaveLength(fixtures.manyPages.pageCount);
    },
  },
  {
    name: 'gives the same result for the same bytes, whatever their key says',
    run: async (open) => {
      await using subject = await open();
      const keys = ['a', 'a.pdf', 'folder/b.xml', 'c.txt', 'd.exe'];
      for (const key of keys) await subject.put(key, fixtures.text.bytes);
      const first = await subject.reader.read({ key: 'a' });
      for (const key of keys) expect(await subject.reader.read({ key })).toEqual(first);
    },
  },
  {
    name: 'refuses what is not there, is empty, or is of no known type',
    run: async (open) => {
      await using subject = await open();
      await subject.put('empty', new Uint8Array());
      await subject.put('unknown.pdf', fixtures.unknown);
      const read = (key: string) => failureOf(subject.reader.read({ key }));
      expect(await read('none')).toEqual(rejected('document.not-found'));
      expect(await read('empty')).toEqual(rejected('document.empty'));
      expect(await read('unknown.pdf')).toEqual(rejected('document.unsupported'));
    },
  },
  {
    name: 'refuses a damaged file',
    needs: 'damage',
    run: async (open) => {
      await using subject = await open();
      await subject.put('damaged', fixtures.damaged ?? new Uint8Array());
      expect(await failureOf(subject.reader.read({ key: 'damaged' }))).toEqual(rejected('document.damaged'));
    },
  },
  {
    name: 'reads the other documents while one fails, and after it',
    run: async (open) => {
      await using subject = await open();
      await subject.put('good', fixtures.text.bytes);
      await subject.put('bad', fixtures.damaged ?? fixtures.unknown);
      const [before, failure, after] = await Promise.all([
        subject.reader.read({ key: 'good' }),
        failureOf(subject.reader.read({ key: 'bad' })),
        subject.reader.read({ key: 'good' }),
      ]);
      expect(failure.recovery).toBe('reject');
      expect(after).toEqual(before);
      expect(await subject.reader.read({ key: 'good' })).toEqual(before);
    },
  },
  {
    name: 'reads up to the limits of bytes and pages, and refuses more',
    run: async (open) => {
      await using subject = await open();
      const { bytes, pageCount } = fixtures.manyPages;
      await subject.put('a', bytes);
      const read = (limits: { maxBytes?: number; maxPages?: number }) =>
        failureOf(subject.reader.read({ key: 'a', limits }));
      expect((await read({ maxBytes: bytes.length, maxPages: pageCount })).code).toBe('resolved');
      expect(await read({ maxBytes: bytes.length - 1 })).toEqual(rejected('document.too-large'));
      expect(await read({ maxPages: pageCount - 1 })).toEqual(rejected('document.too-many-pages'));
    },
  },
  {
    name: 'does not start for a signal that was aborted before',
    run: async (open) => {
      await using subject = await open();
      await subject.put('a', fixtures.text.bytes);
      const signal = AbortSignal.abort(new Error('stop'));
      expect(await thrownBy(subject.reader.read({ key: 'a', signal }))).toBeInstanceOf(Error);
    },
  },
  {
    name: 'asks for a password, tells a wrong one, and opens with any that fits',
    needs: 'passwords',
    run: async (open) => {
      await using subject = await open();
      const { locked } = fixtures;
      if (!locked) throw new Error('A reader with passwords is tested with a locked file: give `locked`');
      await subject.put('a', locked.bytes);
      const read = (passwords?: readonly string[]) =>
        readNormalForm(subject.reader, { key: 'a', ...(passwords && { passwords }) });
      expect(await failureOf(read())).toEqual(rejected('document.password-needed'));
      expect(await failureOf(read([]))).toEqual(rejected('document.password-needed'));
      expect(await failureOf(read(['wrong', 'worse']))).toEqual(rejected('document.password-wrong'));
      const document = await read(['wrong', locked.password, 'late']);
      expect(wordsOf(document)).toEqual(expect.arrayContaining([...locked.words]));
      expect(document).toEqual(await read([locked.password]));
    },
  },
  {
    name: 'tells no password, neither in a result nor in an error',
    needs: 'passwords',
    run: async (open) => {
      await using subject = await open();
      const { locked } = fixtures;
      if (!locked) throw new Error('A reader with passwords is tested with a locked file: give `locked`');
      await subject.put('a', locked.bytes);
      const document = await readNormalForm(subject.reader, { key: 'a', passwords: [locked.password] });
      expect(JSON.stringify(document)).not.toContain(locked.password);
      const wrong = 'wrong-8d1f';
      const failure: unknown = await thrownBy(subject.reader.read({ key: 'a', passwords: [wrong] }));
      expect(failure).toBeInstanceOf(Error);
      expect(`${String(failure)} ${JSON.stringify(failure)}`).not.toContain(wrong);
    },
  },
];
