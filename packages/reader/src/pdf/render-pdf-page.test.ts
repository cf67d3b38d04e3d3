import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { buildPdf } from './minimal-pdf.test-data.ts';
import { renderPdfPage } from './render-pdf-page.ts';

const bytes = buildPdf({ pages: [{ content: '1 0 0 rg 0 0 600 400 re f' }] });

describe('the picture of a PDF page', () => {
  it('is a PNG whose longer side is as asked, in the right colours', async () => {
    const png = await renderPdfPage({ bytes, page: 1, maxPixels: 200 });
    const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
    expect([info.format, info.width, info.height]).toEqual(['raw', 150, 200]);
    expect((await sharp(png).metadata()).format).toBe('png');
    const pixel = (x: number, y: number) => [...data.subarray((y * 150 + x) * 3, (y * 150 + x) * 3 + 3)];
    expect(pixel(75, 20)).toEqual([255, 255, 255]);
    expect(pixel(75, 180)).toEqual([255, 0, 0]);
  });

  it('is refused for a page that is not there', async () => {
    for (const page of [0, 2, 1.5]) {
      await expect(renderPdfPage({ bytes, page, maxPixels: 100 })).rejects.toMatchObject({
        code: 'document.no-such-page',
      });
    }
  });
});
