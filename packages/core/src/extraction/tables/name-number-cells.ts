import type Big from 'big.js';
import { toDecimal } from '../../money/index.ts';
import type { ColumnDefinition } from '../types/document-type.ts';
import type { ValueContext } from '../values/index.ts';
import type { HeaderCell } from './find-header.ts';
import type { ItemLine } from './item-lines.ts';
import { type NumberGrid, type ProductNames, productNamesOf, toNumberGrid } from './number-grid.ts';

/** A column that takes something off the product of quantity and price. */
export type Discount = { at: number; kind: 'percent' | 'amount' };
export type NumberCells = {
  cells: readonly HeaderCell[];
  discount: Discount | null;
  /** Columns of numbers without a name where a quantity or a price is not told either. */
  unknown: number;
};

type Triple = { quantity: number; price: number; amount: number; discount: Discount | null };

const cent = toDecimal('0.01');
const one = toDecimal('1');
const hundred = toDecimal('100');
/** Of the lines with all three numbers so many must multiply. */
const usualShare = 0.6;
const strictShare = 0.8;

const productOf = (row: readonly (Big | null)[], triple: Triple): Big | null => {
  const [count, each] = [row[triple.quantity], row[triple.price]];
  if (!count || !each) return null;
  const whole = count.times(each);
  const less = triple.discount === null ? null : row[triple.discount.at];
  if (!less || triple.discount === null) return whole;
  return triple.discount.kind === 'percent'
    ? whole.times(hundred.minus(less.abs())).div(hundred)
    : whole.minus(less.abs());
};

/** How many lines have all three numbers, and in how many of them they multiply; a product by one says little. */
const judge = (grid: NumberGrid, triple: Triple): { full: number; equal: number; telling: number } => {
  let full = 0;
  let equal = 0;
  let telling = 0;
  for (const row of grid.numbers) {
    const product = productOf(row, triple);
    const amount = row[triple.amount];
    if (!product || !amount || amount.eq('0')) continue;
    full += 1;
    if (product.minus(amount).abs().gt(cent)) continue;
    equal += 1;
    const isPlain = row[triple.quantity]?.eq(one) || row[triple.price]?.eq(one);
    if (!isPlain) telling += 1;
  }
  return { full, equal, telling };
};

/** A count of rows is no quantity: it goes up by one step from line to line. */
const isRunning = (grid: NumberGrid, index: number): boolean => {
  const values = grid.numbers.flatMap((row) => row[index] ?? []);
  const step = values[1]?.minus(values[0] ?? values[1]);
  return (
    values.length > 1 &&
    step !== undefined &&
    step.gt('0') &&
    values.slice(1).every((value, at) => value.minus(values[at] ?? value).eq(step))
  );
};

const listDiscounts = (
  grid: NumberGrid,
  others: readonly number[],
  cells: readonly HeaderCell[],
): Discount[] =>
  cells.flatMap((cell, at): Discount[] =>
    cell.column !== null || others.includes(at) || (grid.filled[at] ?? 0) === 0
      ? []
      : [
          { at, kind: 'percent' },
          { at, kind: 'amount' },
        ],
  );

const applyTriple = (
  cells: readonly HeaderCell[],
  triple: Triple,
  names: ProductNames,
): readonly HeaderCell[] => {
  const own = new Map([
    [triple.quantity, names.quantity],
    [triple.price, names.price],
    [triple.amount, names.amount],
  ]);
  const taken = new Set(own.values());
  return cells.map((cell, at) => ({
    ...cell,
    column: own.get(at) ?? (cell.column !== null && taken.has(cell.column) ? null : cell.column),
  }));
};

/** Whether a column follows from the amounts: a tax, or the amount with its tax. */
const isExplained = (grid: NumberGrid, at: number, amount: number, rate: number): boolean => {
  let full = 0;
  let equal = 0;
  for (const row of grid.numbers) {
    const [value, net, percent] = [row[at], row[amount], row[rate]];
    if (!value || !net || !percent) continue;
    full += 1;
    const tax = net.times(percent).div(hundred);
    if ([tax, net.plus(tax)].some((each) => each.minus(value).abs().lte(cent))) equal += 1;
  }
  return full > 0 && equal >= strictShare * full;
};

