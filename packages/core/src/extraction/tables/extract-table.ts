import type { Box, Page, Problem, ReadDocument } from '../../documents/read-document.ts';
import type { ExtractedRow, ExtractedTable } from '../extraction.ts';
import type { ColumnDefinition } from '../types/document-type.ts';
import type { DecimalSign, ValueContext } from '../values/index.ts';
import { type Columns, collectBody, placeColumns, type Section } from './collect-body.ts';
import { findHeaders, type Header, type HeaderCell } from './find-header.ts';
import { groupItems } from './group-items.ts';
import { countMissingPositions, guardRows } from './guard-rows.ts';
import { hasMoney, type ItemLine, wordsText } from './item-lines.ts';
import { positionColumn } from './match-label.ts';
import { nameTextCell } from './name-cells.ts';
import { readRow } from './read-row.ts';
import { type TableLine, toTableLines } from './table-lines.ts';

/** A part of a page that the table takes up, its header included. */
export type TableRegion = { page: number; box: Box };

export type TableExtraction = {
  table: ExtractedTable;
  problems: Problem[];
  regions: TableRegion[];
  /** Declared columns that the header names; empty where no header was found. */
  columns: string[];
};

type PageLines = { page: Page; lines: TableLine[]; headers: Header[] };

const signature = (header: Header): string =>
  header.cells
    .flatMap((cell) => cell.column ?? [])
    .sort()
    .join(' ');

const separatorsOf = (page: Page, cells: readonly HeaderCell[]): number[] => {
  const left = Math.min(...cells.map((cell) => cell.left));
  const right = Math.max(...cells.map((cell) => cell.right));
  const covered = new Map<number, number>();
  for (const { box, direction } of page.rulings) {
    if (direction !== 'horizontal') continue;
    const y = Math.round(((box[1] + box[3]) / 2) * page.height);
    const share = Math.min(box[2] * page.width, right) - Math.max(box[0] * page.width, left);
    if (share > 0) covered.set(y, (covered.get(y) ?? 0) + share);
  }
  return [...covered].filter(([, share]) => share > 0.6 * (right - left)).map(([y]) => y);
};

/** The first line below the header: lines of labels that follow closely, before a drawn line or a wider gap, are its own. */
const findHeaderEnd = (options: { header: Header; lines: readonly TableLine[]; page: Page }): number => {
  const { header, lines } = options;
  const separators = separatorsOf(options.page, header.cells);
  let widest = 0;
  for (let index = header.to + 1; index < Math.min(lines.length, header.to + 6); index += 1) {
    const [upper, lower] = [lines[index - 1], lines[index]];
    if (!upper || !lower) break;
    const gap = lower.top - upper.bottom;
    const isDrawn = separators.some((at) => at >= upper.bottom - 2 && at <= lower.top + 2);
    if (isDrawn) return index;
    if (lower.segments.some((segment) => /\d/.test(segment.text)))
      return index > header.to + 1 && gap > widest + 0.25 * lower.size ? index : header.to + 1;
    widest = Math.max(widest, gap);
  }
  return header.to + 1;
};

/** The best header of the document, and on every page the places that say the same. */
const listSections = (pages: readonly PageLines[]): Section[] => {
  const all = pages.flatMap(({ headers }) => headers);
  const best = all.reduce<Header | null>(
    (top, header) => (header.score > (top?.score ?? 0) ? header : top),
    null,
  );
  if (!best) return [];
  const wanted = signature(best);
  const sections: Section[] = [];
  for (const { page, lines, headers } of pages) {
    const same = headers.filter((header) => signature(header) === wanted).sort((a, b) => a.from - b.from);
    if (same.length === 0 && sections.length > 0) sections.push({ page, header: null, lines });
    for (const [index, header] of same.entries()) {
      const end = same[index + 1]?.from ?? lines.length;
      sections.push({ page, header, lines: lines.slice(findHeaderEnd({ header, lines, page }), end) });
    }
  }
  return sections;
};

/** A line with a quantity or another amount than the key one. */
const hasSupport = (options: {
  item: ItemLine;
  cells: readonly HeaderCell[];
  columns: readonly ColumnDefinition[];
  key: number;
  decimalSign: DecimalSign | null;
}): boolean =>
  options.cells.some((cell, index) => {
    const type = options.columns.find(({ name }) => name === cell.column)?.type;
    if (index === options.key || (type !== 'amount' && type !== 'quantity')) return false;
    return hasMoney(options.item.cells[index] ?? [], options.decimalSign);
  });

