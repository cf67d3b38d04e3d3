import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { makeDocx, paragraph } from './package/make-package.test-data.ts';
import { unzipParts } from './package/zip-parts.ts';
import { buildPdf, showText } from './pdf/build-pdf.test-data.ts';
import { readerEyes, toOptions } from './reader-eyes.test-data.ts';
import { redactFile } from './redact-file.ts';

const sentences = [
  'Dear Ada Lovelace, we thank you for your order of yesterday,',
  'which will be delivered within fourteen days from our stock.',
  'Please pay to DE89 3704 0044 0532 0130 00 in the meantime.',
  'The goods remain ours until they are paid for in full.',
];
/** As small as a page that OCR takes for one. */
const size = '/MediaBox [0 0 430 110]';
const pagePdf = buildPdf({
  pages: [
    {
      content: sentences
        .map((text, index) => showText({ x: 15, y: 85 - 22 * index, text, size: 14 }))
        .join(''),
      entries: size,
    },
  ],
});

const scanPixels = 1_000;
/** One for all tests, so that it is read once. */
const scanning = readerEyes.draw({ bytes: pagePdf, page: 1, maxPixels: scanPixels }).then((picture) =>
  sharp(picture)
    .jpeg({ quality: 92 })
    .withExif({ IFD0: { Artist: 'Ada Lovelace', ImageDescription: 'Ada Lovelace' } })
    .toBuffer(),
);
const readText = async (bytes: Uint8Array): Promise<string> =>
  (await readerEyes.read(bytes)).pages.map(({ words }) => words.map(({ text }) => text).join(' ')).join('\n');
const secrets = /Lovelace|Ada|DE89|3704|0532/;

describe('by OCR of what was written', () => {
  it('a picture has no value left, no EXIF and no comment, and keeps its other words', async () => {
    const scan = await scanning;
    expect(await readText(scan)).toMatch(secrets);
    const { bytes } = await redactFile({ ...toOptions(scan), looksTwice: true });
    const text = await readText(bytes);
    expect(text).not.toMatch(secrets);
    expect(text).toContain('fourteen days');
    const { format, exif, xmp, icc } = await sharp(bytes).metadata();
    expect([format, exif, xmp, icc]).toEqual(['jpeg', undefined, undefined, undefined]);
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('Lovelace');
  });

  it('a PDF has no value left in its pages, and keeps its other words and what is to be kept', async () => {
    const policy = 'default: { operator: replace }\ntypes: { PERSON: { operator: keep } }';
    const { bytes } = await redactFile({ ...toOptions(pagePdf, policy), looksTwice: true });
    const text = await readText(await readerEyes.draw({ bytes, page: 1, maxPixels: scanPixels }));
    expect(text).not.toMatch(/DE89|3704|0532/);
    expect(text).toContain('Ada Lovelace');
    expect(text).toContain('fourteen days');
  });

  it('a picture inside a Word file is painted, though the text has no value', async () => {
    const media = { 'word/media/image1.jpeg': new Uint8Array(await scanning) };
    const { bytes } = await redactFile({
      ...toOptions(makeDocx(paragraph('See below'), media)),
      looksTwice: true,
    });
    const picture = unzipParts(bytes).get('word/media/image1.jpeg') ?? new Uint8Array();
    const text = await readText(picture);
    expect(text).not.toMatch(secrets);
    expect(text).toContain('fourteen days');
  });
});