/** Columns of numbers that no label and no arithmetic names, where a quantity or a price is looked for. */
const countUnknown = (options: {
  grid: NumberGrid;
  cells: readonly HeaderCell[];
  names: ProductNames;
  rate: string | undefined;
  discount: Discount | null;
}): number => {
  const { grid, cells, names } = options;
  const placeOf = (name: string | undefined): number => cells.findIndex(({ column }) => column === name);
  if (placeOf(names.quantity) >= 0 && placeOf(names.price) >= 0) return 0;
  return cells.filter(
    ({ column }, at) =>
      column === null &&
      at !== options.discount?.at &&
      (grid.filled[at] ?? 0) >= 0.5 &&
      (grid.percent[at] ?? 0) < 0.5 &&
      !isRunning(grid, at) &&
      !isExplained(grid, at, placeOf(names.amount), placeOf(options.rate)),
  ).length;
};

/**
 * Names the columns of quantity, price and amount by arithmetic where their labels leave one of them open, or say
 * what the numbers contradict: quantity times price is the amount, with a discount between them where there is one.
 * Labels are kept where the numbers bear them out.
 */
export const nameNumberCells = (options: {
  cells: readonly HeaderCell[];
  items: readonly ItemLine[];
  columns: readonly ColumnDefinition[];
  context: ValueContext;
}): NumberCells => {
  const { cells } = options;
  const names = productNamesOf(options.columns);
  if (names === null) return { cells, discount: null, unknown: 0 };
  const grid = toNumberGrid(options);
  const placeOf = (name: string): number => cells.findIndex(({ column }) => column === name);
  const known = {
    quantity: placeOf(names.quantity),
    price: placeOf(names.price),
    amount: placeOf(names.amount),
  };
  if (known.quantity >= 0 && known.price >= 0 && known.amount >= 0) {
    const { full, equal } = judge(grid, { ...known, discount: null });
    if (equal > 0 && equal >= strictShare * full) return { cells, discount: null, unknown: 0 };
  }
  const roles = new Set([names.quantity, names.price, names.amount]);
  const free = cells.flatMap(({ column }, at) =>
    (grid.filled[at] ?? 0) > 0 && (grid.percent[at] ?? 0) === 0 && (column === null || roles.has(column))
      ? [at]
      : [],
  );
  const tries: { triple: Triple; changed: number; equal: number; telling: number; full: number }[] = [];
  for (const quantity of free) {
    for (const price of free) {
      for (const amount of free) {
        if (quantity === price || price === amount || quantity === amount) continue;
        const changed =
          (known.quantity === quantity ? 0 : 1) +
          (known.price === price ? 0 : 1) +
          (known.amount === amount ? 0 : 1);
        const replaced =
          (known.quantity >= 0 && known.quantity !== quantity) ||
          (known.price >= 0 && known.price !== price) ||
          (known.amount >= 0 && known.amount !== amount);
        const plain: Triple = { quantity, price, amount, discount: null };
        const first = judge(grid, plain);
        const least = replaced ? strictShare : usualShare;
        const holds = (found: { full: number; equal: number; telling: number }): boolean =>
          found.equal >= least * found.full && found.equal > 0 && (!replaced || found.telling >= 2);
        if (holds(first)) tries.push({ triple: plain, changed, ...first });
        else if (!replaced)
          for (const discount of listDiscounts(grid, [quantity, price, amount], cells)) {
            const triple = { ...plain, discount };
            const found = judge(grid, triple);
            if (found.equal >= strictShare * found.full && found.telling > 0)
              tries.push({ triple, changed, ...found });
          }
      }
    }
  }
  const isOrdered = ({ quantity, price, amount }: Triple): number =>
    (price < amount ? 1 : 0) + (quantity < price ? 1 : 0) + (isRunning(grid, quantity) ? -3 : 0);
  const [best] = tries.sort(
    (a, b) =>
      a.changed - b.changed ||
      Number(a.triple.discount !== null) - Number(b.triple.discount !== null) ||
      b.equal - a.equal ||
      isOrdered(b.triple) - isOrdered(a.triple),
  );
  const named = best === undefined ? cells : applyTriple(cells, best.triple, names);
  const discount = best?.triple.discount ?? null;
  const rate = options.columns.find(({ type }) => type === 'rate')?.name;
  return { cells: named, discount, unknown: countUnknown({ grid, cells: named, names, rate, discount }) };
};
