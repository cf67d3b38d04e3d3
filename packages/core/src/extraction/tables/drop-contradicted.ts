import type { ColumnDefinition } from '../types/document-type.ts';
import type { HeaderCell } from './find-header.ts';
import { type ItemLine, wordsText } from './item-lines.ts';
import { positionColumn } from './match-label.ts';

/** So much of what stands in a column must contradict its name. */
const usualShare = 0.7;

const isBare = (text: string): boolean => /^[-−(]?\p{Sc}?\s?[\d.,'’\s]+\)?-?$/u.test(text);

type Test = (text: string) => boolean;

const contradicts: Partial<Record<ColumnDefinition['type'] | 'position', Test>> = {
  unit: (text) => isBare(text),
  quantity: (text) => !/\d/.test(text),
  amount: (text) => !/\d/.test(text),
  position: (text) => !/^\(?[\d.-]{1,9}[.):]?$/.test(text),
  text: (text) => /^(?:\d{1,3}[.)]?|\d{1,3}[.,]\d{1,2})$/.test(text),
};

/** Takes the name from columns whose values cannot be what their label seemed to say: no unit is a bare number. */
export const dropContradicted = (options: {
  cells: readonly HeaderCell[];
  items: readonly ItemLine[];
  columns: readonly ColumnDefinition[];
}): readonly HeaderCell[] => {
  const types = new Map<string, ColumnDefinition['type'] | 'position'>(
    options.columns.map(({ name, type }) => [name, type]),
  );
  types.set(positionColumn, 'position');
  const full = options.items.filter((item) => item.cells.filter((words) => words.length > 0).length >= 2);
  return options.cells.map((cell, index) => {
    const type = cell.column === null ? undefined : types.get(cell.column);
    const test = type === undefined ? undefined : contradicts[type];
    if (test === undefined) return cell;
    const texts = full.map((item) => wordsText(item.cells[index] ?? [])).filter((text) => text !== '');
    const isWrong = texts.length > 0 && texts.filter(test).length >= usualShare * texts.length;
    return isWrong ? { ...cell, column: null } : cell;
  });
};
