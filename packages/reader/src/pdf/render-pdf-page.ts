import { rejectError } from '@assay/core';
import sharp from 'sharp';
import { withPdf } from './open-pdf.ts';
import { hasUsableSize } from './page-size.ts';
import { type Pdfium, withPdfium } from './pdfium.ts';

const bgrx = 3;
const white = 0xffffffff;
/** Annotations are part of what people see; red and blue are swapped to what sharp expects. */
const renderFlags = 0x01 | 0x10;
/** A picture of more than this on its longer side costs more memory than any screen shows. */
const maxSide = 8_192;

/** All pixels of a picture, four bytes each; an A4 page has as many at 500 dpi. */
const maxPicturePixels = 24_000_000;

type Picture = { data: Uint8Array; width: number; height: number };

const noSuchPage = (options: { page: number; count: number }) =>
  rejectError('document.no-such-page', `There is no page ${options.page}: the PDF has ${options.count}.`, {
    details: options,
  });

const drawPage = (options: { pdfium: Pdfium; page: number; maxPixels: number }): Picture => {
  const { pdfium, page } = options;
  const [pageWidth, pageHeight] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)];
  if (!hasUsableSize({ width: pageWidth, height: pageHeight })) {
    throw rejectError('document.damaged', 'The page has no size that can be shown: ask for an intact copy.');
  }
  const side = Math.max(1, Math.min(maxSide, Math.floor(options.maxPixels)));
  const scale = Math.min(
    side / Math.max(pageWidth, pageHeight),
    Math.sqrt(maxPicturePixels / (pageWidth * pageHeight)),
  );
  const width = Math.min(side, Math.max(1, Math.round(pageWidth * scale)));
  const height = Math.min(side, Math.max(1, Math.round(pageHeight * scale)));
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

/**
 * One page (from 1) of a PDF as a PNG whose longer side has `maxPixels`, at most 8192, and fewer where the whole
 * picture would have more than 24 million.
 * Errors (reject): `document.no-such-page`, and those of opening a PDF.
 */
export const renderPdfPage = async (options: {
  bytes: Uint8Array;
  passwords?: readonly string[];
  page: number;
  maxPixels: number;
}): Promise<Uint8Array> => {
  const { bytes, passwords = [], page: number, maxPixels } = options;
  const picture = await withPdfium((pdfium) =>
    withPdf({ pdfium, bytes, passwords }, (document) => {
      const count = pdfium.FPDF_GetPageCount(document);
      if (!Number.isInteger(number) || number < 1 || number > count)
        throw noSuchPage({ page: number, count });
      const page = pdfium.FPDF_LoadPage(document, number - 1);
      if (page === 0) {
        throw rejectError('document.damaged', `Page ${number} cannot be opened: ask for an intact copy.`);
      }
      try {
        return drawPage({ pdfium, page, maxPixels });
      } finally {
        pdfium.FPDF_ClosePage(page);
      }
    }),
  );
  const { width, height } = picture;
  return sharp(picture.data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ compressionLevel: 6 })
    .toBuffer();
};
