import { type DecimalSign, findMoney } from '../values/index.ts';
import { isCodeLike } from './code-shape.ts';
import { columnAt, isNumberLike } from './column-bounds.ts';
import { splitPerUnit } from './per-unit.ts';
import type { Segment, TableLine, TableWord } from './table-lines.ts';

/** A line of the table's body with its words by column. */
export type ItemLine = { line: TableLine; cells: TableWord[][] };

/** Where columns stand: their header cells and the bounds between them. */
export type ColumnPlaces = { cells: readonly { left: number }[]; bounds: readonly number[] };

export const wordsText = (words: readonly TableWord[]): string => words.map((word) => word.text).join(' ');

/** A number stands where its digits are: a currency before it or a unit after it may reach into the next column. */
const middleOfDigits = (segment: Segment): number => {
  const digits = segment.words.filter((word) => /\d/.test(word.text));
  const [first, last] = [digits[0] ?? segment, digits.at(-1) ?? segment];
  return (first.left + last.right) / 2;
};

/** A number may begin this much before its column, which is placed by what stands in other rows. */
const earlyEm = 0.8;

/** Text that is centred begins before its column: it belongs where the header begins that it is nearer to. */
const homeOfText = (segment: Segment, columns: ColumnPlaces): number => {
  const first = columnAt(columns.bounds, Math.min(segment.left + 3, segment.right));
  const bound = columns.bounds[first];
  // A code behind a short word stands in a column of its own.
  const [word, code] = segment.words;
  if (
    word &&
    code &&
    segment.words.length === 2 &&
    isCodeLike(code.text) &&
    code.left >= (bound ?? Infinity) - 2
  )
    return first;
  const [own, next] = [columns.cells[first], columns.cells[first + 1]];
  if (bound === undefined || !own || !next || segment.right <= bound + 2) return first;
  return Math.abs(segment.left - next.left) < Math.abs(segment.left - own.left) ? first + 1 : first;
};

/** What stands before the word of another column: a number or a code ends where its column does. */
const endsHere = (words: readonly TableWord[]): boolean => {
  const text = wordsText(words);
  return isNumberLike(text) || (words.length === 1 && (isCodeLike(text) || /^\d+[.)]?$/.test(text)));
};

/** Puts the words of a line into columns; a text that runs over from its column stays whole until a number stands there. */
export const toItemLine = (line: TableLine, columns: ColumnPlaces): ItemLine => {
  const { bounds } = columns;
  const cells: TableWord[][] = Array.from({ length: bounds.length + 1 }, () => []);
  for (const segment of line.segments) {
    const isNumber = isNumberLike(segment.text);
    const home = isNumber ? columnAt(bounds, middleOfDigits(segment)) : homeOfText(segment, columns);
    let current = home;
    let begun = 0;
    for (const [index, word] of segment.words.entries()) {
      const own = columnAt(bounds, (word.left + word.right) / 2);
      const bound = bounds[own - 1];
      const reach = isNumber ? 2 : earlyEm * word.size;
      const starts = bound !== undefined && word.left >= bound - reach;
      const moves =
        own > current &&
        starts &&
        (isNumber ||
          // What follows a number stands in a column of its own.
          (word.left >= bound - 2 && endsHere(segment.words.slice(begun, index))) ||
          (line.segments.length > 1 &&
            (isNumberLike(word.text) ||
              (index === segment.words.length - 1 && isCodeLike(word.text)) ||
              isNumberLike(wordsText(segment.words.slice(index))))));
      if (moves) {
        current = own;
        begun = index;
      }
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
  const text = splitPerUnit(wordsText(words).replace(/\s*(?:CR|Cr)$/, '')).amount;
  if (!/\d/.test(text) || !isNumberLike(text)) return false;
  const [money, more] = findMoney({ text, decimalSign });
  return money !== undefined && more === undefined && (!decimals || money.exact || /\d[.,]\d/.test(text));
};
