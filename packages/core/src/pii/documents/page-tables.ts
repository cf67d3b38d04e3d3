import type { Page, Table, TableCell } from '../../documents/read-document.ts';
import { hasHead } from './columns/find-head.ts';
import { readHeader } from './columns/read-header.ts';
import { createFlowWriter, type FlowText, type FlowWriter } from './flow-text.ts';
import { type PageWords, putWords } from './page-words.ts';

/** A cell with where it stands. */
export type GridCell = { cell: TableCell; words: PageWords; table: number; row: number };

/** A table with heads: its columns, each with the cells below the head, of all pages that it goes over. */
export type Grid = { names: readonly (string | null)[]; columns: (GridCell | null)[][] };

const putCell = (writer: FlowWriter, { cell, words }: Pick<GridCell, 'cell' | 'words'>): void => {
  if (cell.words.length > 0) putWords(writer, words, { places: cell.words, text: cell.text });
  else if (cell.text !== '') {
    writer.putPiece(cell.text, {
      page: words.page.number,
      line: words.firstLine,
      box: cell.box,
      level: true,
    });
  }
};

/** The text of one cell with its places. */
export const toCellFlow = (cell: GridCell): FlowText => {
  const writer = createFlowWriter();
  putCell(writer, cell);
  return writer.finish();
};

/** Rows as lines; a label goes with the value beside it, other cells are parted. */
const putRows = (writer: FlowWriter, words: PageWords, rows: Table['rows']): void => {
  for (const { cells } of rows) {
    const filled = cells.filter(({ text }) => text.trim() !== '');
    for (const [index, cell] of filled.entries()) {
      const before = filled[index - 1];
      if (before && filled.length === 2 && !/\p{Nd}/u.test(before.text)) {
        writer.put(/[:.]\s*$/.test(before.text) ? ' ' : ': ');
      } else if (before) writer.putBorder(' | ');
      putCell(writer, { cell, words });
    }
    if (filled.length > 0) writer.put('\n');
  }
  writer.put('\n');
};

const toTexts = (table: Table): string[][] =>
  table.rows.map(({ cells }) => {
    const texts = table.columns.map(() => '');
    for (const { column, text } of cells) if (column < texts.length) texts[column] = text;
    return texts;
  });

/** What is called a head by its words is none of a person; what else stands in a row of heads may be one. */
const withoutHeads = (row: Table['rows'][number]): Table['rows'][number] => ({
  ...row,
  cells: row.cells.filter(({ text }) => readHeader(text) === null),
});

const namesOf = (table: Table, heads: number): (string | null)[] => {
  const texts = toTexts(table).slice(0, heads);
  return table.columns.map((_, column) => {
    const name = texts.map((row) => row[column] ?? '').filter((text) => text.trim() !== '');
    return name.length > 0 ? name.join(' ') : null;
  });
};

/**
 * How many rows are heads; 0 for a table without. What a page shows as heads is believed where its words or what
 * stands below say so too: the first row of an address or of labels with their values is often set like one.
 */
const countHeads = (table: Table, isSheet: boolean): number => {
  const marked = table.rows.findIndex(({ header }) => !header);
  if (marked < 0) return 0;
  const heads = Math.max(1, marked);
  if (marked > 0 && isSheet) return heads;
  const head = namesOf(table, heads).map((name) => name ?? '');
  return hasHead([head, ...toTexts(table).slice(heads)]) ? heads : 0;
};

const addRows = (
  grid: Grid,
  { table, from, words, place }: { table: Table; from: number; words: PageWords; place: number },
): void => {
  for (const [index, { cells }] of table.rows.entries()) {
    if (index < from) continue;
    for (const column of grid.columns) column.push(null);
    for (const cell of cells) {
      const column = grid.columns[cell.column];
      if (column) column[column.length - 1] = { cell, words, table: place, row: index };
    }
  }
};

/**
 * Takes the tables of a document one after the other. What has heads is gathered in `grids`; heads, and tables without,
 * are written as text.
 */
export const createTableTaker = (writer: FlowWriter, { isSheet }: { isSheet: boolean }) => {
  const grids: Grid[] = [];
  let open: Grid | null = null;
  const take = (words: PageWords, place: number): void => {
    const table = words.page.tables[place];
    if (!table) return;
    const heads = countHeads(table, isSheet);
    const isRest = table.continues && open?.columns.length === table.columns.length;
    const isMarked = table.rows[0]?.header === true;
    if (!isRest || !open) {
      open = heads === 0 ? null : { names: namesOf(table, heads), columns: table.columns.map(() => []) };
      if (open) grids.push(open);
    }
    if (!open) {
      putRows(writer, words, table.rows);
      return;
    }
    // The rest of a table repeats its head or has none.
    const from = isRest && !isMarked ? 0 : heads;
    const headRows = table.rows.slice(0, from);
    putRows(writer, words, headRows.map(withoutHeads));
    addRows(open, { table, from, words, place });
  };
  return { take, grids: grids as readonly Grid[] };
};

/** The tables of a page that stand in none of its blocks. */
export const listLooseTables = (page: Page): number[] => {
  const placed = new Set((page.blocks ?? []).map(({ table }) => table));
  return page.blocks ? page.tables.flatMap((_, place) => (placed.has(place) ? [] : [place])) : [];
};
