import { type Ink, isNumeric, type TextRow } from './text-rows.ts';

/** The words of one line by column; `spans` tells how many columns a cell's words reach over. */
export type PlacedRow = { row: TextRow; cells: Ink[][]; spans: number[] };

const centre = (ink: Ink): number => (ink.left + ink.right) / 2;

export const textOf = (words: readonly Ink[]): string => words.map((word) => word.text).join(' ');

export const filledCells = (line: PlacedRow): Ink[][] => line.cells.filter((cell) => cell.length > 0);

export const hasNumber = (line: PlacedRow): boolean => line.cells.some((cell) => isNumeric(textOf(cell)));

/** In heights of the font: less paper than this parts no columns, nor does as little as between other words. */
const leastGap = 0.4;
const widerGap = 1.25;

/** Whether there is more paper after a word than between words of one text. */
const isApart = (words: readonly Ink[], index: number): boolean => {
  const gaps = words.slice(1).map((word, place) => word.left - (words[place]?.right ?? word.left));
  const own = gaps[index] ?? 0;
  const size = words[index]?.size ?? 10;
  return own >= leastGap * size && own > widerGap * Math.min(0.56 * size, ...(gaps.length > 1 ? gaps : []));
};

/** Puts the words of a line into columns whose bounds are given; what runs over bounds belongs to the first of them. */
export const placeRow = (row: TextRow, bounds: readonly number[]): PlacedRow => {
  const cells: Ink[][] = Array.from({ length: bounds.length + 1 }, () => []);
  const spans = cells.map(() => 1);
  const columnAt = (x: number): number => {
    let column = 0;
    while (column < bounds.length && x > (bounds[column] ?? 0)) column += 1;
    return column;
  };
  for (const segment of row.segments) {
    const first = columnAt(segment.words[0] ? centre(segment.words[0]) : segment.left);
    const last = columnAt(segment.words.at(-1) ? segment.right - 0.5 : segment.right);
    const [only] = segment.words;
    const isWhole = segment.words.every((word, index) => {
      const next = segment.words[index + 1];
      return !next || columnAt(centre(next)) === columnAt(centre(word)) || !isApart(segment.words, index);
    });
    const isSpanning =
      last > first &&
      segment.words.some((word) => bounds.some((bound) => word.left < bound - 1 && word.right > bound + 1));
    if (
      last > first &&
      (isSpanning || (isWhole && row.segments.length === 1 && !/\d/.test(only?.text ?? '')))
    ) {
      cells[first]?.push(...segment.words);
      spans[first] = Math.max(spans[first] ?? 1, last - first + 1);
    } else {
      for (const word of segment.words) cells[columnAt(centre(word))]?.push(word);
    }
  }
  return { row, cells, spans };
};
