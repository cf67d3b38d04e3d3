import type { Table } from '@assay/core/documents';
import type { Printed } from './lay-out-words.test-data.ts';

const columnsAt = [40, 90, 380, 460, 550];

/** The head of a table of items, and one line of it at a height: numbers stand right in their columns. */
export const header = ['Pos', 'Description', 'Qty', 'Price', 'Amount'];
export const line = (y: number, cells: readonly string[]): Printed[] =>
  cells.flatMap((text, column): Printed[] =>
    text === '' ? [] : [{ x: columnsAt[column] ?? 0, y, text, align: column >= 2 ? 'right' : 'left' }],
  );

/** The texts of a table's cells, row by row. */
export const texts = (table: Table | undefined): string[][] =>
  (table?.rows ?? []).map((row) => row.cells.map((cell) => cell.text));
