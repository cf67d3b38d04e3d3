import { type Page, ReadDocument } from '@assay/core/documents';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { mayGoOn, readBytes } from '../read-bytes.ts';
import { buildPdf, showText, type TestPage } from './minimal-pdf.test-data.ts';
import { digitalPage, scanOf, scanPage, scanSize, showLines, showScan } from './scan.test-data.ts';

const link =
  '/Annots [<< /Type /Annot /Subtype /Link /Rect [10 10 50 50] /A << /S /URI /URI (https://example.org) >> >>]';

/** One of each kind: digital, scanned with a link, blank, with a good layer, with a poor one, on its side, with a short title. */
const makePages = async (): Promise<TestPage[]> => {
  const lines = showLines(['Bread 4.25', 'Total 11.25', 'Change 6.95']);
  const picture = await showScan(await scanOf({ content: lines }));
  const german = await scanPage(showLines(['die Rechnung', 'und der Betrag', 'ist mit dem']));
  const layered = (layer: string): TestPage => ({ content: `${picture}3 Tr\n${layer}`, entries: scanSize });
  return [
    digitalPage,
    { ...german, entries: `${german.entries} ${link}` },
    { content: '', entries: scanSize },
    layered(lines),
    layered(showLines(['Chapter nine', 'The weather', 'Nobody knows'])),
    await scanPage(lines, 90),
    { content: showText({ x: 15, y: 100, text: 'Title', size: 14 }), entries: scanSize },
  ];
};

let bytes: Uint8Array;
let whole: ReadDocument;
let nothing: ReadDocument;

const read = (timeoutMs: number, before?: ReadDocument): Promise<ReadDocument> =>
  readBytes({ bytes, limits: { timeoutMs }, before });

const long = 600_000;

beforeAll(async () => {
  bytes = buildPdf({ pages: await makePages() });
  [whole, nothing] = [await read(long), await read(0)];
});

const numberOf = (message: string): number => Number(/^Page (\d+)/.exec(message)?.[1]);

/** What a reading gives whose time was over when it came to a page. */
const readUntil = (number: number): ReadDocument => {
  const choose = <T>(from: { whole: T[]; nothing: T[] }, placeOf: (item: T) => number): T[] => [
    ...from.whole.filter((item) => placeOf(item) < number),
    ...from.nothing.filter((item) => placeOf(item) >= number),
  ];
  // Parsed, as it comes from where it was kept.
  return ReadDocument.parse({
    ...whole,
    pages: choose<Page>({ whole: whole.pages, nothing: nothing.pages }, (page) => page.number),
    problems: choose({ whole: whole.problems, nothing: nothing.problems }, ({ message }) =>
      numberOf(message),
    ),
  });
};

describe('going on with a reading whose time was over', () => {
  it('gives byte for byte what one reading gives, wherever it ended', async () => {
    expect(whole.pages.map(({ textSource }) => textSource)).toEqual([
      undefined,
      'ocr',
      undefined,
      'ocr-layer',
      'ocr',
      'ocr',
      undefined,
    ]);
    for (let number = 1; number <= whole.pages.length + 1; number++) {
      expect(JSON.stringify(await read(long, readUntil(number)))).toBe(JSON.stringify(whole));
    }
  });

  it('reads no page again: without any time it keeps what there was', async () => {
    for (let number = 2; number <= whole.pages.length + 1; number++) {
      const before = readUntil(number);
      const read0 = await read(0, before);
      expect(read0.pages.map((page) => page.words)).toEqual(before.pages.map((page) => page.words));
      expect(read0.problems).toEqual(before.problems);
    }
  });

  it('is worth it as long as a reading comes further', () => {
    expect(mayGoOn(whole, undefined)).toBe(false);
    expect(mayGoOn(readUntil(4), undefined)).toBe(true);
    expect(mayGoOn(readUntil(5), readUntil(4))).toBe(true);
    expect(mayGoOn(readUntil(4), readUntil(4))).toBe(false);
    expect(mayGoOn(whole, readUntil(6))).toBe(false);
  });

  it('goes on with the pages of a picture, too', async () => {
    const strip = await scanOf({ content: showLines(['Bread 4.25', 'Total 11.25']) });
    const tiff = new Uint8Array(
      await sharp([strip, strip], { join: { animated: true } })
        .tiff({ compression: 'lzw' })
        .toBuffer(),
    );
    const picture = await readBytes({ bytes: tiff, limits: { timeoutMs: long } });
    const left = await readBytes({ bytes: tiff, limits: { timeoutMs: 0 } });
    expect(mayGoOn(left, undefined)).toBe(false);
    const firstOf = <T>(one: readonly T[], other: readonly T[]): T[] => [
      ...one.slice(0, 1),
      ...other.slice(1),
    ];
    const before = {
      ...left,
      pages: firstOf(picture.pages, left.pages),
      problems: firstOf(picture.problems, left.problems),
    };
    const read0 = await readBytes({ bytes: tiff, limits: { timeoutMs: 0 }, before });
    expect(read0.pages.map(({ hasText }) => hasText)).toEqual([true, false]);
    expect(await readBytes({ bytes: tiff, limits: { timeoutMs: long }, before })).toEqual(picture);
  });
});
