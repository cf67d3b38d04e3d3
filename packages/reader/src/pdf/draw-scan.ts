import type { GrayPicture, QuarterTurn } from '../ocr/gray-picture.ts';
import { tellTurn } from '../ocr/tell-turn.ts';
import { drawPage } from './draw-page.ts';
import { withPdf } from './open-pdf.ts';
import { type Pdfium, withPdfium } from './pdfium.ts';
import { withScratch } from './scratch.ts';

/** Pixels an inch, and at most on the longer side: small print of an A4 page is still read. */
const dotsPerInch = 150;
const maxSide = 3_000;
const pointsPerInch = 72;
const imageObject = 3;

/** A page drawn for OCR. */
export type ScanDrawing = {
  picture: GrayPicture;
  /** Where no character at all stands on it, the page itself does not tell which way is up. */
  mayTurn: boolean;
};

const toGray = (drawn: { data: Uint8Array; width: number; height: number }): GrayPicture => {
  const { data, width, height } = drawn;
  const pixels = new Uint8Array(width * height);
  for (let at = 0; at < pixels.length; at++) {
    const from = 4 * at;
    pixels[at] = ((data[from] ?? 0) * 77 + (data[from + 1] ?? 0) * 150 + (data[from + 2] ?? 0) * 29) >> 8;
  }
  return { pixels, width, height };
};

/** Whether any text is on an open page, visible or not. */
export const hasCharacters = (pdfium: Pdfium, page: number): boolean => {
  const textPage = pdfium.FPDFText_LoadPage(page);
  if (textPage === 0) return false;
  const count = pdfium.FPDFText_CountChars(textPage);
  pdfium.FPDFText_ClosePage(textPage);
  return count > 0;
};

const sharePictures = (pdfium: Pdfium, page: number): number =>
  withScratch({ pdfium, bytes: 16 }, (scratch) => {
    const whole = pdfium.FPDF_GetPageWidthF(page) * pdfium.FPDF_GetPageHeightF(page);
    const count = Math.min(1_000, pdfium.FPDFPage_CountObjects(page));
    let covered = 0;
    for (let index = 0; index < count; index++) {
      const object = pdfium.FPDFPage_GetObject(page, index);
      if (pdfium.FPDFPageObj_GetType(object) !== imageObject) continue;
      const at = scratch.address;
      if (pdfium.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12) === 0) continue;
      const [left = 0, bottom = 0, right = 0, top = 0] = scratch.f32();
      covered += (right - left) * (top - bottom);
    }
    return Math.min(1, covered / whole);
  });

/**
 * Draws a page (from 1) in grey for OCR; null where it cannot be opened, or where pictures cover less of it than
 * `leastPictures`. Errors (reject): those of opening a PDF.
 */
export const drawScan = (options: {
  bytes: Uint8Array;
  passwords: readonly string[];
  number: number;
  leastPictures?: number;
}): Promise<ScanDrawing | null> =>
  withPdfium((pdfium) =>
    withPdf({ pdfium, ...options }, (document) => {
      const page = pdfium.FPDF_LoadPage(document, options.number - 1);
      if (page === 0) return null;
      try {
        const { leastPictures = 0 } = options;
        if (leastPictures > 0 && sharePictures(pdfium, page) < leastPictures) return null;
        const side = Math.max(pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page));
        const maxPixels = Math.min(maxSide, (side * dotsPerInch) / pointsPerInch);
        const picture = toGray(drawPage({ pdfium, page, maxPixels }));
        return { picture, mayTurn: !hasCharacters(pdfium, page) };
      } finally {
        pdfium.FPDF_ClosePage(page);
      }
    }),
  );

/** Of 255; a page without a darker pixel is blank. */
const blankGrey = 225;

/** Whether nothing is drawn on a page that could be text. */
export const isBlank = ({ pixels }: GrayPicture): boolean => {
  // Millions of pixels: a function called for each takes ten times as long.
  for (let at = 0; at < pixels.length; at++) if ((pixels[at] ?? 0) <= blankGrey) return false;
  return true;
};

/** How far clockwise a page without characters is turned, so that its scan stands upright. */
export const tellScanTurn = async (options: {
  bytes: Uint8Array;
  passwords: readonly string[];
  number: number;
}): Promise<QuarterTurn> => {
  const drawing = await drawScan(options);
  return drawing === null || isBlank(drawing.picture) ? 0 : tellTurn(drawing.picture);
};
