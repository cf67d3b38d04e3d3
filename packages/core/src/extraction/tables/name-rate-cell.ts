import { toDecimal } from '../../money/index.ts';
import type { ColumnDefinition } from '../types/document-type.ts';
import type { ValueContext } from '../values/index.ts';
import type { HeaderCell } from './find-header.ts';
import { type ItemLine, wordsText } from './item-lines.ts';
import { type NumberGrid, productNamesOf, toNumberGrid } from './number-grid.ts';

const cent = toDecimal('0.01');
const usualShare = 0.8;
const strayShare = 0.2;
/** No tax on sales is higher. */
const highestRate = '50';

/** Whether so much percent of the amounts is what stands in another column, alone or with the amount. */
const yields = (options: { grid: NumberGrid; rate: number; amount: number; tax: number }): boolean => {
  let full = 0;
  let equal = 0;
  for (const row of options.grid.numbers) {
    const [percent, net, tax] = [row[options.rate], row[options.amount], row[options.tax]];
    if (!percent || !net || !tax || net.eq('0')) continue;
    full += 1;
    const own = net.times(percent).div('100');
    const isTax = own.minus(tax).abs().lte(cent) || net.plus(own).minus(tax).abs().lte(cent);
    // A rate of nothing explains whatever equals the amount.
    if (isTax && !percent.eq('0')) equal += 1;
    else if (isTax) full -= 1;
  }
  return full > 0 && equal >= usualShare * full;
};

/**
 * Sets the column of tax rates right by what stands in it: labels of rates and of taxes are easily taken for each
 * other. Numbers that are no rates lose the name.
 */
export const nameRateCell = (options: {
  cells: readonly HeaderCell[];
  items: readonly ItemLine[];
  columns: readonly ColumnDefinition[];
  context: ValueContext;
}): readonly HeaderCell[] => {
  const { cells } = options;
  const name = options.columns.find(({ type }) => type === 'rate')?.name;
  const amountName = productNamesOf(options.columns)?.amount;
  if (name === undefined || amountName === undefined) return cells;
  const at = cells.findIndex(({ column }) => column === name);
  const amount = cells.findIndex(({ column }) => column === amountName);
  const unnamed = cells.flatMap(({ column }, index) => (column === null ? [index] : []));
  if (unnamed.length === 0 || amount === -1) return cells;
  const grid = toNumberGrid(options);
  const others = at === -1 ? unnamed : [at, ...unnamed];
  const rate = others.find((index) =>
    others.some((tax) => tax !== index && yields({ grid, rate: index, amount, tax })),
  );
  const values = grid.numbers.flatMap((row) => (at === -1 ? [] : (row[at] ?? [])));
  // A number that strayed into the column says nothing of the others.
  const isNone = values.filter((value) => value.abs().gt(highestRate)).length > strayShare * values.length;
  if (rate === undefined && !isNone) return cells;
  return cells.map((cell, index) => ({
    ...cell,
    column: index === rate ? name : cell.column === name ? null : cell.column,
  }));
};

const unitLike = /^\p{L}[\p{L}²³./]{0,11}$/u;

/** Names the unnamed column of short words beside the quantities. */
export const nameUnitCell = (options: {
  cells: readonly HeaderCell[];
  items: readonly ItemLine[];
  columns: readonly ColumnDefinition[];
}): readonly HeaderCell[] => {
  const { cells, items, columns } = options;
  const name = columns.find(({ type }) => type === 'unit')?.name;
  const quantity = columns.find(({ type }) => type === 'quantity')?.name;
  const beside = cells.findIndex(({ column }) => column === quantity && column !== undefined);
  if (name === undefined || beside === -1 || cells.some(({ column }) => column === name)) return cells;
  const full = items.filter((item) => (item.cells[beside] ?? []).length > 0);
  const at = [beside + 1, beside - 1].find((index) => {
    const texts = full.map((item) => wordsText(item.cells[index] ?? []));
    const units = texts.filter((text) => unitLike.test(text));
    return cells[index]?.column === null && full.length > 0 && units.length >= usualShare * full.length;
  });
  return cells.map((cell, index) => (index === at ? { ...cell, column: name } : cell));
};
