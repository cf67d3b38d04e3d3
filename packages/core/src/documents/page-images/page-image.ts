import type { BlobKey } from '../../ports/blob-store.ts';
import { pageImagesPrefix, parseRawKey } from '../blob-keys.ts';

/**
 * Pixels of the longer side in which pages are kept. A picture is asked for with at most so many pixels, and the next
 * smaller size is given: a page is kept a few times at most, whatever is asked for. Reports ask for 1,400.
 */
const keptSizes = [4_000, 3_000, 2_000, 1_400, 1_200, 1_000, 800, 600, 400, 200, 100] as const;

/** One page's picture in one of the kept sizes. */
export type PageImage = { workspace: string; contentId: string; page: number; maxPixels: number };

export const pageImageKey = ({ workspace, contentId, page, maxPixels }: PageImage): BlobKey =>
  `${pageImagesPrefix(workspace, contentId)}${page}-${maxPixels}.png`;

/** The picture that answers a request; null where none is kept: of other blobs, of no page, or smaller than all sizes. */
export const toPageImage = (request: { key: BlobKey; page: number; maxPixels: number }): PageImage | null => {
  const content = parseRawKey(request.key);
  const maxPixels = keptSizes.find((size) => size <= request.maxPixels);
  if (!content || maxPixels === undefined || !Number.isSafeInteger(request.page) || request.page < 1) {
    return null;
  }
  return { ...content, page: request.page, maxPixels };
};
