import { type DecimalSign, findMoney } from '../values/index.ts';
import { columnAt, isNumberLike } from './column-bounds.ts';
import type { Segment, TableLine, TableWord } from './table-lines.ts';

/** A line of the table's body with its words by column. */
export type ItemLine = { line: TableLine; cells: TableWord[][] };

export const wordsText = (words: readonly TableWord[]): string => words.map((word) => word.text).join(' ');

/** A number stands where its digits are: a currency before it or a unit after it may reach into the next column. */
const middleOfDigits = (segment: Segment): number => {
  const digits = segment.words.filter((word) => /\d/.test(word.text));
  const [first, last] = [digits[0] ?? segment, digits.at(-1) ?? segment];
  return (first.left + last.right) / 2;
};

/** Puts the words of a line into columns; a text that runs over from its column stays whole until a number stands there. */
export const toItemLine = (line: TableLine, bounds: readonly number[]): ItemLine => {
  const cells: TableWord[][] = Array.from({ length: bounds.length + 1 }, () => []);
  for (const segment of line.segments) {
    const first = columnAt(
      bounds,
      segment.words[0] ? Math.min(segment.left + 3, segment.right) : segment.left,
    );
    const isNumber = isNumberLike(segment.text);
    const home = isNumber ? columnAt(bounds, middleOfDigits(segment)) : first;
    let current = home;
    for (const [index, word] of segment.words.entries()) {
      const own = columnAt(bounds, (word.left + word.right) / 2);
      const starts = bounds[own - 1] !== undefined && word.left >= (bounds[own - 1] ?? 0) - 2;
      const rest = wordsText(segment.words.slice(index));
      if (
        own > current &&
        starts &&
        !isNumber &&
        line.segments.length > 1 &&
        (isNumberLike(word.text) || isNumberLike(rest))
      )
        current = own;
      else if (isNumber && own > current && starts) current = own;
      cells[current]?.push(word);
    }
  }
  return { line, cells };
};

/** Whether the words are one amount; with `decimals` a bare whole number is none. */
export const hasMoney = (
  words: readonly TableWord[],
  decimalSign: DecimalSign | null,
  decimals = false,
): boolean => {
  if (words.length === 0) return false;
  const text = wordsText(words).replace(/\s*(?:CR|Cr)$/, '');
  if (!/\d/.test(text) || !isNumberLike(text)) return false;
  const [money, more] = findMoney({ text, decimalSign });
  return money !== undefined && more === undefined && (!decimals || money.exact || /\d[.,]\d/.test(text));
};
