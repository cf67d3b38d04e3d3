import type { Pdfium } from './pdfium.ts';
import { toPictureSize } from './picture-size.ts';

const bgrx = 3;
const white = 0xffffffff;
/** Annotations are part of what people see; red and blue are swapped to what sharp expects. */
const renderFlags = 0x01 | 0x10;

/** Rows of red, green, blue and one unused byte, from the top left corner. */
export type Picture = { data: Uint8Array; width: number; height: number };

/** Draws an open page as people see it; `maxPixels` as in `renderPdfPage`. */
export const drawPage = (options: { pdfium: Pdfium; page: number; maxPixels: number }): Picture => {
  const { pdfium, page } = options;
  const { width, height } = toPictureSize({
    width: pdfium.FPDF_GetPageWidthF(page),
    height: pdfium.FPDF_GetPageHeightF(page),
    maxPixels: options.maxPixels,
  });
  const stride = width * 4;
  const pixels = pdfium.malloc(stride * height);
  if (pixels === 0) throw new RangeError('PDFium has no room for this picture.');
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, bgrx, pixels, stride);
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, renderFlags);
    return { data: new Uint8Array(pdfium.memory.buffer, pixels, stride * height).slice(), width, height };
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
    pdfium.free(pixels);
  }
};
