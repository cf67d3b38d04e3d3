import type { TableCell } from '@assay/core/documents';

/** What a cell holds behind its text; null for text. */
export type CellValue = NonNullable<TableCell['value']>;

export type GridCell = {
  text: string;
  value: CellValue | null;
  /** Place among the grid's columns, from 0. */
  column: number;
  columnSpan: number;
  rowSpan: number;
  bold: boolean;
};

export type GridRow = {
  cells: GridCell[];
  header: boolean;
  /** Whether empty rows stood before it. */
  apart: boolean;
};

/** A sheet of rows and columns that have something in them, before it has its pages. */
export type Grid = { name: string | null; columns: number; rows: GridRow[] };
