import type { Box, Page, ReadDocument } from '../../documents/read-document.ts';
import { type TextLine, toTextLines } from './text-line.ts';

/** The lines of a page with their neighbours. */
export type PageLayout = {
  page: Page;
  /** In reading order. */
  lines: readonly TextLine[];
  /** Lines of the same row that begin at the right of the box or in its last part, nearest first. */
  listRightOf(box: Box, limit?: number): TextLine[];
  /** Lines under the box that share its column, nearest first, within `reach` heights of the box. */
  listBelow(box: Box, options?: { reach?: number; limit?: number }): TextLine[];
};

const middle = (box: Box): number => (box[1] + box[3]) / 2;

/** First place in the sorted list whose middle is not above `y`. */
const findFrom = (sorted: readonly TextLine[], y: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const at = (low + high) >> 1;
    const line = sorted[at];
    if (line !== undefined && middle(line.box) < y) low = at + 1;
    else high = at;
  }
  return low;
};

const overlapsAcross = (left: Box, right: Box): boolean => left[0] < right[2] && right[0] < left[2];

/** Texts that are set too wide run a little into the next column: what begins in the last part of one stands beside it. */
const beginsRightOf = (other: Box, box: Box): boolean =>
  other[0] >= box[2] - Math.max(0.005, Math.min(0.02, (box[2] - box[0]) * 0.4)) && other[2] > box[2] + 0.005;

/** Builds the neighbour index of one page; a look-up costs the lines of the band it looks at. */
export const createPageLayout = (page: Page): PageLayout => {
  const lines = toTextLines(page);
  const sorted = [...lines].sort((left, right) => middle(left.box) - middle(right.box));
  const listBand = (from: number, to: number): TextLine[] => {
    const found: TextLine[] = [];
    for (let at = findFrom(sorted, from); at < sorted.length; at += 1) {
      const line = sorted[at];
      if (line === undefined || middle(line.box) > to) break;
      found.push(line);
    }
    return found;
  };
  return {
    page,
    lines,
    listRightOf(box, limit = 4) {
      const slack = (box[3] - box[1]) * 0.25;
      return listBand(box[1] - slack, box[3] + slack)
        .filter(
          (line) => beginsRightOf(line.box, box) && Math.abs(middle(line.box) - middle(box)) <= slack * 2.4,
        )
        .sort((left, right) => left.box[0] - right.box[0])
        .slice(0, limit);
    },
    listBelow(box, { reach = 3, limit = 1 } = {}) {
      const height = Math.max(box[3] - box[1], 0.006);
      return listBand(box[3], box[3] + height * reach)
        .filter((line) => line.box[1] >= middle(box) && overlapsAcross(line.box, box))
        .sort((left, right) => left.box[1] - right.box[1])
        .slice(0, limit);
    },
  };
};

export const createPageLayouts = (document: ReadDocument): PageLayout[] =>
  document.pages.map(createPageLayout);
