import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Eyes } from '../eyes.ts';
import { readerEyes, toOptions } from '../reader-eyes.test-data.ts';
import { redactFile } from '../redact-file.ts';
import { buildPdf, showText } from './build-pdf.test-data.ts';
import { allBytes, readWithPdfjs } from './look-into-pdf.test-data.ts';
import { writePdf } from './write-pdf.ts';

/** Small, so that it is drawn and read in no time. */
const size = '/MediaBox [0 0 340 90]';
const info = '<< /Title (Ada Lovelace) /Author (Ada Lovelace) >>';
const original = buildPdf({
  pages: [
    {
      content:
        showText({ x: 15, y: 60, text: 'Dear Ada Lovelace, your account is DE89 3704 0044 0532 0130 00.' }) +
        showText({ x: 15, y: 40, text: 'Nothing else is to be said of it.' }),
      entries: `${size} /Annots [<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents (Charles Babbage called) >>]`,
    },
    { content: showText({ x: 15, y: 60, text: 'Signed by Ada Lovelace' }), entries: size },
  ],
  attachments: [{ name: 'lovelace.xml', text: '<a>Ada Lovelace</a>' }],
  info,
});

describe('a PDF', () => {
  const redacting = redactFile(toOptions(original));

  it('is made anew: no layer, metadata, note, file or stream keeps a value, and the rest can be searched', async () => {
    const { bytes, counts, notes } = await redacting;
    const seen = await readWithPdfjs(bytes);
    expect(seen.pages).toEqual([
      'Dear [PERSON_1], your account is [IBAN_CODE_1]. Nothing else is to be said of it.',
      'Signed by [PERSON_1]',
    ]);
    expect(seen.beside).toEqual([]);
    expect(seen.info).not.toContain('Title');
    expect(seen.info).not.toContain('Author');
    expect(allBytes(bytes)).not.toMatch(/Lovelace|Babbage|0532|Annot|EmbeddedFile|\/Info/i);
    expect(counts).toEqual({ IBAN_CODE: 1, PERSON: 3 });
    expect(notes.map(({ code }) => code)).toEqual(['attachments-removed']);
  });

  it('has a black box where a value was, and all else as it was', async () => {
    const { bytes } = await redacting;
    const before = await readerEyes.read(original);
    const draw = async (file: Uint8Array) => {
      const png = await readerEyes.draw({ bytes: file, page: 1, maxPixels: 900 });
      return sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
    };
    const [{ data, info: shape }, old] = [await draw(bytes), await draw(original)];
    expect([shape.width, shape.height]).toEqual([old.info.width, old.info.height]);
    const boxOf = (text: string) => {
      const found = before.pages[0]?.words.find((word) => word.text.startsWith(text))?.box ?? [0, 0, 0, 0];
      const [left, top, right, bottom] = found;
      return [left * shape.width, top * shape.height, right * shape.width, bottom * shape.height] as const;
    };
    const average = (text: string, judge: (at: number) => number): number => {
      const [left, top, right, bottom] = boxOf(text);
      let [sum, all] = [0, 0];
      for (let y = Math.ceil(top); y < bottom; y += 1) {
        for (let x = Math.ceil(left); x < right; x += 1) {
          all += 1;
          sum += judge(y * shape.width + x);
        }
      }
      return sum / all;
    };
    for (const hidden of ['Ada', 'Lovelace', 'DE89', '0532'])
      expect(average(hidden, (at) => ((data[at] ?? 255) < 60 ? 1 : 0))).toBeGreaterThan(0.97);
    for (const kept of ['account', 'Nothing', 'said'])
      expect(average(kept, (at) => Math.abs((data[at] ?? 0) - (old.data[at] ?? 255)))).toBeLessThan(20);
  });

  it('loses from its layer, too, what only the picture tells', async () => {
    const file = buildPdf({
      pages: [{ content: showText({ x: 15, y: 60, text: 'By Chxrles Bxbbage, of London' }), entries: size }],
    });
    const read = await readerEyes.read(file);
    const [page] = read.pages;
    // OCR sees other letters than the file has.
    const words = (page?.words ?? []).map((word) => ({ ...word, text: word.text.replace('x', 'a') }));
    const lines = (page?.lines ?? []).map((line) => ({ ...line, text: line.text.replaceAll('x', 'a') }));
    const blank = { ...read, pages: [] };
    let looks = 0;
    const eyes: Eyes = {
      ...readerEyes,
      read: async (bytes) => {
        if (bytes[0] === 0x25) return readerEyes.read(bytes);
        looks += 1;
        return looks === 1 && page ? { ...read, pages: [{ ...page, words, lines }] } : blank;
      },
    };
    const { bytes, notes } = await redactFile({ ...toOptions(file), eyes, looksTwice: true });
    expect((await readWithPdfjs(bytes)).pages).toEqual(['By of London']);
    expect(notes.map(({ code }) => code)).toEqual(['found-in-pictures']);
  });

  it('can be searched in any script', async () => {
    const jpeg = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer();
    const words = ['Straße', '東京', '𝒳😀', 'Ωμέγα', '(a\\b)'].map((text, index) => ({
      text,
      box: [0.1, 0.1 + index * 0.1, 0.5, 0.15 + index * 0.1] as [number, number, number, number],
    }));
    const written = writePdf([
      { width: 400, height: 400, jpeg: { bytes: jpeg, width: 40, height: 40 }, words },
    ]);
    expect((await readWithPdfjs(written)).pages).toEqual(['Straße 東京 𝒳😀 Ωμέγα (a\\b)']);
  });
});
