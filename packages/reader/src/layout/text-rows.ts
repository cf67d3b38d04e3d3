import type { Word } from '@assay/core/documents';

/** A word in points. */
export type PlacedWord = {
  left: number;
  right: number;
  top: number;
  bottom: number;
  size: number;
  text: string;
};

/** Words whose bottoms stand on one height anywhere across the page, left to right. */
export type PageRow = { top: number; bottom: number; size: number; words: PlacedWord[] };

/** Bottoms on one height differ by less than this share of the font's. */
const sameBottom = 0.3;

/** The rows of a page from its top; words written up or down the page are left out. */
export const toPageRows = (options: { words: readonly Word[]; width: number; height: number }): PageRow[] => {
  const { width, height } = options;
  const placed: PlacedWord[] = [];
  for (const { box, fontSize, text } of options.words) {
    const top = box[1] * height;
    const bottom = box[3] * height;
    const size = fontSize > 0 ? fontSize : bottom - top;
    if (bottom - top > 2 * size) continue;
    placed.push({ left: box[0] * width, right: box[2] * width, top, bottom, size, text });
  }
  const rows: PageRow[] = [];
  for (const word of placed.sort((one, other) => one.bottom - other.bottom)) {
    const row = rows.at(-1);
    if (row !== undefined && word.bottom - row.bottom < sameBottom * word.size) {
      row.words.push(word);
      row.top = Math.min(row.top, word.top);
      row.size = Math.max(row.size, word.size);
    } else rows.push({ top: word.top, bottom: word.bottom, size: word.size, words: [word] });
  }
  for (const row of rows) row.words.sort((one, other) => one.left - other.left);
  return rows;
};
