import type { ColumnDefinition } from '../types/document-type.ts';
import { parseValue, type ValueContext } from '../values/index.ts';
import type { HeaderCell } from './find-header.ts';
import { validityColumns } from './heading-dates.ts';
import { type ItemLine, wordsText } from './item-lines.ts';

const usualShare = 0.8;

/**
 * Names columns of dates without a name: the missing end of a validity beside the other one, or both ends where two
 * columns of dates stand and no other is declared.
 */
export const nameDateCells = (options: {
  cells: readonly HeaderCell[];
  items: readonly ItemLine[];
  columns: readonly ColumnDefinition[];
  context: ValueContext;
}): readonly HeaderCell[] => {
  const { cells, items, columns, context } = options;
  const declared = columns.filter(({ type }) => type === 'date').map(({ name }) => name);
  if (declared.length !== 2 || !validityColumns.every((name) => declared.includes(name))) return cells;
  const missing = validityColumns.filter((name) => !cells.some(({ column }) => column === name));
  const free = cells.flatMap(({ column }, at) => {
    const texts = items.map((item) => wordsText(item.cells[at] ?? [])).filter((text) => text !== '');
    const dates = texts.filter((text) => parseValue({ text, type: 'date', context }) !== null);
    return column === null && dates.length > 0 && dates.length >= usualShare * texts.length ? [at] : [];
  });
  if (free.length === 0 || free.length !== missing.length) return cells;
  return cells.map((cell, at) => ({ ...cell, column: missing[free.indexOf(at)] ?? cell.column }));
};
