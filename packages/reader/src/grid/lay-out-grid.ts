import type { Box, Line, Page, Ruling, Table, TableCell, TableRow, Word } from '@assay/core/documents';
import { tooManyPages } from '../flow/lay-out-lines.ts';
import { sheet } from '../flow/sheet.ts';
import { wrapText } from '../flow/wrap-text.ts';
import { inkOf } from '../layout/ink-box.ts';
import { toShownBox } from '../layout/shown-box.ts';
import type { Grid, GridCell, GridRow } from './grid.ts';
import { type Paper, sharePaper } from './share-paper.ts';

/** A page of a sheet holds so many lines of text; a row that wraps takes more than one. */
const linesPerPage = sheet.linesPerPage;
/** A border stands a character and a half beside the letters, midway between two columns. */
const margin = 1.5 * sheet.charWidth;

type PlacedCell = GridCell & { lines: string[] };
type PlacedRow = { row: GridRow; cells: PlacedCell[]; first: number; last: number };
/** `at` is a line of the page. */
type PlacedText = { text: string; at: number };
type SheetPage = { rows: PlacedRow[]; texts: PlacedText[] };

const edge = (line: number): number =>
  sheet.top + line * sheet.lineHeight - (sheet.lineHeight - sheet.fontSize) / 2;

const spanOf = (cell: GridCell, paper: Paper): { left: number; right: number; characters: number } => {
  const from = paper.columns[cell.column];
  const to = paper.columns[Math.min(paper.columns.length, cell.column + cell.columnSpan) - 1] ?? from;
  const left = from?.left ?? sheet.left;
  const right = to?.right ?? left;
  return { left, right, characters: Math.max(1, Math.floor((right - left) / sheet.charWidth)) };
};

const breakCell = (cell: GridCell, paper: Paper): PlacedCell => {
  const columns = spanOf(cell, paper).characters;
  const lines = cell.text.split('\n').flatMap((text) => wrapText({ text, columns }));
  return { ...cell, lines };
};

/**
 * The rows of one page after another, and the texts below them; a row that is taller than a page is cut into pieces of a
 * page each.
 */
const toSheets = (options: {
  grid: Grid;
  texts: readonly string[];
  paper: Paper;
  maxPages: number;
}): SheetPage[] => {
  const { grid, texts, paper, maxPages } = options;
  const sheets: SheetPage[] = [{ rows: [], texts: [] }];
  let used = 0;
  const turn = (): void => {
    if (sheets.length >= maxPages) throw tooManyPages(maxPages);
    sheets.push({ rows: [], texts: [] });
    used = 0;
  };
  for (const row of grid.rows) {
    const cells = row.cells.map((cell) => breakCell(cell, paper));
    const height = cells.reduce((most, { lines }) => Math.max(most, lines.length), 1);
    if (row.apart && used > 0) used += 1;
    for (let from = 0; from < height; from += linesPerPage) {
      const lines = Math.min(linesPerPage, height - from);
      if (used + lines > linesPerPage) turn();
      const own = cells.map((cell) => ({ ...cell, lines: cell.lines.slice(from, from + linesPerPage) }));
      sheets.at(-1)?.rows.push({ row, cells: own, first: used, last: used + lines });
      used += lines;
    }
  }
  const columns = Math.floor((paper.width - 2 * sheet.left) / sheet.charWidth);
  if (used > 0) used += 1;
  for (const text of texts.flatMap((one) => wrapText({ text: one, columns }))) {
    if (used >= linesPerPage) turn();
    sheets.at(-1)?.texts.push({ text, at: used });
    used += 1;
  }
  return sheets;
};

/**
 * Lays one page's rows out: a line for each line of each cell, row by row, the table over all of them, and the texts below
 * it.
 */
