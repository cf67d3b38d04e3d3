import { rejectError } from '@assay/core';
import { hasUsableSize } from './page-size.ts';

/** A picture of more than this on its longer side costs more memory than any screen shows. */
const maxSide = 8_192;
/** All pixels of a picture, four bytes each; an A4 page has as many at 500 dpi. */
const maxPicturePixels = 24_000_000;

/** Pixels of the picture of a page (points) whose longer side is to have `maxPixels`; `scale` is pixels a point. */
export const toPictureSize = (options: { width: number; height: number; maxPixels: number }) => {
  const page = { width: options.width, height: options.height };
  if (!hasUsableSize(page)) {
    throw rejectError('document.damaged', 'The page has no size that can be shown: ask for an intact copy.');
  }
  const side = Math.max(1, Math.min(maxSide, Math.floor(options.maxPixels)));
  const scale = Math.min(
    side / Math.max(page.width, page.height),
    Math.sqrt(maxPicturePixels / (page.width * page.height)),
  );
  const toPixels = (points: number): number => Math.min(side, Math.max(1, Math.round(points * scale)));
  return { width: toPixels(page.width), height: toPixels(page.height), scale };
};
