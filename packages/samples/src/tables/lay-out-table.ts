import type { ColumnAlign, MadeCell, MadeRow, TableContent } from './made-table.ts';
import type { TableLook } from './plan-look.ts';

/** Measures a text in points. */
export type Measure = (options: { text: string; bold: boolean }) => number;

export type LaidCell = { cell: MadeCell; lines: string[]; left: number; right: number; align: ColumnAlign };
export type LaidRow = { row: MadeRow; cells: LaidCell[]; height: number };
/** A table with its measures: `edges` are the bounds of its columns from 0. */
export type LaidTable = { edges: number[]; rows: LaidRow[]; look: TableLook };

/** Breaks at spaces; a word that is wider than the width stays whole. */
const wrap = (options: { text: string; width: number; measure: (text: string) => number }): string[] => {
  const { text, width, measure } = options;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = `${last ?? ''} ${word}`;
    if (last !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};

const longestWord = (text: string, measure: (text: string) => number): number =>
  Math.max(...text.split(' ').map(measure));

/** Inner width of each column: what it holds, or the look's measure where its text wraps. */
const findWidths = (options: { content: TableContent; look: TableLook; measure: Measure }): number[] => {
  const { content, look, measure } = options;
  return content.columns.map(({ wraps }, column) => {
    const own = content.rows.flatMap((row) =>
      row.cells
        .filter((cell) => cell.column === column && cell.columnSpan === 1)
        .map(({ text }) => {
          const width = (part: string): number =>
            measure({ text: part, bold: row.header && look.headerBold });
          // Labels may break; text breaks where its column is meant to.
          return row.header || wraps ? longestWord(text, width) : width(text);
        }),
    );
    return Math.max(12, wraps ? look.wrapWidth : 0, ...own);
  });
};

/** Whether the table fits the width; null where it does not. */
export const layOutTable = (options: {
  content: TableContent;
  look: TableLook;
  measure: Measure;
  width: number;
}): LaidTable | null => {
  const { content, look, measure } = options;
  const widths = findWidths(options);
  // A label of several columns that is wider than they are widens the last one.
  for (const row of content.rows.filter(({ header }) => header)) {
    for (const { text, column, columnSpan } of row.cells.filter((cell) => cell.columnSpan > 1)) {
      const inner = widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0);
      const lack = measure({ text, bold: look.headerBold }) - inner - 2 * look.padX * (columnSpan - 1);
      const last = column + columnSpan - 1;
      if (lack > 0) widths[last] = (widths[last] ?? 0) + lack;
    }
  }
  const total = widths.reduce((sum, width) => sum + width + 2 * look.padX, 0);
  if (total > options.width) return null;
  const more = look.stretch ? (options.width - total) / widths.length : 0;
  const edges = [0];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width + 2 * look.padX + more);
  const rows = content.rows.map((row): LaidRow => {
    const bold = row.header && look.headerBold;
    const cells = row.cells.map((cell): LaidCell => {
      const left = edges[cell.column] ?? 0;
      const right = edges[cell.column + cell.columnSpan] ?? left;
      const own = content.columns[cell.column]?.align ?? 'left';
      const align = cell.columnSpan > 1 ? 'center' : row.header ? (look.headerAlign ?? own) : own;
      const lines = wrap({
        text: cell.text,
        width: right - left - 2 * look.padX + 0.01,
        measure: (text) => measure({ text, bold }),
      });
      return { cell, lines, left, right, align };
    });
    const lines = Math.max(
      1,
      ...cells.filter(({ cell }) => cell.rowSpan === 1).map((cell) => cell.lines.length),
    );
    return { row, cells, height: lines * look.leading + 2 * look.padY };
  });
  // A label beside two rows of labels may need more lines than these have.
  for (const [index, { cells }] of rows.entries()) {
    const next = rows[index + 1];
    if (next === undefined) continue;
    const lines = Math.max(
      0,
      ...cells.filter(({ cell }) => cell.rowSpan > 1).map((cell) => cell.lines.length),
    );
    const lack = lines * look.leading + 2 * look.padY - (rows[index]?.height ?? 0) - next.height;
    if (lack > 0) next.height += lack;
  }
  return { edges, rows, look };
};
