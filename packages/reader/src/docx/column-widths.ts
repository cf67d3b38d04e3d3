import { sheet } from '../flow/sheet.ts';
import type { BlockTable } from './blocks.ts';

/** Characters between two columns: wider than any word space, so that columns stay apart. */
const gap = 3;
/** Longer words are cut rather than widening their column at the cost of others. */
const longestWord = 20;

export type GridColumn = { start: number; width: number };

const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));

/**
 * Shares a line's characters among a table's columns: each gets its longest word first, then the rest goes by
 * what their texts would fill. A table with very many columns gets narrow ones.
 */
export const shareColumns = (table: BlockTable): GridColumn[] => {
  const count = Math.max(1, ...table.rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.span, 0)));
  const least: number[] = new Array(count).fill(1);
  const wanted: number[] = new Array(count).fill(1);
  for (const row of table.rows) {
    let column = 0;
    for (const cell of row.cells) {
      if (cell.span === 1) {
        const texts = cell.paragraphs.map(({ text }) => text.trim());
        const word = Math.min(longestWord, longest(texts.flatMap((text) => text.split(/\s+/))));
        least[column] = Math.max(least[column] ?? 1, word);
        wanted[column] = Math.max(wanted[column] ?? 1, longest(texts));
      }
      column += cell.span;
    }
  }
  const between = count * (gap + 1) > sheet.columns ? 1 : gap;
  const room = Math.max(count, sheet.columns - between * (count - 1));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const leastSum = sum(least);
  const wantedSum = sum(wanted);
  const widths = wanted.map((width, column) => {
    const low = least[column] ?? 1;
    if (wantedSum <= room) return width;
    if (leastSum >= room) return Math.max(1, Math.floor((low * room) / leastSum));
    return low + Math.floor(((width - low) * (room - leastSum)) / Math.max(1, wantedSum - leastSum));
  });
  let start = 0;
  return widths.map((width) => {
    const column = { start, width };
    start += width + between;
    return column;
  });
};
