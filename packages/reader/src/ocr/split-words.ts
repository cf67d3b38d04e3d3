import type { LineInk } from './line-ink.ts';
import type { SeenCharacter } from './recognise-line.ts';

/**
 * Widths without ink that part words, in heights of the line's ink: always, and where it is also so many times the
 * usual gap between the line's letters, which loosely set type has wider.
 */
const sureSpace = 0.6;
const leastSpace = 0.2;
const gapFactor = 2.2;
/** Thin letters (1, i) have wide gaps where all are equally far apart: a space also moves its letters apart by this. */
const advanceFactor = 1.2;

/** A part of a line, in its columns. */
export type LinePart = { text: string; left: number; right: number; confidence: number };

/** The widest run of columns without ink between two letters. */
const widestGap = (options: { columns: Uint16Array; from: number; to: number }) => {
  const { columns, from, to } = options;
  let best = { start: Math.round((from + to) / 2), length: 0 };
  let start = -1;
  for (let column = Math.max(0, Math.floor(from)); column <= Math.min(columns.length - 1, to); column++) {
    if ((columns[column] ?? 0) > 0) {
      start = -1;
      continue;
    }
    if (start < 0) start = column;
    if (column - start + 1 > best.length) best = { start, length: column - start + 1 };
  }
  return best;
};

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

const toPart = (options: {
  characters: readonly SeenCharacter[];
  ink: LineInk;
  from: number;
  to: number;
}): LinePart => {
  const { characters, ink } = options;
  let [left, right] = [Math.max(0, options.from), Math.min(ink.columns.length, options.to)];
  while (left < right - 1 && ink.columns[left] === 0) left++;
  while (right > left + 1 && ink.columns[right - 1] === 0) right--;
  const sum = characters.reduce((total, { probability }) => total + probability, 0);
  return {
    text: characters.map(({ text }) => text).join(''),
    left,
    right,
    confidence: sum / characters.length,
  };
};

/**
 * The words of a line. The network leaves most spaces out, so they are seen in the picture: between two letters a
 * width without ink is a space when it is wide by the line's height and by its other gaps.
 */
export const splitWords = (options: { characters: readonly SeenCharacter[]; ink: LineInk }): LinePart[] => {
  const { characters, ink } = options;
  const height = ink.bottom - ink.top;
  const letters: (SeenCharacter & { spaced: boolean })[] = [];
  let spaced = false;
  for (const character of characters) {
    if (character.text.trim() === '') spaced = true;
    else {
      letters.push({ ...character, spaced });
      spaced = false;
    }
  }
  const gaps = letters.map((letter, index) =>
    index === 0
      ? { start: 0, length: 0 }
      : widestGap({ columns: ink.columns, from: letters[index - 1]?.column ?? 0, to: letter.column }),
  );
  const advances = letters.map(
    (letter, index) => letter.column - (letters[index - 1]?.column ?? letter.column),
  );
  const usualAdvance = median(advances.slice(1));
  const usual = median(gaps.slice(1).map(({ length }) => length));
  const limit = Math.min(sureSpace * height, Math.max(leastSpace * height, gapFactor * usual));
  const isParted = (index: number): boolean => {
    const length = gaps[index]?.length ?? 0;
    if (letters[index]?.spaced === true || length >= sureSpace * height) return true;
    return length >= limit && (advances[index] ?? 0) >= advanceFactor * usualAdvance;
  };
  if (letters.length === 0) return [];
  const words: LinePart[] = [];
  let [first, from] = [0, 0];
  for (let index = 1; index <= letters.length; index++) {
    const gap = gaps[index];
    if (gap !== undefined && !isParted(index)) continue;
    const to = gap === undefined ? ink.columns.length : gap.start + Math.ceil(gap.length / 2);
    words.push(toPart({ characters: letters.slice(first, index), ink, from, to }));
    first = index;
    from = to;
  }
  return words;
};
