/** What a maker of tables can be asked for: each kind has one trait for sure, the others by chance. */
export const tableKinds = [
  'ruled',
  'rules between rows',
  'rule below the header',
  'unruled',
  'wrapped cells, ruled',
  'wrapped cells, unruled',
  'spanning headers, ruled',
  'spanning headers, unruled',
  'across pages',
  'rotated page',
  'rotated table',
  'several on a page',
  'beside prose',
  'empty cells',
  'text only',
  'tight gaps',
  'wide gaps',
] as const;
export type TableKind = (typeof tableKinds)[number];

/** A cell that holds text; `column` counts from 0, the spans are 1 where it covers one column and one row. */
export type MadeCell = { text: string; column: number; columnSpan: number; rowSpan: number };

export type MadeRow = { header: boolean; cells: MadeCell[] };

/** One table as it stands on one page: of a table across pages each page has its part. */
export type MadeTable = {
  /** From 1. */
  page: number;
  columns: number;
  rows: MadeRow[];
  /** Whether it goes on from the page before. */
  continues: boolean;
};

export type MadeDocument = { bytes: Uint8Array; kind: TableKind; tables: MadeTable[] };

export type ColumnAlign = 'left' | 'right' | 'center';

/** What stands in a table, before anybody knows how it will look. */
export type TableContent = { columns: { align: ColumnAlign; wraps: boolean }[]; rows: MadeRow[] };
