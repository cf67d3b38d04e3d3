import type { Pdfium } from './pdfium.ts';
import { withScratch } from './scratch.ts';

/** Maps a page's own coordinates (points, origin bottom left, unrotated) to shares of the page as it is shown. */
export type PageFrame = {
  /** Points, after rotation. */
  readonly width: number;
  readonly height: number;
  /** x' = a·x + c·y + e; y' = b·x + d·y + f. */
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
};

/** Device pixels asked of PDFium for a whole side: its answer is in whole pixels, so many make it exact. */
const devicePixels = 1_000_000;
/** Page units between the probes; long, so that rounding to whole pixels vanishes. */
const probe = 1_000;

/** PDFium itself is asked where three points land, so that crop box, rotation and user unit all count. */
export const openPageFrame = (options: { pdfium: Pdfium; page: number }): PageFrame => {
  const { pdfium, page } = options;
  return withScratch({ pdfium, bytes: 8 }, (scratch) => {
    const land = (x: number, y: number): [number, number] => {
      const at = scratch.address;
      pdfium.FPDF_PageToDevice(page, 0, 0, devicePixels, devicePixels, 0, x, y, at, at + 4);
      const view = scratch.u32();
      return [((view[0] ?? 0) | 0) / devicePixels, ((view[1] ?? 0) | 0) / devicePixels];
    };
    const [e, f] = land(0, 0);
    const [rightX, rightY] = land(probe, 0);
    const [upX, upY] = land(0, probe);
    return {
      width: pdfium.FPDF_GetPageWidthF(page),
      height: pdfium.FPDF_GetPageHeightF(page),
      a: (rightX - e) / probe,
      b: (rightY - f) / probe,
      c: (upX - e) / probe,
      d: (upY - f) / probe,
      e,
      f,
    };
  });
};