const toRegion = (section: Section, items: readonly ItemLine[]): TableRegion => {
  const { width, height, number } = section.page;
  const words = items.flatMap((item) => item.cells.flat());
  const cells = section.header?.cells ?? [];
  const tops = items.map((item) => item.line.top);
  const head = section.header ? (section.lines[0]?.top ?? Infinity) : Infinity;
  return {
    page: number,
    box: [
      Math.min(...words.map((word) => word.left), ...cells.map((cell) => cell.left)) / width,
      Math.min(head, ...tops) / height,
      Math.max(...words.map((word) => word.right), ...cells.map((cell) => cell.right)) / width,
      Math.max(...items.map((item) => item.line.bottom)) / height,
    ],
  };
};

/**
 * Reads the table of a document whose columns are declared by its type: header by label, columns by position,
 * one row for each amount, across pages. `complete` is false, with a problem `table.rows-missing`, when the
 * rows do not account for all running numbers or all lines with an amount. A document without such a header
 * gives no rows and the problem `table.not-found`; `table.column-missing` names a
 * required column that no row has.
 */
export const extractTable = (options: {
  document: ReadDocument;
  columns: readonly ColumnDefinition[];
  context: ValueContext;
}): TableExtraction => {
  const { document, columns, context } = options;
  const { decimalSign } = context;
  const pageLines = document.pages.map((page): PageLines => {
    const lines = toTableLines(page);
    return { page, lines, headers: findHeaders({ lines, columns }) };
  });
  const pages = new Map(document.pages.map((page) => [page.number, page]));
  const sections = listSections(pageLines);
  if (sections.length === 0) {
    const message = 'No line of the document names the columns of the table: check whether it has one.';
    return {
      table: { rows: [], complete: false },
      problems: [{ code: 'table.not-found', message }],
      regions: [],
      columns: [],
    };
  }
  const rows: ExtractedRow[] = [];
  const positions: string[] = [];
  const regions: TableRegion[] = [];
  const names = new Set<string>();
  let unreadAmounts = 0;
  let placed: Columns | null = null;
  let closed = false;
  let headed: readonly HeaderCell[] = [];
  for (const section of sections) {
    if (section.header === null && closed) continue;
    // A header at the foot of a page has its rows on the next one: its columns are placed there.
    if (section.header || !placed) {
      if (section.header) headed = nameTextCell(section.header.cells, columns);
      placed = placeColumns({ section, cells: headed, columns, context });
    }
    if (!placed) continue;
    const { cells, key, decimals } = placed;
    for (const cell of cells) if (cell.column && cell.column !== positionColumn) names.add(cell.column);
    const body = collectBody({ section, placed, columns, decimalSign });
    closed = body.closed;
    unreadAmounts += body.unreadAmounts;
    if (body.items.length === 0) continue;
    regions.push(toRegion(section, body.items));
    const position = cells.findIndex((cell) => cell.column === positionColumn);
    const positionOf = (item: ItemLine): string => wordsText(item.cells[position] ?? []);
    const marks = body.items.map((item) => ({
      anchor: hasMoney(item.cells[key] ?? [], decimalSign, decimals),
      start: /^\d[\d.]*$/.test(positionOf(item)) || hasSupport({ item, cells, columns, key, decimalSign }),
    }));
    const separators = new Map([[section.page.number, separatorsOf(section.page, cells)]]);
    for (const { lines, anchor } of groupItems({ items: body.items, marks, separators })) {
      const row = readRow({ lines, anchor, cells, columns, context, pages });
      // Without its own amount a row is no row, but it must not go unnoticed.
      if (!row.cells[cells[key]?.column ?? '']) {
        unreadAmounts += 1;
        continue;
      }
      rows.push(row);
      if (position >= 0) positions.push(lines.map(positionOf).find((text) => text !== '') ?? '');
    }
  }
  const missingPositions = countMissingPositions(positions);
  const { complete, problems } = guardRows({ rowCount: rows.length, missingPositions, unreadAmounts });
  const absent = columns.filter(
    ({ name, required }) => required === true && !rows.some((row) => row.cells[name]),
  );
  for (const { name } of absent) {
    const message = `No row has a value for ${name}: add the label of its column to the document type.`;
    if (rows.length > 0) problems.push({ code: 'table.column-missing', message });
  }
  return { table: { rows, complete }, problems, regions, columns: [...names] };
};
