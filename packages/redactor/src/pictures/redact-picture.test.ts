import type { Page, ReadDocument } from '@assay/core/documents';
import { renderPicture } from '@assay/reader';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Eyes } from '../eyes.ts';
import { toOptions } from '../reader-eyes.test-data.ts';
import { redactFile } from '../redact-file.ts';
import { writeTiff } from './write-tiff.ts';

const name = 'Ada Lovelace';

/** One line of words on each page: the name upon the left half, other words upon the right. */
const toPage = (number: number, size: { width: number; height: number }): Page => {
  const words = [
    { text: 'Ada', box: [0.1, 0.4, 0.3, 0.6] },
    { text: 'Lovelace', box: [0.32, 0.4, 0.5, 0.6] },
    { text: 'stays', box: [0.6, 0.4, 0.9, 0.6] },
  ].map(({ text, box }) => ({ text, box: box as Page['lines'][number]['box'], fontSize: 9, bold: false }));
  return {
    number,
    ...size,
    words,
    lines: [{ text: `${name} stays`, box: [0.1, 0.4, 0.9, 0.6], words: [0, 1, 2] }],
    rulings: [],
    tables: [],
    image: 'rendered',
    hasText: true,
    textSource: 'ocr',
  };
};

/** Sees the words above in every picture that is not painted over, without the time that OCR takes. */
const toEyes = (mediaType: string, sizes: readonly { width: number; height: number }[]): Eyes => {
  let reads = 0;
  return {
    read: async (): Promise<ReadDocument> => {
      reads += 1;
      const pages = reads > 1 ? [] : sizes.map((size, index) => toPage(index + 1, size));
      return { format: 'assay.read/1', mediaType, kind: 'image', pages, embedded: [], problems: [] };
    },
    draw: (request) => renderPicture(request),
  };
};

const redact = async (bytes: Uint8Array, mediaType: string, sizes = [{ width: 200, height: 60 }]) =>
  Buffer.from((await redactFile({ ...toOptions(bytes), eyes: toEyes(mediaType, sizes) })).bytes);

const plain = (width: number, height: number, background = '#d0e0f0') =>
  sharp({ create: { width, height, channels: 3, background } });

/** Grey of a place of a picture, shares of its size. */
const greyAt = async (bytes: Uint8Array, x: number, y: number, page = 0): Promise<number> => {
  const { data, info } = await sharp(bytes, { page }).greyscale().raw().toBuffer({ resolveWithObject: true });
  return data[Math.floor(y * info.height) * info.width + Math.floor(x * info.width)] ?? -1;
};

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description creator="${name}"/></rdf:RDF></x:xmpmeta>`;

describe('a picture', () => {
  it.each(['jpeg', 'png', 'webp', 'tiff'] as const)(
    'in %s is painted over and has nothing but its pixels left',
    async (format) => {
      const original = await plain(200, 60)
        .toFormat(format)
        .withExif({ IFD0: { Artist: name, ImageDescription: name } })
        .withXmp(xmp)
        .toBuffer();
      // Behind its end, where no program looks, too.
      const bytes = Buffer.concat([original, Buffer.from(name)]);
      expect(bytes.toString('latin1')).toContain('Lovelace');
      const redacted = await redact(bytes, `image/${format}`);
      expect(redacted.toString('latin1')).not.toMatch(/Lovelace|Artist|rdf/);
      const seen = await sharp(redacted).metadata();
      expect(seen).toMatchObject({ format, width: 200, height: 60 });
      expect([seen.exif, seen.xmp, seen.iptc, seen.icc]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
      expect(await greyAt(redacted, 0.2, 0.5)).toBeLessThan(20);
      expect(await greyAt(redacted, 0.4, 0.5)).toBeLessThan(20);
      expect(await greyAt(redacted, 0.75, 0.5)).toBeGreaterThan(200);
    },
  );

  it('that is turned by its EXIF stands upright afterwards, painted where its words were seen', async () => {
    const lying = await plain(60, 200).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const redacted = await redact(lying, 'image/jpeg');
    const { width, height, orientation } = await sharp(redacted).metadata();
    expect([width, height, orientation]).toEqual([200, 60, undefined]);
    expect(await greyAt(redacted, 0.2, 0.5)).toBeLessThan(20);
    expect(await greyAt(redacted, 0.75, 0.5)).toBeGreaterThan(200);
  });

  it('of several pages keeps each with its own size', async () => {
    const sizes = [
      { width: 200, height: 60 },
      { width: 90, height: 120 },
      { width: 301, height: 33 },
    ];
    const pages = sizes.map(({ width, height }) => ({
      width,
      height,
      data: Buffer.alloc(width * height * 3, 220),
    }));
    const redacted = await redact(writeTiff(pages), 'image/tiff', sizes);
    for (const [page, { width, height }] of sizes.entries()) {
      expect(await sharp(redacted, { page }).metadata()).toMatchObject({ width, height, pages: 3 });
      expect(await greyAt(redacted, 0.2, 0.5, page)).toBeLessThan(20);
      expect(await greyAt(redacted, 0.75, 0.5, page)).toBe(220);
    }
  });
});
