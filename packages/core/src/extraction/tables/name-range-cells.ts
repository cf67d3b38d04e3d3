import type { ColumnDefinition } from '../types/document-type.ts';
import { normalizeText, parseValue, type ValueContext } from '../values/index.ts';
import type { HeaderCell } from './find-header.ts';
import { type ItemLine, wordsText } from './item-lines.ts';
import { parseQuantityRange, rangeColumns } from './quantity-range.ts';

const usualShare = 0.6;

type Table = {
  cells: readonly HeaderCell[];
  items: readonly ItemLine[];
  columns: readonly ColumnDefinition[];
  context: ValueContext;
};

const [least, greatest] = rangeColumns;

const textsAt = ({ items }: Table, at: number): string[] =>
  items.map((item) => wordsText(item.cells[at] ?? [])).filter((text) => text !== '');

/** Whole numbers without a currency or a unit, as quantities are; null for anything else. */
const readCount = (text: string, context: ValueContext): number | null => {
  if (!/^\d[\d.,'’ \u00a0\u202f]*$/.test(text)) return null;
  const value = parseValue({ text, type: 'quantity', context });
  return value === null || !/^\d+$/.test(value) ? null : Number(value);
};

const isCounts = (table: Table, at: number): boolean => {
  const texts = textsAt(table, at);
  return texts.length > 0 && texts.every((text) => readCount(text, table.context) !== null);
};

/** A column of ranges in one cell each: `1–99`, `from 100`. */
const findRanges = (table: Table): number =>
  table.cells.findIndex(({ column }, at) => {
    const texts = textsAt(table, at);
    const ranges = texts.filter((text) => parseQuantityRange(text, table.context) !== null);
    return column === null && ranges.length > 0 && ranges.length >= usualShare * texts.length;
  });

/** Which end of a range a label says that is not known as a whole: `Minimaal aantal`, `max. pieces`. */
const endOf = ({ text }: HeaderCell): string | null => {
  const words = normalizeText(text).split(' ');
  if (words.some((word) => /^min(?:im|dest)?/.test(word))) return least;
  return words.some((word) => /^(?:max(?:im)?|hoechst|hochst)/.test(word)) ? greatest : null;
};

/** Whether each row but the first of an article begins one above the end of the row before it. */
const areTiers = (table: Table, from: number, to: number): boolean => {
  const rows = table.items.map((item) =>
    [from, to].map((at) => readCount(wordsText(item.cells[at] ?? []), table.context)),
  );
  const both = rows.filter(([a = null, b = null]) => a !== null && b !== null);
  const follows = rows.filter((row, at) => {
    const [end, begin] = [rows[at - 1]?.[1] ?? null, row[0] ?? null];
    return end !== null && begin === end + 1;
  });
  return follows.length >= 2 && both.every(([a, b]) => Number(a) <= Number(b));
};

/**
 * Names the columns of quantities that a price holds for: one of ranges, or two of their ends, told by a word of their
 * label or by tiers that follow each other. `unknown` counts the columns of whole numbers that stay without a name: a
 * quantity may stand there on which the price depends.
 */
export const nameRangeCells = (table: Table): { cells: readonly HeaderCell[]; unknown: number } => {
  const { cells, columns } = table;
  if (!rangeColumns.every((name) => columns.some((column) => column.name === name)))
    return { cells, unknown: 0 };
  const names = new Map<number, string>();
  const isTaken = (name: string): boolean =>
    cells.some(({ column }) => column === name) || [...names.values()].includes(name);
  const isFree = (at: number): boolean => cells[at]?.column === null && !names.has(at);
  const ranges = rangeColumns.some(isTaken) ? -1 : findRanges(table);
  if (ranges >= 0) names.set(ranges, least);
  const counts = cells.flatMap((_, at) => (isFree(at) && isCounts(table, at) ? [at] : []));
  for (const at of counts) {
    const cell = cells[at];
    const end = cell ? endOf(cell) : null;
    if (end !== null && !isTaken(end)) names.set(at, end);
  }
  const placeOf = (name: string): number =>
    cells.findIndex(({ column }, at) => column === name || names.get(at) === name);
  for (const at of counts.filter(isFree)) {
    const next = placeOf(greatest);
    const other = next >= 0 ? next : counts.find((each) => each > at && isFree(each));
    if (isTaken(least) || other === undefined || !areTiers(table, at, other)) continue;
    names.set(at, least);
    if (next < 0) names.set(other, greatest);
  }
  for (const at of counts.filter(isFree)) {
    if (isTaken(greatest) || !isTaken(least) || !areTiers(table, placeOf(least), at)) continue;
    names.set(at, greatest);
  }
  return {
    cells: cells.map((cell, at) => ({ ...cell, column: names.get(at) ?? cell.column })),
    unknown: counts.filter(isFree).length,
  };
};
