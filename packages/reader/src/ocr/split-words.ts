import type { LineInk } from './line-ink.ts';
import type { SeenCharacter } from './recognise-line.ts';

/**
 * Widths without ink that part words, in heights of the line's ink: always, and where it is also so many times the
 * usual gap between the line's letters, which loosely set type has wider.
 */
const sureSpace = 0.6;
const leastSpace = 0.25;
const gapFactor = 2;
/** Digits stand equally far apart: a thin one has wider gaps, by what its ink is narrower than this (heights of ink). */
const leastDigit = 0.55;
const mostDigit = 0.8;
/**
 * In typewriter's letters gaps tell nothing, as an i has wide ones: there a space moves letters apart. They are told by
 * the share of letters that stand as far apart as most do, nearly; few letters tell nothing.
 */
const sameAdvance = 0.1;
const typewriterShare = 0.9;
const leastAdvances = 5;
const typewriterSpace = 1.5;

/** A part of a line, in its columns. */
export type LinePart = { text: string; left: number; right: number; confidence: number };

/** A letter and where its ink stands. */
type Letter = SeenCharacter & { spaced: boolean; left: number; right: number };

/** The widest run of columns without ink between two letters. */
const widestGap = (options: { columns: Uint16Array; from: number; to: number }) => {
  const { columns, from, to } = options;
  const middle = Math.round((from + to) / 2);
  let best = { start: middle, end: middle };
  let start = -1;
  for (let column = Math.max(0, Math.floor(from)); column <= Math.min(columns.length - 1, to); column++) {
    if ((columns[column] ?? 0) > 0) {
      start = -1;
      continue;
    }
    if (start < 0) start = column;
    if (column + 1 - start > best.end - best.start) best = { start, end: column + 1 };
  }
  return best;
};

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** The letters of a line, parted from each other by their gaps. */
const placeLetters = (characters: readonly SeenCharacter[], columns: Uint16Array): Letter[] => {
  const first = Math.max(
    0,
    columns.findIndex((pixels) => pixels > 0),
  );
  const end = Math.max(first, columns.findLastIndex((pixels) => pixels > 0) + 1);
  const letters: Letter[] = [];
  let spaced = false;
  for (const character of characters) {
    if (character.text.trim() === '') {
      spaced = true;
      continue;
    }
    const last = letters.at(-1);
    let left = first;
    if (last !== undefined) {
      // The network may have seen a letter best beside its ink.
      const gap = widestGap({
        columns,
        from: Math.max(first, last.column),
        to: Math.min(end, character.column),
      });
      last.right = gap.start;
      left = gap.end;
    }
    letters.push({ ...character, spaced, left, right: end });
    spaced = false;
  }
  return letters;
};

/** Tells before which letters a space stands. */
const createSpaceTeller = (letters: readonly Letter[], height: number) => {
  const pairs = letters.slice(1).map((letter, index) => ({ before: letters[index] ?? letter, letter }));
  const gapOf = ({ before, letter }: (typeof pairs)[number]) => letter.left - before.right;
  const advanceOf = ({ before, letter }: (typeof pairs)[number]) =>
    (letter.left + letter.right - before.left - before.right) / 2;
  const inner = pairs.filter((pair) => gapOf(pair) < sureSpace * height && !pair.letter.spaced);
  const advance = median(inner.map(advanceOf));
  const same = inner.filter((pair) => Math.abs(advanceOf(pair) - advance) <= sameAdvance * advance);
  const isTypewriter = inner.length >= leastAdvances && same.length >= typewriterShare * inner.length;
  const digits = letters.filter(({ text }) => /^\d$/.test(text));
  const widest = Math.max(leastDigit * height, ...digits.map(({ left, right }) => right - left));
  const digitWidth = Math.min(mostDigit * height, widest);
  const lackOf = (letter: Letter) =>
    digits.includes(letter) ? Math.max(0, digitWidth - letter.right + letter.left) / 2 : 0;
  const roomOf = (pair: (typeof pairs)[number]) => gapOf(pair) - lackOf(pair.before) - lackOf(pair.letter);
  const usual = gapFactor * median(pairs.map(roomOf));
  const limit = Math.min(sureSpace * height, Math.max(leastSpace * height, usual));
  return (pair: (typeof pairs)[number]): boolean => {
    if (pair.letter.spaced) return true;
    if (isTypewriter) return advanceOf(pair) >= typewriterSpace * advance;
    return roomOf(pair) >= limit;
  };
};

const toPart = (letters: readonly Letter[]): LinePart => {
  const sum = letters.reduce((total, { probability }) => total + probability, 0);
  return {
    text: letters.map(({ text }) => text).join(''),
    left: letters.at(0)?.left ?? 0,
    right: letters.at(-1)?.right ?? 0,
    confidence: sum / letters.length,
  };
};

/**
 * The words of a line. The network leaves most spaces out, so they are seen in the picture: between two letters a
 * width without ink is a space when it is wide by the line's height and by its other gaps.
 */
export const splitWords = (options: { characters: readonly SeenCharacter[]; ink: LineInk }): LinePart[] => {
  const { characters, ink } = options;
  const letters = placeLetters(characters, ink.columns);
  const hasSpace = createSpaceTeller(letters, ink.bottom - ink.top);
  const words: Letter[][] = [];
  for (const letter of letters) {
    const before = words.at(-1)?.at(-1);
    if (before === undefined || hasSpace({ before, letter })) words.push([letter]);
    else words.at(-1)?.push(letter);
  }
  return words.map(toPart);
};
