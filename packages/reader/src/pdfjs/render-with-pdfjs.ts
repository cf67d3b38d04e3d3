import { noSuchPage } from '../pdf/page-count.ts';
import { toPictureSize } from '../pdf/picture-size.ts';
import { withPdfjs } from './open-pdfjs.ts';

/** One page (from 1) as a PNG, as `renderPdfPage` makes it, of a PDF that PDFium does not open. */
export const renderWithPdfjs = (options: {
  bytes: Uint8Array;
  passwords: readonly string[];
  page: number;
  maxPixels: number;
}): Promise<Uint8Array> =>
  withPdfjs(options, async (document) => {
    const { page: number, maxPixels } = options;
    const count = document.numPages;
    if (!Number.isInteger(number) || number < 1 || number > count) throw noSuchPage({ page: number, count });
    const page = await document.getPage(number);
    const whole = page.getViewport({ scale: 1 });
    const { width, height, scale } = toPictureSize({ width: whole.width, height: whole.height, maxPixels });
    const { createCanvas } = await import('@napi-rs/canvas');
    const canvas = createCanvas(width, height);
    const canvasContext = canvas.getContext('2d');
    canvasContext.fillStyle = 'white';
    canvasContext.fillRect(0, 0, width, height);
    // PDF.js asks for the browser's own type, of which this has all that it uses.
    await page.render({
      canvas: null,
      canvasContext: canvasContext as never,
      viewport: page.getViewport({ scale }),
    }).promise;
    return canvas.encode('png');
  });
