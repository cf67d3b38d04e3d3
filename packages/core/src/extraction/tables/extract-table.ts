import type { Box, Problem, ReadDocument } from '../../documents/read-document.ts';
import type { ExtractedRow, ExtractedTable, Field } from '../extraction.ts';
import type { ColumnDefinition } from '../types/document-type.ts';
import type { ValueContext } from '../values/index.ts';
import { collectBody } from './collect-body.ts';
import { completeRow } from './complete-rows.ts';
import type { Side } from './find-breaks.ts';
import type { HeaderCell } from './find-header.ts';
import { groupItems, markHeadings } from './group-items.ts';
import { areNumbered, countMissingPositions, guardRows } from './guard-rows.ts';
import { findHeadingDates } from './heading-dates.ts';
import { findCodePlace } from './item-codes.ts';
import { hasMoney, type ItemLine, wordsText } from './item-lines.ts';
import { listSections, separatorsOf } from './list-sections.ts';
import { positionColumn } from './match-label.ts';
import { nameSharedCell } from './name-cells.ts';
import type { Discount } from './name-number-cells.ts';
import { type Columns, placeColumns, type Section } from './place-columns.ts';
import { readPriceLines } from './price-lines.ts';
import { listTextLines, readRow } from './read-row.ts';
import { createSumLedger } from './sum-ledger.ts';

/** Pages with text between the first and the last page with rows that gave none. */
const countSkippedPages = (options: { document: ReadDocument; pages: readonly number[] }): number => {
  const own = new Set(options.pages);
  const [first, last] = [Math.min(...own), Math.max(...own)];
  return options.document.pages.filter(
    ({ number, hasText }) => hasText && number > first && number < last && !own.has(number),
  ).length;
};

/** A part of a page that the table takes up, its header included. */
export type TableRegion = { page: number; box: Box };

export type TableExtraction = {
  table: ExtractedTable;
  problems: Problem[];
  regions: TableRegion[];
  /** Declared columns that the header names; empty where no header was found. */
  columns: string[];
};

/** The lines of one row and the columns that it stands in. */
type Group = {
  lines: ItemLine[];
  anchor: ItemLine;
  cells: readonly HeaderCell[];
  key: number;
  discount: Discount | null;
  dates: ReadonlyMap<string, Field>;
};

const isNumeric = (type: ColumnDefinition['type'] | undefined): boolean =>
  type === 'amount' || type === 'quantity';

