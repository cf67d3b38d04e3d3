import type { TextRow } from './text-rows.ts';

/** A stretch of empty paper that runs down between words. */
export type River = { left: number; right: number };

/** In heights of the font. Columns are never closer than this, … */
const leastGap = 0.4;
/** … nor than so many spaces of the text. */
const leastSpaces = 1.3;
/** Spaces of fonts of one width are as wide as their letters, and never wider. */
const leastAdvances = 1.1;
/** Wider gaps on one line tell nothing of the spaces. */
const widestSpace = 0.4;
/** Whatever the spaces of the text, so much paper parts columns. */
const wideGap = 0.85;

const gapsOf = ({ words }: TextRow): number[] =>
  words.slice(1).map((word, index) => (word.left - (words[index]?.right ?? word.left)) / word.size);

/** The advance of fonts of one width, in heights of the font; null where letters differ in width. */
const commonAdvance = ({ words }: TextRow): number | null => {
  let letters = 0;
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const { text, left, right, size } of words) {
    letters += text.length;
    const advance = (right - left) / text.length / size;
    least = Math.min(least, advance);
    most = Math.max(most, advance);
    if (most - least >= 0.02) return null;
  }
  return words.length > 1 && letters > 5 && least > 0.3 ? most : null;
};

/** Tells of each row how near to each other two columns of it may be, in points. */
export const createLeastGap = (rows: readonly TextRow[]): ((row: TextRow) => number) => {
  const gaps = rows.flatMap((row) => (commonAdvance(row) === null ? gapsOf(row) : []));
  const spaces = Float64Array.from(gaps.filter((gap) => gap > 0.1 && gap < widestSpace)).sort();
  const usual = spaces[spaces.length >> 1] ?? 0;
  const known = new Map<TextRow, number>();
  return (row) => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const advance = commonAdvance(row);
    const least = advance === null ? leastSpaces * usual : leastAdvances * advance;
    const gap = Math.min(wideGap, Math.max(leastGap, least)) * row.size;
    known.set(row, gap);
    return gap;
  };
};

/** What a row leaves free of rivers; what becomes narrower than `least` points is gone. */
export const narrowRivers = (options: { rivers: readonly River[]; row: TextRow; least: number }): River[] => {
  const { rivers, row, least } = options;
  const { words } = row;
  const free: River[] = [];
  let at = 0;
  for (const river of rivers) {
    while ((words[at]?.right ?? Number.POSITIVE_INFINITY) <= river.left) at += 1;
    let left = river.left;
    for (let next = at; next < words.length; next += 1) {
      const word = words[next];
      if (!word || word.left >= river.right) break;
      if (word.left - left >= least) free.push({ left, right: word.left });
      left = Math.max(left, word.right);
    }
    if (left === river.left) free.push(river);
    else if (river.right - left >= least) free.push({ left, right: river.right });
  }
  return free;
};

/** Everything is free at first. */
export const openRiver: River = { left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY };

/** The rivers with words on both sides. */
export const innerRivers = (rivers: readonly River[]): readonly River[] => {
  const first = rivers[0]?.left === Number.NEGATIVE_INFINITY ? 1 : 0;
  const last = rivers.at(-1)?.right === Number.POSITIVE_INFINITY ? rivers.length - 1 : rivers.length;
  return rivers.slice(first, last);
};

/** Rivers without what words take away at their sides; a word that runs across one leaves it as it is. */
export const trimRivers = (rivers: readonly River[], rows: readonly TextRow[]): River[] =>
  rivers.map((river) => {
    let { left, right } = river;
    for (const word of rows.flatMap(({ words }) => words)) {
      if (word.left < left && word.right > left && word.right < right) left = word.right;
      else if (word.right > right && word.left < right && word.left > left) right = word.left;
    }
    return { left, right };
  });

/** How many columns between inner rivers a row has words in. */
export const countCells = ({ words }: TextRow, inner: readonly River[]): number => {
  let count = 0;
  let column = 0;
  let last = -1;
  for (const { left } of words) {
    while (left >= (inner[column]?.right ?? Number.POSITIVE_INFINITY) - 0.01) column += 1;
    if (column !== last) count += 1;
    last = column;
  }
  return count;
};
