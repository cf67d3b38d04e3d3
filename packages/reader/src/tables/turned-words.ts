import type { Box, Ruling, Table, Word } from '@assay/core/documents';

/** Which way writing runs that does not run across the page. */
export type Direction = 'up' | 'down';

/** Words that run up or down the page, told by their places in its list. */
export type TurnedWords = { places: Set<number>; direction: Direction };

/** Heights of the font: what reaches further along the page than any line is high runs up or down it. */
const longest = 1.7;
/** Fewer words are a note in the margin. */
const minWords = 6;
/** Points: edges of words on one line. */
const sameEdge = 0.6;

type Placed = { place: number; left: number; top: number; right: number; bottom: number; size: number };

/** Whether words that follow each other on one line go down the page, or up. */
const findDirection = (words: readonly Placed[]): Direction => {
  let down = 0;
  words.forEach((word, index) => {
    const next = words[index + 1];
    if (next === undefined || next.place !== word.place + 1) return;
    if (Math.abs(next.left - word.left) > sameEdge || Math.abs(next.right - word.right) > sameEdge) return;
    const [below, above] = [next.top - word.bottom, word.top - next.bottom];
    if (below > -1 && below < word.size) down += 1;
    if (above > -1 && above < word.size) down -= 1;
  });
  return down > 0 ? 'down' : 'up';
};

/** Which way a word runs; null for short ones, which are as high as wide. */
const wayOf = (across: number, along: number, fontSize: number): 'turned' | 'upright' | null => {
  const size = longest * (fontSize > 0 ? fontSize : Math.min(across, along));
  if (along > size && along > across) return 'turned';
  return across > size && across > along ? 'upright' : null;
};

const countTurned = (options: { words: readonly Word[]; width: number; height: number }): number => {
  let count = 0;
  for (const { box, fontSize } of options.words) {
    const [across, along] = [(box[2] - box[0]) * options.width, (box[3] - box[1]) * options.height];
    if (wayOf(across, along, fontSize) === 'turned') count += 1;
  }
  return count;
};

/** The words of a page that run up or down it; null where there are too few for a table. */
export const findTurnedWords = (options: {
  words: readonly Word[];
  width: number;
  height: number;
}): TurnedWords | null => {
  if (countTurned(options) < minWords) return null;
  const placed = options.words.map((word, place) => {
    const [left, top, right, bottom] = word.box;
    const points = {
      left: left * options.width,
      top: top * options.height,
      right: right * options.width,
      bottom: bottom * options.height,
    };
    const [across, along] = [points.right - points.left, points.bottom - points.top];
    const size = word.fontSize > 0 ? word.fontSize : Math.min(across, along);
    const way = wayOf(across, along, word.fontSize);
    return { ...points, place, size, way };
  });
  const turned = placed.filter(({ way }) => way === 'turned');
  if (turned.length < minWords) return null;
  const left = Math.min(...turned.map((word) => word.left));
  const right = Math.max(...turned.map((word) => word.right));
  const top = Math.min(...turned.map((word) => word.top));
  const bottom = Math.max(...turned.map((word) => word.bottom));
  const isInside = (word: Placed): boolean => {
    const [x, y] = [(word.left + word.right) / 2, (word.top + word.bottom) / 2];
    return x >= left && x <= right && y >= top && y <= bottom;
  };
  const upright = placed.filter((word) => word.way === 'upright' && isInside(word));
  const isOnLine = (word: Placed): boolean =>
    turned.some((other) => Math.abs(other.left - word.left) + Math.abs(other.right - word.right) < sameEdge);
  // Short words are as high as long: they run as those on their line or around them do.
  const short = placed.filter(({ way }) => way === null);
  const own = [
    ...turned,
    ...short.filter((word) => upright.length < turned.length && (isInside(word) || isOnLine(word))),
  ].sort((a, b) => a.place - b.place);
  return { places: new Set(own.map(({ place }) => place)), direction: findDirection(own) };
};

const turnBox = ([left, top, right, bottom]: Box, direction: Direction): Box =>
  direction === 'up' ? [1 - bottom, left, 1 - top, right] : [top, 1 - right, bottom, 1 - left];

const turnBack = ([left, top, right, bottom]: Box, direction: Direction): Box =>
  direction === 'up' ? [top, 1 - right, bottom, 1 - left] : [1 - bottom, left, 1 - top, right];

/** A page's words and rulings as somebody sees them who turns it until the writing runs across. */
export const turnPage = (options: {
  words: readonly Word[];
  rulings: readonly Ruling[];
  direction: Direction;
}): { words: Word[]; rulings: Ruling[] } => ({
  words: options.words.map((word) => ({ ...word, box: turnBox(word.box, options.direction) })),
  rulings: options.rulings.map(({ box, direction }) => ({
    box: turnBox(box, options.direction),
    direction: direction === 'horizontal' ? 'vertical' : 'horizontal',
  })),
});

/** A table's boxes on the page as it is; its columns keep their places along the writing. */
export const turnTableBack = (table: Table, direction: Direction): Table => ({
  ...table,
  box: turnBack(table.box, direction),
  rows: table.rows.map((row) => ({
    ...row,
    box: turnBack(row.box, direction),
    cells: row.cells.map((cell) => ({ ...cell, box: turnBack(cell.box, direction) })),
  })),
});
