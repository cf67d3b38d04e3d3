import type { Page } from '../../documents/read-document.ts';
import type { ColumnDefinition } from '../types/document-type.ts';
import type { DecimalSign, ValueContext } from '../values/index.ts';
import { findBounds, isNumberLike } from './column-bounds.ts';
import type { Header, HeaderCell } from './find-header.ts';
import { hasMoney, type ItemLine, toItemLine, wordsText } from './item-lines.ts';
import { positionColumn } from './match-label.ts';
import { nameAmountCell } from './name-cells.ts';
import { isCarriedLine, isTotalLine } from './sum-lines.ts';
import type { TableLine } from './table-lines.ts';

/** The part of a page below one header, or below its top edge where the table goes on without one. */
export type Section = { page: Page; header: Header | null; lines: readonly TableLine[] };

/** Columns as they stand in one part of the table. */
export type Columns = {
  cells: readonly HeaderCell[];
  bounds: readonly number[];
  /** Place of the column whose amounts make the rows. */
  key: number;
  /** Whether its amounts are written with decimals, so that a bare whole number is none of them. */
  decimals: boolean;
};

export type Body = {
  items: ItemLine[];
  /** Lines with an amount at the key column's edge that are neither item nor sum. */
  unreadAmounts: number;
  /** Whether a line of sums closed the table on this page. */
  closed: boolean;
};

/** Text belongs to the row above it only while it follows closely. */
const wrapGapEm = 1;
const farGapEm = 9;

const firstText = (line: TableLine): string =>
  line.segments.find((segment) => /\p{L}{2}/u.test(segment.text))?.text ?? '';

/** A line of labels over other columns: the header of the next table. */
const startsOtherTable = (line: TableLine): boolean =>
  line.segments.length >= 3 && line.segments.every((segment) => !/\d/.test(segment.text));

const verticalsBeside = (page: Page, y: number): number[] =>
  page.rulings
    .filter((ruling) => ruling.direction === 'vertical')
    .filter((ruling) => ruling.box[1] * page.height <= y && ruling.box[3] * page.height >= y)
    .map((ruling) => ruling.box[0] * page.width);

/** The rightmost column of amounts that is at least a quarter as full as the fullest: its numbers make the rows. */
const findKey = (options: {
  cells: readonly HeaderCell[];
  items: readonly ItemLine[];
  columns: readonly ColumnDefinition[];
  decimalSign: DecimalSign | null;
}): number | null => {
  const types = new Map(options.columns.map(({ name, type }) => [name, type]));
  for (const wanted of ['amount', 'quantity'] as const) {
    const counts = options.cells.map((cell, index) =>
      cell.column !== null && types.get(cell.column) === wanted
        ? options.items.filter((item) => hasMoney(item.cells[index] ?? [], options.decimalSign)).length
        : 0,
    );
    const most = Math.max(...counts);
    if (most > 0) return counts.findLastIndex((count) => count >= 0.25 * most);
  }
  return null;
};

/** Works out where the columns of a section are, and which of them makes the rows; null where nothing does. */
export const placeColumns = (options: {
  section: Section;
  cells: readonly HeaderCell[];
  columns: readonly ColumnDefinition[];
  context: ValueContext;
}): Columns | null => {
  const { section, cells } = options;
  const { decimalSign } = options.context;
  const end = section.lines.findIndex(
    (line, index) => index > 0 && (startsOtherTable(line) || isTotalLine(firstText(line))),
  );
  const lines = end === -1 ? section.lines : section.lines.slice(0, end);
  const y = (lines[0]?.top ?? 0) - 0.5 * (lines[0]?.size ?? 0);
  const bounds = findBounds({ cells, lines, verticals: verticalsBeside(section.page, y) });
  const items = lines.map((line) => toItemLine(line, bounds));
  const named = nameAmountCell({ cells, items, columns: options.columns, context: options.context });
  const key = findKey({ cells: named, items, columns: options.columns, decimalSign });
  if (key === null) return null;
  const filled = items.map((item) => item.cells[key] ?? []).filter((words) => hasMoney(words, decimalSign));
  const decimals = filled.filter((words) => hasMoney(words, decimalSign, true)).length > 0.6 * filled.length;
  return { cells: named, bounds, key, decimals };
};

