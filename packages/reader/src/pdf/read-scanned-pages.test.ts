import { getEventListeners } from 'node:events';
import type { Page, ReadDocument } from '@assay/core/documents';
import { beforeAll, describe, expect, it } from 'vitest';
import { inkInBoxes } from '../pictures/ink-in-boxes.test-data.ts';
import { readBytes } from '../read-bytes.ts';
import { drawScan } from './draw-scan.ts';
import { buildPdf, showText, type TestPage } from './minimal-pdf.test-data.ts';
import { withPdfium } from './pdfium.ts';
import { renderPdfPage } from './render-pdf-page.ts';
import { digitalPage, scanOf, scanPage, scanSize, showLines, showScan } from './scan.test-data.ts';

const lines = ['Bread 4.25', 'Total 11.25', 'Change 6.95'];
const otherLines = ['Chapter nine', 'The weather', 'Nobody knows'];

let scan: TestPage;
let picture: string;

beforeAll(async () => {
  scan = await scanPage(showLines(lines));
  picture = await showScan(await scanOf({ content: showLines(lines) }));
});

const read = (pages: readonly TestPage[], timeoutMs = 600_000): Promise<ReadDocument> =>
  readBytes({ bytes: buildPdf({ pages }), limits: { timeoutMs } });

const readOne = async (page: TestPage): Promise<{ page: Page; codes: string[] }> => {
  const { pages, problems } = await read([page]);
  if (pages[0] === undefined) throw new Error('There is no page.');
  return { page: pages[0], codes: problems.map(({ code }) => code) };
};

const textOf = (page: Page): string => page.lines.map(({ text }) => text.replaceAll(' ', '')).join('|');
const text = lines.join('|').replaceAll(' ', '');

/** Share of a picture's dark pixels that lie in boxes of words. */
const inkInWords = (png: Uint8Array, { words }: Page): Promise<number> =>
  inkInBoxes(
    png,
    words.map(({ box }) => box),
  );

describe('a scanned page of a PDF', () => {
  it('is read by OCR, its words on their ink, and a digital page beside it stays as it is', async () => {
    const bytes = buildPdf({ pages: [digitalPage, scan] });
    const { pages, problems } = await readBytes({ bytes, limits: { timeoutMs: 600_000 } });
    const [digital, scanned] = pages;
    if (scanned === undefined) throw new Error('There is no second page.');
    const alone = await read([digitalPage]);
    expect(JSON.stringify(digital)).toBe(JSON.stringify(alone.pages[0]));
    expect(textOf(scanned)).toBe(text);
    expect(scanned).toMatchObject({ number: 2, width: 140, height: 150, textSource: 'ocr', hasText: true });
    expect(scanned.words.map((word) => word.text)).toEqual(expect.arrayContaining(['Total', '11.25']));
    const shown = await renderPdfPage({ bytes, page: 2, maxPixels: 700 });
    expect(await inkInWords(shown, scanned)).toBeGreaterThan(0.97);
    expect(problems).toEqual([{ code: 'page.read-by-ocr', message: expect.stringMatching(/^Page 2 /) }]);
  });

  it('is read and shown upright when its paper lay on its side', async () => {
    const bytes = buildPdf({ pages: [await scanPage(showLines(lines), 90)] });
    const { pages } = await readBytes({ bytes, limits: { timeoutMs: 600_000 } });
    const [page] = pages;
    if (page === undefined) throw new Error('There is no page.');
    expect(page).toMatchObject({ turned: 270, width: 140, height: 150 });
    expect(textOf(page)).toBe(text);
    expect(await inkInWords(await renderPdfPage({ bytes, page: 1, maxPixels: 700 }), page)).toBeGreaterThan(
      0.97,
    );
  });

  it('is read although it bears a stamp of few words, which are kept', async () => {
    const stamp = showText({ x: 15, y: 15, text: 'Received 7 May', size: 14 });
    const { page, codes } = await readOne({ content: picture + stamp, entries: scanSize });
    expect(codes).toEqual(['page.read-by-ocr']);
    expect(textOf(page)).toBe(`${text}|Received7May`);
  });

  it('is none when few words stand beside a small picture', async () => {
    const logo = await showScan(await scanOf({ content: showLines(lines) }), { width: 45, height: 50 });
    const { page, codes } = await readOne({
      content: logo + showText({ x: 80, y: 100, text: 'Title', size: 14 }),
      entries: scanSize,
    });
    expect(codes).toEqual([]);
    expect(page.words.map((word) => word.text)).toEqual(['Title']);
    expect(page).not.toHaveProperty('textSource');
  });
});

describe('an invisible layer of text over a scan', () => {
  const layered = (layer: readonly string[]): TestPage => ({
    content: `${picture}3 Tr\n${showLines(layer)}`,
    entries: scanSize,
  });

  it('is kept when it says what the picture shows', async () => {
    const { page, codes } = await readOne(layered(lines));
    expect(page.textSource).toBe('ocr-layer');
    expect(textOf(page)).toBe(text);
    expect(page.words.every(({ confidence }) => confidence === undefined)).toBe(true);
    expect(codes).toEqual([]);
  });

  it('is replaced when it says something else', async () => {
    const { page, codes } = await readOne(layered(otherLines));
    expect(page.textSource).toBe('ocr');
    expect(textOf(page)).toBe(text);
    expect(codes).toEqual(['page.read-by-ocr']);
  });
});

describe('a long scan', () => {
  const blank: TestPage = { content: '', entries: scanSize };

  it('stops when it is cancelled half-way, and leaves nothing that waits', async () => {
    const bytes = buildPdf({
      pages: Array.from({ length: 300 }, (_, index) => (index < 149 ? blank : scan)),
    });
    const controller = new AbortController();
    const { signal } = controller;
    const reason = new Error('Nobody wants it any more.');
    const seen: string[] = [];
    const look = signal.throwIfAborted.bind(signal);
    // The signal is looked at before each page, and more often while one is read.
    signal.throwIfAborted = () => {
      seen.push(signal.aborted ? 'after' : 'before');
      if (seen.length === 152) controller.abort(reason);
      look();
    };
    await expect(readBytes({ bytes, limits: { timeoutMs: 600_000 }, signal })).rejects.toBe(reason);
    expect(seen.filter((when) => when === 'after')).toEqual([]);
    expect(seen).toHaveLength(152);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('takes no more memory of PDFium for many pages than for few', async () => {
    const bytes = buildPdf({ pages: Array.from({ length: 30 }, () => scan) });
    const memory = () => withPdfium((pdfium) => pdfium.memory.buffer.byteLength);
    const draw = (number: number) => drawScan({ bytes, passwords: [], number });
    for (let number = 1; number <= 4; number++) await draw(number);
    const few = await memory();
    for (let number = 5; number <= 30; number++) await draw(number);
    expect(await memory()).toBe(few);
  });

  it('has blank pages that are told as such and not read', async () => {
    const { pages, problems } = await read([blank, await scanPage(''), digitalPage]);
    expect(problems.map(({ code }) => code)).toEqual(['page.no-text', 'page.no-text']);
    expect(pages.map(({ hasText }) => hasText)).toEqual([false, false, true]);
  });

  it('tells pages for which no time is left, and gives the others', async () => {
    const { pages, problems } = await read([scan, digitalPage, scan], 0);
    expect(problems).toEqual([
      { code: 'page.ocr-out-of-time', message: expect.stringMatching(/^Page 1 /) },
      { code: 'page.ocr-out-of-time', message: expect.stringMatching(/^Page 3 /) },
    ]);
    expect(pages.map(({ hasText }) => hasText)).toEqual([false, true, false]);
  });
});
