import type { Box, Ruling, Table, Word } from '@assay/core/documents';
import { sheet } from '../flow/sheet.ts';
import { toShownBox } from '../layout/shown-box.ts';
import type { GridColumn } from './column-widths.ts';

/** A row before it has its place: lines of each cell, and the grid column at which the cell starts. */
export type DraftRow = {
  header: boolean;
  cells: { column: number; span: number; lines: { text: string; bold: boolean }[] }[];
};

/** A row on its page, from line `first` up to `last`. */
export type PlacedRow = {
  header: boolean;
  first: number;
  last: number;
  cells: { column: number; span: number; words: Word[] }[];
};

/** Where line `row` begins, midway between it and the one before. */
const edge = (row: number): number =>
  sheet.top + row * sheet.lineHeight - (sheet.lineHeight - sheet.fontSize) / 2;
/** A line's border stands a character and a half beside the letters, midway between two columns. */
const margin = 1.5 * sheet.charWidth;
const leftOf = (column: GridColumn): number => sheet.left + column.start * sheet.charWidth - margin;
const rightOf = (column: GridColumn): number =>
  sheet.left + (column.start + column.width) * sheet.charWidth + margin;

const toBox = (left: number, top: number, right: number, bottom: number): Box =>
  toShownBox(left / sheet.width, top / sheet.height, right / sheet.width, bottom / sheet.height);

export type TableDraft = {
  readonly columns: readonly GridColumn[];
  readonly continues: boolean;
  readonly rows: PlacedRow[];
  /** The table's grid as drawn lines. */
  rulings(): Ruling[];
};

/** The part of a table that stands on one page, while it is being filled. */
export const createTableDraft = (options: {
  columns: readonly GridColumn[];
  continues: boolean;
}): TableDraft => {
  const rows: PlacedRow[] = [];
  const { columns, continues } = options;
  return {
    columns,
    continues,
    rows,
    rulings: () => {
      const [first, last] = [columns[0], columns.at(-1)];
      if (first === undefined || last === undefined) return [];
      const [left, right] = [leftOf(first), rightOf(last)];
      const level = [...rows.map((row) => row.first), rows.at(-1)?.last ?? 0].map(
        (row): Ruling => ({ box: toBox(left, edge(row), right, edge(row)), direction: 'horizontal' }),
      );
      const upright = rows.flatMap((row) =>
        [...row.cells.map((cell) => columns[cell.column]).map((c) => (c ? leftOf(c) : right)), right].map(
          (x): Ruling => ({ box: toBox(x, edge(row.first), x, edge(row.last)), direction: 'vertical' }),
        ),
      );
      return [...level, ...upright];
    },
  };
};

/** The table in the normal form. */
export const toPageTable = (options: { table: TableDraft; placeOf: (word: Word) => number }): Table => {
  const { table, placeOf } = options;
  const { columns, rows } = table;
  const [first, last] = [columns[0], columns.at(-1)];
  const left = first === undefined ? 0 : leftOf(first);
  const right = last === undefined ? sheet.width : rightOf(last);
  return {
    box: toBox(left, edge(rows[0]?.first ?? 0), right, edge(rows.at(-1)?.last ?? 0)),
    ruled: true,
    columns: columns.map((column) => ({
      left: toBox(leftOf(column), 0, 0, 0)[0],
      right: toBox(0, 0, rightOf(column), 0)[2],
    })),
    continues: table.continues,
    rows: rows.map((row) => ({
      box: toBox(left, edge(row.first), right, edge(row.last)),
      header: row.header,
      cells: row.cells.map((cell) => {
        const from = columns[cell.column];
        const to = columns[Math.min(columns.length, cell.column + cell.span) - 1];
        const place = toBox(
          from === undefined ? left : leftOf(from),
          edge(row.first),
          to === undefined ? right : rightOf(to),
          edge(row.last),
        );
        return {
          text: cell.words.map((word) => word.text).join(' '),
          box: cell.words.length === 0 ? place : toInk(cell.words),
          words: cell.words.map(placeOf),
          column: cell.column,
          columnSpan: cell.span,
        };
      }),
    })),
  };
};

const toInk = (words: readonly Word[]): Box => [
  Math.min(...words.map((word) => word.box[0])),
  Math.min(...words.map((word) => word.box[1])),
  Math.max(...words.map((word) => word.box[2])),
  Math.max(...words.map((word) => word.box[3])),
];
