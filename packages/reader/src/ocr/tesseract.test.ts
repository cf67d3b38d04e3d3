import { getEventListeners } from 'node:events';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { buildPdf, showText } from '../pdf/minimal-pdf.test-data.ts';
import { renderPdfPage } from '../pdf/render-pdf-page.ts';
import type { GrayPicture } from './gray-picture.ts';
import { readWithTesseract } from './tesseract.ts';

const draw = async (text: string): Promise<GrayPicture> => {
  const bytes = buildPdf({
    pages: [{ content: showText({ x: 20, y: 40, text, size: 12 }), entries: '/MediaBox [0 0 300 80]' }],
  });
  const png = await renderPdfPage({ bytes, page: 1, maxPixels: 625 });
  const { data, info } = await sharp(png).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
};

describe('Tesseract', () => {
  it('is left at once by who cancels, waits for nothing then, and reads the next picture', async () => {
    const picture = await draw('Delivered on Monday');
    const controller = new AbortController();
    const { signal } = controller;
    const reason = new Error('Enough.');
    const reading = readWithTesseract({ picture, language: 'eng', signal });
    controller.abort(reason);
    await expect(reading).rejects.toBe(reason);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    const words = await readWithTesseract({ picture, language: 'eng' });
    expect(words.map(({ text }) => text)).toEqual(['Delivered', 'on', 'Monday']);
    const started = new AbortController();
    const again = readWithTesseract({ picture, language: 'eng', signal: started.signal });
    setTimeout(() => started.abort(reason), 5);
    // It may have been quicker than whoever cancels.
    const outcome = await again.then(
      (read) => read.length,
      (thrown: unknown) => thrown,
    );
    expect([reason, 3]).toContain(outcome);
    expect(getEventListeners(started.signal, 'abort')).toEqual([]);
    expect(await readWithTesseract({ picture, language: 'eng' })).toEqual(words);
  });
});
