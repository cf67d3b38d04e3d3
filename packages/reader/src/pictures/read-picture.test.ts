import { crc32, deflateSync } from 'node:zlib';
import type { Box, Page, Word } from '@assay/core/documents';
import sharp from 'sharp';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildPdf, showText } from '../pdf/minimal-pdf.test-data.ts';
import { renderPdfPage } from '../pdf/render-pdf-page.ts';
import { readBytes } from '../read-bytes.ts';
import { decodePicture } from './decode-picture.ts';
import { inkInBoxes } from './ink-in-boxes.test-data.ts';
import { describePage } from './picture-pages.ts';
import { renderPicture } from './render-picture.ts';

const receiptLines = ['Main Street 17', 'Tea 2 x 3.50', 'Bread 4.25', 'Total 11.25', 'Change 6.95'];

/** A strip of paper with few wide lines. */
const receiptPdf = buildPdf({
  pages: [
    {
      content: receiptLines
        .map((text, index) => showText({ x: 20, y: 180 - 32 * index, text, size: 18 }))
        .join(''),
      entries: '/MediaBox [0 0 180 220]',
    },
  ],
});

const sentences = [
  'This agreement is made between the supplier and the customer, and it begins on the first of March 2024.',
  'The supplier shall deliver the goods within fourteen days of an order, or tell the reason in writing.',
  'Payment is due within 30 days of the date of the invoice; late payments bear interest of 1.25 % a month.',
  'Neither party is liable for what it could not foresee, such as strikes, floods and acts of government.',
];

const pagePdf = buildPdf({
  pages: [
    {
      content: Array.from({ length: 4 }, (_, index) =>
        showText({ x: 60, y: 500 - 22 * index, text: sentences[index] ?? '', size: 10 }),
      ).join(''),
      entries: '/MediaBox [0 0 600 800]',
    },
  ],
});

const firstPage = async (bytes: Uint8Array): Promise<Page> => {
  const { pages } = await readBytes({ bytes, limits: { timeoutMs: 600_000 } });
  const [page] = pages;
  if (page === undefined) throw new Error('There is no page.');
  return page;
};

const textOf = (page: Page): string =>
  page.lines
    .map(({ text }) => text.replaceAll(' ', ''))
    .join('|')
    .toLowerCase();

const boxesOf = (page: Page): Box[] => page.words.map(({ box }) => box);

const meets = (word: Word, box: Box): boolean => {
  const [x, y] = [(word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2];
  return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
};

const pngOfSize = (width: number, height: number): Uint8Array => {
  const chunk = (name: string, body: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    check.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, check]);
  };
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const start = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    start,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(8))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

let receipt = new Uint8Array();

beforeAll(async () => {
  vi.stubGlobal('fetch', () => {
    throw new Error('The network was asked.');
  });
  receipt = new Uint8Array(await renderPdfPage({ bytes: receiptPdf, page: 1, maxPixels: 500 }));
});

describe('a picture of a receipt', () => {
  it('is read with words that say how sure they are and stand on their ink', async () => {
    const { pages, problems, kind, mediaType } = await readBytes({ bytes: receipt });
    expect([kind, mediaType]).toEqual(['image', 'image/png']);
    const [page] = pages;
    if (page === undefined) throw new Error('There is no page.');
    expect(textOf(page)).toBe(receiptLines.join('|').replaceAll(' ', '').toLowerCase());
    expect(page).toMatchObject({ textSource: 'ocr', hasText: true, image: 'rendered' });
    expect(page).not.toHaveProperty('turned');
    expect(page.words.every(({ confidence = -1 }) => confidence > 0.5 && confidence <= 1)).toBe(true);
    expect(page.words.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Total', '11.25', 'Bread', '4.25']),
    );
    expect(await inkInBoxes(receipt, boxesOf(page))).toBeGreaterThan(0.97);
    const wide = boxesOf(page).reduce(
      (sum, [left, top, right, bottom]) => sum + (right - left) * (bottom - top),
      0,
    );
    expect(wide).toBeLessThan(0.4);
    expect(problems.map(({ code }) => code)).toEqual(['page.read-by-ocr']);
  });

  it.each([90, 180] as const)(
    'is read upright when it lies turned by %i degrees, and shown so',
    async (angle) => {
      const bytes = new Uint8Array(await sharp(receipt).rotate(angle).png().toBuffer());
      const page = await firstPage(bytes);
      expect(page.turned).toBe(360 - angle);
      expect(textOf(page)).toBe(receiptLines.join('|').replaceAll(' ', '').toLowerCase());
      expect(page.height).toBeGreaterThan(page.width);
      const shown = await renderPicture({ bytes, page: 1, maxPixels: 500 });
      expect(await inkInBoxes(shown, boxesOf(page))).toBeGreaterThan(0.97);
    },
  );

  it('is read when it is skewed and grainy, its boxes being those of the skewed picture', async () => {
    const grain = {
      width: 560,
      height: 760,
      channels: 3 as const,
      background: '#808080',
      noise: { type: 'gaussian' as const, mean: 128, sigma: 12 },
    };
    const noise = await sharp({ create: grain }).png().toBuffer();
    const skewed = await sharp(receipt).rotate(4, { background: '#fff' }).toBuffer();
    const { width, height } = await sharp(skewed).metadata();
    const fitting = await sharp(noise).resize(width, height, { fit: 'fill' }).toBuffer();
    const bytes = await sharp(skewed)
      .composite([{ input: fitting, blend: 'soft-light' }])
      .jpeg({ quality: 85 })
      .toBuffer();
    const page = await firstPage(new Uint8Array(bytes));
    expect(page.words.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Total', '11.25', 'Change', '6.95']),
    );
    expect(await inkInBoxes(bytes, boxesOf(page))).toBeGreaterThan(0.9);
  });
});

