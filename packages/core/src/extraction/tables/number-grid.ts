import type Big from 'big.js';
import { toDecimal } from '../../money/index.ts';
import type { ColumnDefinition } from '../types/document-type.ts';
import type { ValueContext } from '../values/index.ts';
import type { HeaderCell } from './find-header.ts';
import { type ItemLine, wordsText } from './item-lines.ts';
import { readCell } from './read-cell.ts';

/** The numbers of a table by line and column; null where a cell holds none, or holds other text. */
export type NumberGrid = {
  numbers: (Big | null)[][];
  /** Shares of the lines with numbers in which a column holds one, and holds one behind a percent sign. */
  filled: readonly number[];
  percent: readonly number[];
};

/** Numbers, names and places of the columns that quantity times price is told from. */
export type ProductNames = { quantity: string; price: string; amount: string };

export const productNamesOf = (columns: readonly ColumnDefinition[]): ProductNames | null => {
  const quantity = columns.find(({ type }) => type === 'quantity')?.name;
  const amounts = columns.filter(({ type }) => type === 'amount').map(({ name }) => name);
  const [price, amount] = [amounts[0], amounts.at(-1)];
  return quantity !== undefined && price !== undefined && amount !== undefined && price !== amount
    ? { quantity, price, amount }
    : null;
};

/** More lines than this say no more about a column. */
const maxLines = 40;

const readNumber = (text: string, context: ValueContext): Big | null => {
  const plain = text.replace(/\s*%$/, '');
  if (!/\d/.test(plain)) return null;
  for (const type of ['amount', 'quantity'] as const) {
    const reading = readCell({ text: plain, type, context });
    if (reading?.exact) return toDecimal(reading.value);
  }
  return null;
};

export const toNumberGrid = (options: {
  cells: readonly HeaderCell[];
  items: readonly ItemLine[];
  context: ValueContext;
}): NumberGrid => {
  const { cells, context } = options;
  const rows: { texts: string[]; numbers: (Big | null)[] }[] = [];
  for (const item of options.items) {
    const texts = cells.map((_, index) => wordsText(item.cells[index] ?? []));
    const numbers = texts.map((text) => readNumber(text, context));
    if (numbers.filter((number) => number !== null).length >= 2) rows.push({ texts, numbers });
    if (rows.length >= maxLines) break;
  }
  const share = (index: number, test: (text: string) => boolean): number =>
    rows.filter(({ texts, numbers }) => numbers[index] !== null && test(texts[index] ?? '')).length /
    Math.max(1, rows.length);
  return {
    numbers: rows.map(({ numbers }) => numbers),
    filled: cells.map((_, index) => share(index, () => true)),
    percent: cells.map((_, index) => share(index, (text) => text.includes('%'))),
  };
};
