import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readerEyes, toOptions } from '../reader-eyes.test-data.ts';
import { redactFile } from '../redact-file.ts';
import { buildPdf, showText } from './build-pdf.test-data.ts';
import { writePdf } from './write-pdf.ts';

/** What PDF.js, which takes no part in making the file, finds in it. */
const readWithPdfjs = async (bytes: Uint8Array) => {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );
  }
  const [metadata, attachments] = [await document.getMetadata(), await document.getAttachments()];
  await task.destroy();
  return { pages, info: Object.keys(metadata.info), xmp: metadata.metadata, attachments };
};

/** The bytes of the file, and those of each stream unpacked. */
const allBytes = (bytes: Uint8Array): string => {
  const file = Buffer.from(bytes);
  const parts = [file.toString('latin1')];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 7)) {
    const end = file.indexOf('\nendstream', at);
    try {
      parts.push(inflateSync(file.subarray(at + 7, end)).toString('latin1'));
    } catch {
      // A picture, which is packed in another way.
    }
  }
  return parts.join('\n').replaceAll('\0', '');
};

const info = '<< /Title (Ada Lovelace) /Author (Ada Lovelace) >>';
const original = buildPdf({
  pages: [
    {
      content:
        showText({ x: 50, y: 700, text: 'Dear Ada Lovelace, your account is DE89 3704 0044 0532 0130 00.' }) +
        showText({ x: 50, y: 680, text: 'Nothing else is to be said of it.' }),
      entries:
        '/Annots [<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents (Charles Babbage called) >>]',
    },
    { content: showText({ x: 50, y: 700, text: 'Signed by Ada Lovelace' }) },
  ],
  attachments: [{ name: 'lovelace.xml', text: '<a>Ada Lovelace</a>' }],
  info,
});

describe('a PDF', () => {
  it('is made anew: no layer, metadata, note, file or stream keeps a value, and the rest can be searched', async () => {
    const { bytes, counts, notes } = await redactFile(toOptions(original));
    const seen = await readWithPdfjs(bytes);
    expect(seen.pages[0]).toMatch(
      /^Dear \[PERSON_1\], your account is \[IBAN_CODE_1\]\. Nothing else is to be said of it\.$/,
    );
    expect(seen.pages[1]).toBe('Signed by [PERSON_1]');
    expect(seen.xmp).toBeNull();
    expect(seen.info).not.toContain('Title');
    expect(seen.info).not.toContain('Author');
    expect(seen.attachments).toBeNull();
    expect(allBytes(bytes)).not.toMatch(/Lovelace|Babbage|0532|Annot|EmbeddedFile|\/Info/i);
    expect(counts).toEqual({ IBAN_CODE: 1, PERSON: 3 });
    expect(notes.map(({ code }) => code)).toEqual(['attachments-removed']);
  });

  it('has a black box where a value was, and its words where none was', async () => {
    const { bytes } = await redactFile(toOptions(original));
    const before = await readerEyes.read(original);
    const png = await readerEyes.draw({ bytes, page: 1, maxPixels: 1_600 });
    const { data, info: size } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
    const darkShare = (text: string): number => {
      const [left, top, right, bottom] = before.pages[0]?.words.find((word) => word.text.startsWith(text))
        ?.box ?? [0, 0, 0, 0];
      let [dark, all] = [0, 0];
      for (let y = Math.ceil(top * size.height); y < bottom * size.height; y += 1) {
        for (let x = Math.ceil(left * size.width); x < right * size.width; x += 1) {
          all += 1;
          if ((data[y * size.width + x] ?? 255) < 60) dark += 1;
        }
      }
      return dark / all;
    };
    for (const hidden of ['Ada', 'Lovelace', 'DE89', '0532']) expect(darkShare(hidden)).toBeGreaterThan(0.97);
    for (const kept of ['account', 'Nothing']) expect(darkShare(kept)).toBeLessThan(0.5);
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
