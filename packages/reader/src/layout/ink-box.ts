import type { Box, Word } from '@assay/core/documents';

/** The smallest box around some of a page's words, told by their places in its list. */
export const inkOf = (words: readonly Word[], places: readonly number[]): Box => {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const place of places) {
    const [left, top, right, bottom] = words[place]?.box ?? box;
    box[0] = Math.min(box[0], left);
    box[1] = Math.min(box[1], top);
    box[2] = Math.max(box[2], right);
    box[3] = Math.max(box[3], bottom);
  }
  return box;
};
