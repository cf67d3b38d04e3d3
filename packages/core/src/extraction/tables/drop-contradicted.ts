import type { ColumnDefinition } from '../types/document-type.ts';
import type { HeaderCell } from './find-header.ts';
import { type ItemLine, wordsText } from './item-lines.ts';
import { positionColumn } from './match-label.ts';

/** So much of what stands in a column must contradict its name. */
const usualShare = 0.7;

const isBare = (text: string): boolean => /^[-−(]?\p{Sc}?\s?[\d.,'’\s]+\)?-?$/u.test(text);

/** `01/02/2025`, `1 de febrero de 2025`, `Feb 1, 2025`. */
const isDate = (text: string): boolean =>
  /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4}$/.test(text) || /\p{L}{3}.*\b(?:19|20)\d\d$/u.test(text);

type Test = (text: string) => boolean;

const contradicts: Partial<Record<ColumnDefinition['type'] | 'position', Test>> = {
  unit: (text) => isBare(text),
  quantity: (text) => !/\d/.test(text) || isDate(text),
  amount: (text) => !/\d/.test(text),
  position: (text) => !/^\(?[\d.-]{1,9}[.):]?$/.test(text),
  text: (text) => /^(?:\d{1,3}[.)]?|\d{1,3}[.,]\d{1,2})$/.test(text),
};

/** Running numbers: a label such as `No.` seemed to say codes. A table that goes on does not begin with one. */
const isCount = (texts: readonly string[]): boolean => {
  const numbers = texts.map((text) => (/^\d{1,4}[.)]?$/.test(text) ? Number.parseInt(text, 10) : Number.NaN));
  const step = (numbers[1] ?? Number.NaN) - (numbers[0] ?? 0);
  return numbers.length === 1
    ? numbers[0] !== undefined && numbers[0] < 1000
    : (step === 1 || step === 10 || step === 100) &&
        numbers.every((number, index) => number === (numbers[0] ?? 0) + step * index);
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
    if (test === undefined && type !== 'code') return cell;
    const texts = full.map((item) => wordsText(item.cells[index] ?? [])).filter((text) => text !== '');
    if (type === 'code' && texts.length > 0 && isCount(texts)) return { ...cell, column: positionColumn };
    const isWrong =
      texts.length > 0 && texts.filter((text) => test?.(text)).length >= usualShare * texts.length;
    return isWrong ? { ...cell, column: null } : cell;
  });
};
