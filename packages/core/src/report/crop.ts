import type { Box } from '../documents/index.ts';

const union = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

/** Places that fit into one crop of this share of the page are shown together; wider ones would be too small to read. */
const widestTogether = 0.45;
const tallestTogether = 0.06;

/** Puts places that stand close to each other together; the order of the first place of each group is kept. */
export const groupBoxes = (boxes: readonly Box[]): Box[] => {
  const groups: Box[] = [];
  for (const box of boxes) {
    const index = groups.findIndex((group) => {
      const [left, top, right, bottom] = union(group, box);
      return right - left <= widestTogether && bottom - top <= tallestTogether;
    });
    const group = groups[index];
    if (group === undefined) groups.push(box);
    else groups[index] = union(group, box);
  }
  return groups;
};

/** A crop is at least this share of the page wide: ten-point letters then come out at about twenty pixels. */
const narrowest = 0.4;
/** Room around the place, as a share of its own width. */
const margin = 0.15;
/** Width to height of a crop. */
const shape = 3.4;

/** The part of a page (0–1, inside it) around a place. `aspect` is the page's width divided by its height. */
export const cropAround = (box: Box, aspect: number): Box => {
  const [left, top, right, bottom] = box;
  const width = Math.min(1, Math.max(narrowest, (right - left) * (1 + 2 * margin)));
  const height = Math.min(1, Math.max((width * aspect) / shape, (bottom - top) * 1.6));
  const within = (start: number, length: number): number => Math.min(Math.max(0, start), 1 - length);
  const x = within((left + right - width) / 2, width);
  const y = within((top + bottom - height) / 2, height);
  return [x, y, x + width, y + height];
};
