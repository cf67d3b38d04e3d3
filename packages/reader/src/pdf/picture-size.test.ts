import { describe, expect, it } from 'vitest';
import { buildPdf, showText } from './minimal-pdf.test-data.ts';
import { toPictureSize } from './picture-size.ts';
import { readPdf } from './read-pdf.ts';
import { renderPdfPage } from './render-pdf-page.ts';

const content = showText({ x: 60, y: 60, text: 'here' });
const giant = buildPdf({
  pages: [{ content }, { content, entries: '/MediaBox [0 0 1000000000 1000000000]' }],
});

describe('the size of a picture', () => {
  it('is as asked on the longer side, and never zero on the other', () => {
    expect(toPictureSize({ width: 600, height: 800, maxPixels: 400 })).toEqual({
      width: 300,
      height: 400,
      scale: 0.5,
    });
    expect(toPictureSize({ width: 14_400, height: 1, maxPixels: 100 })).toMatchObject({
      width: 100,
      height: 1,
    });
  });

  it('stays under a cap on one side and on all pixels, whatever is asked for', () => {
    for (const page of [
      { width: 600, height: 600 },
      { width: 595, height: 842 },
      { width: 1_000_000, height: 10 },
      { width: 0.001, height: 0.001 },
    ]) {
      for (const maxPixels of [1e12, Number.POSITIVE_INFINITY, 8_192]) {
        const { width, height } = toPictureSize({ ...page, maxPixels });
        expect(Math.max(width, height)).toBeLessThanOrEqual(8_192);
        expect(width * height).toBeLessThanOrEqual(24_010_000);
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
      }
    }
  });

  it('is refused for a page without a size, and for one beyond all sizes', () => {
    for (const side of [0, -5, Number.NaN, Number.POSITIVE_INFINITY, 1e9]) {
      expect(() => toPictureSize({ width: side, height: 800, maxPixels: 100 })).toThrow(/no size/);
    }
  });
});

describe('a page of 10^9 points', () => {
  it('is told as damaged beside the sound ones, and has no picture', async () => {
    const document = await readPdf({ bytes: giant, passwords: [], maxPages: 9 });
    expect(document.pages.map((page) => page.hasText)).toEqual([true, false]);
    expect(document.problems).toMatchObject([
      { code: 'page.damaged', message: expect.stringContaining('2') },
    ]);
    await expect(renderPdfPage({ bytes: giant, page: 2, maxPixels: 100 })).rejects.toMatchObject({
      code: 'document.damaged',
    });
    expect((await renderPdfPage({ bytes: giant, page: 1, maxPixels: 100 })).length).toBeGreaterThan(60);
  });
});