const toPage = (options: {
  number: number;
  rows: readonly PlacedRow[];
  texts: readonly PlacedText[];
  paper: Paper;
  name: string | null;
  continues: boolean;
}): Page => {
  const { number, rows, texts, paper, name } = options;
  const last = rows.at(-1)?.last ?? 0;
  const end = Math.max(last, (texts.at(-1)?.at ?? -1) + 1);
  const height = Math.max(sheet.height, Math.ceil(edge(end) + sheet.top));
  const toBox = (left: number, top: number, right: number, bottom: number): Box =>
    toShownBox(left / paper.width, top / height, right / paper.width, bottom / height);
  const words: Word[] = [];
  const lines: Line[] = [];

  const placeLine = (line: { text: string; left: number; at: number; bold: boolean }): number[] => {
    const { text, left, at, bold } = line;
    const top = sheet.top + at * sheet.lineHeight;
    const own: number[] = [];
    for (const match of text.matchAll(/\S+/g)) {
      const start = left + match.index * sheet.charWidth;
      own.push(words.length);
      words.push({
        text: match[0],
        box: toBox(start, top, start + match[0].length * sheet.charWidth, top + sheet.fontSize),
        fontSize: sheet.fontSize,
        bold,
      });
    }
    if (own.length > 0) {
      lines.push({
        text: text.trim().split(/\s+/).join(' '),
        box: inkOf(words, own),
        words: own,
      });
    }
    return own;
  };

  const placeCell = (cell: PlacedCell, { first, last: end }: PlacedRow): TableCell => {
    const { left, right } = spanOf(cell, paper);
    const own = cell.lines.flatMap((text, index) =>
      placeLine({ text, left, at: first + index, bold: cell.bold }),
    );
    const place = toBox(left - margin, edge(first), right + margin, edge(end));
    return {
      text: own.map((index) => words[index]?.text ?? '').join(' '),
      box: own.length === 0 ? place : inkOf(words, own),
      words: own,
      column: cell.column,
      columnSpan: cell.columnSpan,
      ...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
      value: cell.value,
    };
  };

  const [left, right] = [
    (paper.columns[0]?.left ?? sheet.left) - margin,
    (paper.columns.at(-1)?.right ?? 0) + margin,
  ];
  const tableRows = rows.map(
    (placed): TableRow => ({
      box: toBox(left, edge(placed.first), right, edge(placed.last)),
      header: placed.row.header,
      cells: placed.cells.map((cell) => placeCell(cell, placed)),
    }),
  );
  for (const { text, at } of texts) placeLine({ text, left: sheet.left, at, bold: false });
  const levels = [...new Set(rows.flatMap(({ first, last: end }) => [first, end]))];
  const rulings = levels.map(
    (line): Ruling => ({ box: toBox(left, edge(line), right, edge(line)), direction: 'horizontal' }),
  );
  const table: Table = {
    box: toBox(left, edge(rows[0]?.first ?? 0), right, edge(last)),
    ruled: true,
    columns: paper.columns.map((column) => ({
      left: toBox(column.left - margin, 0, 0, 0)[0],
      right: toBox(0, 0, column.right + margin, 0)[2],
    })),
    continues: options.continues,
    rows: tableRows,
  };
  return {
    number,
    width: paper.width,
    height,
    words,
    lines,
    rulings,
    tables: rows.length === 0 ? [] : [table],
    image: 'synthetic',
    hasText: words.length > 0,
    ...(name !== null && { name }),
  };
};

/**
 * Sets a sheet on pages of sixty lines, as wide as its columns need; the table goes on from page to page. An empty
 * sheet has one page without text. Error (reject): `document.too-many-pages`.
 */
export const layOutGrid = (options: {
  grid: Grid;
  /** What stands beside the cells, in lines. */
  texts?: readonly string[];
  firstPage: number;
  maxPages: number;
}): Page[] => {
  const { grid, texts = [], firstPage, maxPages } = options;
  if (firstPage > maxPages) throw tooManyPages(maxPages);
  const paper = sharePaper(grid);
  return toSheets({ grid, texts, paper, maxPages: maxPages - firstPage + 1 }).map((placed, index) =>
    toPage({ number: firstPage + index, ...placed, paper, name: grid.name, continues: index > 0 }),
  );
};