/** Takes the lines of items out of a section: sums and carried sums are left out, and what stands after the last item. */
export const collectBody = (options: {
  section: Section;
  placed: Columns;
  columns: readonly ColumnDefinition[];
  decimalSign: DecimalSign | null;
}): Body => {
  const { section, placed, decimalSign } = options;
  const types = new Map(options.columns.map(({ name, type }) => [name, type]));
  const supporting = placed.cells.flatMap(({ column }, index) => {
    const type = column === null ? undefined : types.get(column);
    const supports = column === positionColumn || type === 'quantity' || type === 'amount';
    return supports && index !== placed.key ? [index] : [];
  });
  const textColumns = placed.cells.flatMap(({ column }, index) =>
    column !== null && types.get(column) === 'text' ? [index] : [],
  );
  const rightEdges: number[] = [];
  const kept: { item: ItemLine; anchor: boolean }[] = [];
  const strays: TableLine[] = [];
  let seen = 0;
  let lastAnchor = -1;
  let closed = false;
  let needed = 0;
  let previous: TableLine | null = null;
  for (const line of section.lines) {
    if (previous && seen > 0 && line.top - previous.bottom > farGapEm * line.size) break;
    if (seen > 0 && startsOtherTable(line)) {
      closed = true;
      break;
    }
    // On a page without a header the same may be a letterhead: what follows must then be a full item.
    if (section.header === null && startsOtherTable(line)) needed = Math.min(2, supporting.length);
    previous = line;
    const item = toItemLine(line, placed.bounds);
    const keyWords = item.cells[placed.key] ?? [];
    const anchor = hasMoney(keyWords, decimalSign, placed.decimals);
    const text = firstText(line);
    const support = supporting.filter((index) => isNumberLike(wordsText(item.cells[index] ?? []))).length;
    const inText = textColumns.some((index) => wordsText(item.cells[index] ?? []).includes(text));
    const isSum = isTotalLine(text) && (support < Math.min(2, supporting.length) || !inText);
    if (isSum) {
      if (!isCarriedLine(text) && (anchor || seen > 0)) closed = true;
      continue;
    }
    if (anchor && support >= needed && !(closed && support === 0)) {
      rightEdges.push(keyWords.at(-1)?.right ?? 0);
      seen += 1;
      closed = false;
      kept.push({ item, anchor: true });
      lastAnchor = kept.length - 1;
    } else if (!closed) {
      kept.push({ item, anchor: false });
      strays.push(line);
    }
  }
  if (lastAnchor === -1) return { items: [], unreadAmounts: 0, closed };
  let end = lastAnchor;
  for (let index = lastAnchor + 1; index < kept.length; index += 1) {
    const [upper, lower] = [kept[index - 1]?.item.line, kept[index]?.item.line];
    if (!upper || !lower || lower.top - upper.bottom > wrapGapEm * lower.size) break;
    end = index;
  }
  let start = 0;
  if (section.header === null) {
    // Without a header the page's letterhead stands above: only lines close to the first amount belong to it.
    start = kept.findIndex((each) => each.anchor);
  }
  const edge = [...rightEdges].sort((a, b) => a - b)[Math.floor(rightEdges.length / 2)] ?? 0;
  const bottom = kept[end]?.item.line.bottom ?? 0;
  const unreadAmounts = strays.filter(
    (line) =>
      line.bottom <= bottom &&
      line.segments.some(
        (segment) =>
          Math.abs(segment.right - edge) < 2 &&
          hasMoney(segment.words, decimalSign) &&
          /[.,]\d{2}/.test(segment.text),
      ),
  ).length;
  return { items: kept.slice(start, end + 1).map(({ item }) => item), unreadAmounts, closed };
};
