import type { Box, Word } from '@assay/core/documents';

/** The smallest box around some of a page's words, told by their places in its list. */
export const inkOf = (words: readonly Word[], places: readonly number[]): Box => {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    const box = words[place]?.box;
    if (box === undefined) continue;
    left = Math.min(left, box[0]);
    top = Math.min(top, box[1]);
    right = Math.max(right, box[2]);
    bottom = Math.max(bottom, box[3]);
  }
  return [left, top, right, bottom];
};