describe('a picture of a page of a document', () => {
  it('is read as its digital text reads, each word at its place', async () => {
    const digital = await firstPage(pagePdf);
    const png = await renderPdfPage({ bytes: pagePdf, page: 1, maxPixels: 1_500 });
    const page = await firstPage(png);
    const found = digital.words.filter((word) =>
      page.words.some((read) => read.text === word.text && meets(read, word.box)),
    );
    expect(found.length / digital.words.length).toBeGreaterThan(0.97);
    expect(page.language).toBe('en');
    expect(page.lines).toHaveLength(digital.lines.length);
  });
});

describe('a picture file', () => {
  it('is turned as its EXIF data say, which is how it is shown', async () => {
    const stored = await sharp(receipt)
      .rotate(270)
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 92 })
      .toBuffer();
    const picture = await decodePicture({ bytes: stored, number: 1, maxSide: 500 });
    const { width, height } = await describePage({ bytes: stored, number: 1 });
    expect([picture.width, picture.height]).toEqual([409, 500]);
    expect(height).toBeGreaterThan(width);
    const plain = await decodePicture({ bytes: receipt, number: 1, maxSide: 500 });
    const differing = plain.pixels.filter((value, at) => Math.abs(value - (picture.pixels[at] ?? 0)) > 100);
    expect(differing.length / plain.pixels.length).toBeLessThan(0.01);
  });

  it('has as many pages as its TIFF, of which blank ones have no text', async () => {
    const blank = await sharp({ create: { width: 409, height: 200, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const fitting = await sharp(receipt).extract({ left: 0, top: 0, width: 409, height: 200 }).toBuffer();
    const bytes = await sharp([fitting, blank], { join: { animated: true } })
      .tiff({ compression: 'lzw' })
      .toBuffer();
    const { pages, problems, mediaType } = await readBytes({ bytes: new Uint8Array(bytes) });
    expect(mediaType).toBe('image/tiff');
    expect(pages.map(({ hasText }) => hasText)).toEqual([true, false]);
    expect(problems.map(({ code }) => code)).toEqual(['page.read-by-ocr', 'page.no-text']);
    await expect(readBytes({ bytes: new Uint8Array(bytes), limits: { maxPages: 1 } })).rejects.toMatchObject({
      code: 'document.too-many-pages',
    });
    const second = await renderPicture({ bytes: new Uint8Array(bytes), page: 2, maxPixels: 100 });
    expect((await sharp(second).stats()).channels[0]?.min).toBe(255);
    await expect(
      renderPicture({ bytes: new Uint8Array(bytes), page: 3, maxPixels: 100 }),
    ).rejects.toMatchObject({
      code: 'document.no-such-page',
    });
  });

  it('is refused by the size in its header before it is decoded', async () => {
    for (const bytes of [pngOfSize(30_000, 30_000), pngOfSize(40_000, 10)]) {
      await expect(readBytes({ bytes })).rejects.toMatchObject({ code: 'document.too-large' });
      await expect(renderPicture({ bytes, page: 1, maxPixels: 100 })).rejects.toMatchObject({
        code: 'document.too-large',
      });
    }
  });

  it('is read and shown when its TIFF has channels that nobody knows', async () => {
    const grey = await sharp(receipt).toColourspace('b-w').jpeg().toBuffer();
    // Two transparencies: one of each picture, one of the whole.
    const bytes = new Uint8Array(
      await sharp([grey, grey], { join: { animated: true } })
        .tiff({ compression: 'lzw' })
        .toBuffer(),
    );
    expect((await sharp(bytes).metadata()).channels).toBe(5);
    expect(textOf(await firstPage(bytes))).toContain('total11.25');
    const shown = await sharp(await renderPicture({ bytes, page: 2, maxPixels: 100 })).stats();
    expect(shown.channels[0]?.max).toBe(255);
    expect(shown.channels[0]?.mean).toBeGreaterThan(200);
  });

  it('is told as damaged when it is cut off', async () => {
    for (const bytes of [receipt.subarray(0, receipt.length >> 1), receipt.subarray(0, 20)]) {
      await expect(readBytes({ bytes })).rejects.toMatchObject({ code: 'document.damaged' });
    }
  });
});
