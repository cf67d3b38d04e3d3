import { expect } from 'vitest';
import type { DocumentReaderCase, DocumentReaderFixtures } from './document-reader-subject.ts';
import { failureOf } from './failure.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height from the header chunk, which comes first (https://www.w3.org/TR/png/#11IHDR). */
const sizeOf = (png: Uint8Array): { width: number; height: number } => {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};

/** Pictures of pages. */
export const documentRenderCases = (fixtures: DocumentReaderFixtures): readonly DocumentReaderCase[] => [
  {
    name: 'renders every page as a PNG within the size asked for',
    run: async (open) => {
      await using subject = await open();
      const { bytes, pageCount } = fixtures.manyPages;
      await subject.put('a', bytes);
      for (const { page, maxPixels } of [
        { page: 1, maxPixels: 200 },
        { page: pageCount, maxPixels: 64 },
      ]) {
        const png = await subject.reader.renderPage({ key: 'a', page, maxPixels });
        expect([...png.slice(0, 8)]).toEqual(signature);
        expect(new TextDecoder().decode(png.slice(12, 16))).toBe('IHDR');
        expect(new TextDecoder('latin1').decode(png.slice(-8, -4))).toBe('IEND');
        const { width, height } = sizeOf(png);
        expect(Math.min(width, height)).toBeGreaterThan(0);
        expect(Math.max(width, height)).toBeLessThanOrEqual(maxPixels);
      }
    },
  },
  {
    name: 'renders the same picture for the same page',
    run: async (open) => {
      await using subject = await open();
      await subject.put('a', fixtures.manyPages.bytes);
      const render = () => subject.reader.renderPage({ key: 'a', page: 1, maxPixels: 100 });
      expect(await render()).toEqual(await render());
    },
  },
  {
    name: 'refuses a page that the document does not have',
    run: async (open) => {
      await using subject = await open();
      const { bytes, pageCount } = fixtures.manyPages;
      await subject.put('a', bytes);
      for (const page of [0, -1, 1.5, pageCount + 1, Number.NaN]) {
        expect(await failureOf(subject.reader.renderPage({ key: 'a', page, maxPixels: 100 }))).toEqual({
          code: 'document.no-such-page',
          recovery: 'reject',
        });
      }
    },
  },
  {
    name: 'refuses to render what it would refuse to read, with the same code',
    run: async (open) => {
      await using subject = await open();
      await subject.put('empty', new Uint8Array());
      await subject.put('unknown', fixtures.unknown);
      for (const key of ['none', 'empty', 'unknown']) {
        expect(await failureOf(subject.reader.renderPage({ key, page: 1, maxPixels: 100 }))).toEqual(
          await failureOf(subject.reader.read({ key })),
        );
      }
    },
  },
];