/** Which quantities and other amounts than the key one a line has. */
const listSupport = (options: {
  item: ItemLine;
  placed: Columns;
  columns: readonly ColumnDefinition[];
  context: ValueContext;
}): string[] =>
  options.placed.cells.flatMap(({ column }, index) => {
    const type = options.columns.find(({ name }) => name === column)?.type;
    if (column === null || index === options.placed.key || !isNumeric(type)) return [];
    return hasMoney(options.item.cells[index] ?? [], options.context.decimalSign) ? [column] : [];
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
 * one row for each amount, across pages. `complete` is false, with a problem, when the rows do not account for
 * all running numbers, all lines with an amount or the sums below (`table.rows-missing`), or lack a required
 * value (`table.column-missing` for all rows, `table.cells-missing` for some). A document without such a header
 * gives no rows and the problem `table.not-found`.
 */
export const extractTable = (options: {
  document: ReadDocument;
  columns: readonly ColumnDefinition[];
  context: ValueContext;
}): TableExtraction => {
  const { document, columns, context } = options;
  const { decimalSign } = context;
  const pages = new Map(document.pages.map((page) => [page.number, page]));
  const { sections, inferred } = listSections({ document, columns, context });
  if (sections.length === 0) {
    const list = readPriceLines({ document, columns, context });
    if (list) return { ...list, regions: [], columns: [] };
    const message = 'No line of the document names the columns of the table: check whether it has one.';
    return {
      table: { rows: [], complete: false },
      problems: [{ code: 'table.not-found', message }],
      regions: [],
      columns: [],
    };
  }
  const groups: Group[] = [];
  const positions: string[] = [];
  const regions: TableRegion[] = [];
  const names = new Set<string>();
  const ledger = createSumLedger(context);
  let unreadAmounts = 0;
  let unsureBreaks = 0;
  let side: Side | null = null;
  let unknownColumns = 0;
  let placed: Columns | null = null;
  let closed = false;
  let summed = false;
  let headed: readonly HeaderCell[] = [];
  let dates: ReadonlyMap<string, Field> = new Map();
  let lastPage = 0;
  let endsTight = false;
  for (const section of sections) {
    // Below a sum that the rows add up to there are no more rows; below another one, or one that is carried over, there may be.
    if (section.header === null && closed && summed && ledger.isMatched()) continue;
    // A header at the foot of a page has its rows on the next one: its columns are placed there.
    if (section.header || !placed) {
      if (section.header) {
        headed = nameSharedCell(section.header.cells, columns);
        const own = findHeadingDates({ above: section.above, columns, context, pages });
        // A header that is repeated on the next page has no heading of its own.
        if (own.size > 0 || section.page.number === lastPage) dates = own;
        lastPage = section.page.number;
      }
      placed = placeColumns({ section, cells: headed, columns, context });
    }
    if (!placed) continue;
    const { cells, key, decimals, discount } = placed;
    unknownColumns = Math.max(unknownColumns, placed.unknown);
    for (const cell of cells) if (cell.column && cell.column !== positionColumn) names.add(cell.column);
    const isOpen = section.header !== null || !closed;
    const body = collectBody({ section, placed, columns, decimalSign, ledger, closed: !isOpen, summed });
    closed = body.closed;
    summed = body.summed;
    unreadAmounts += body.unreadAmounts;
    if (body.items.length === 0) continue;
    endsTight = body.endsTight;
    regions.push(toRegion(section, body.items));
    const position = cells.findIndex((cell) => cell.column === positionColumn);
    const positionOf = (item: ItemLine): string => wordsText(item.cells[position] ?? []);
    const support = new Map(
      body.items.map((item) => [item, listSupport({ item, placed: placed as Columns, columns, context })]),
    );
    const marks = markHeadings(
      body.items,
      body.items.map((item) => {
        const numbered = /^\d[\d.]*$/.test(positionOf(item));
        const anchor = hasMoney(item.cells[key] ?? [], decimalSign, decimals);
        return { anchor, numbered, start: numbered || (support.get(item)?.length ?? 0) > 0 };
      }),
    );
    const separators = new Map([[section.page.number, separatorsOf(section.page, cells)]]);
    const textAt = cells.findIndex(
      ({ column }) => columns.find(({ name }) => name === column)?.type === 'text',
    );
    const grouped = groupItems({ items: body.items, marks, separators, textAt, usual: side });
    side = grouped.side;
    unsureBreaks += grouped.unsure;
    for (const { lines, anchor } of grouped.groups) {
      groups.push({ lines, anchor, cells, key, dates, discount });
      if (position >= 0) positions.push(lines.map(positionOf).find((text) => text !== '') ?? '');
      // A second line with quantity and price is a row of its own whose amount is not printed where it should be.
      const own = support.get(anchor)?.length ?? 0;
      unreadAmounts += lines.filter(
        (line) => line !== anchor && own >= 2 && (support.get(line)?.length ?? 0) >= own,
      ).length;
    }
  }
  const codePlace = findCodePlace(groups.map(({ lines, cells }) => listTextLines({ lines, cells, columns })));
  const read = groups.map((group) => ({
    ...readRow({ ...group, columns, context, pages, codePlace }),
    key: group.cells[group.key]?.column ?? '',
    cells: group.cells,
    dates: group.dates,
  }));
  // Without its own amount a row is no row, but it must not go unnoticed.
  const rows: ExtractedRow[] = [];
  for (const { row, key, cells, dates: own } of read)
    if (row.cells[key]) rows.push(completeRow({ row, previous: rows.at(-1), cells, columns, dates: own }));
  unreadAmounts += read.length - rows.length;
  const amountNames = columns.filter(({ type }) => type === 'amount').map(({ name }) => name);
  const missingPositions = countMissingPositions(positions);
  // Rows that are numbered without a gap up to the sums are all there: the sums themselves are wrong.
  const isWhole =
    endsTight && missingPositions === 0 && areNumbered(positions) && positions.length === groups.length;
  const hasSums = amountNames.length > 1 && read.every(({ key }) => key === amountNames.at(-1));
  const addsUp = !hasSums || isWhole || !ledger.isContradicted();
  const { complete, problems } = guardRows({
    skippedPages: hasSums
      ? countSkippedPages({ document, pages: groups.map(({ anchor }) => anchor.line.page) })
      : 0,
    rows,
    columns,
    missingPositions,
    unreadAmounts,
    unsureBreaks,
    unknownColumns,
    unreadable: read.flatMap((each) => each.unreadable),
    addsUp,
  });
  if (inferred) {
    const message =
      'No line names the columns of the table: they were told by quantity times price. Compare the rows with the pages and add the labels to the document type.';
    problems.push({ code: 'table.labels-unknown', message });
  }
  const isSure = !inferred || ledger.isMatched();
  return { table: { rows, complete: complete && isSure }, problems, regions, columns: [...names] };
};
