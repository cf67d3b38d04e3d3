import { roundMoney, toDecimal } from '../../money/index.ts';
import type { Field } from '../extraction.ts';
import type { ColumnDefinition } from '../types/document-type.ts';
import type { ValueContext } from '../values/index.ts';
import type { Discount } from './name-number-cells.ts';
import { productNamesOf } from './number-grid.ts';
import { readCell } from './read-cell.ts';

/** Three numbers that confirm each other are this sure. */
const confirmed = 0.97;

/**
 * Quantity times price is the amount, to the cent: then the three confirm each other. What a column of discounts
 * takes off is no value of the row; that it adds up is written beside the amount.
 */
export const confirmProduct = (options: {
  cells: Record<string, Field>;
  columns: readonly ColumnDefinition[];
  discount: Discount | null;
  /** What stands in the column of discounts. */
  less: string;
  context: ValueContext;
}): void => {
  const { cells, columns, discount, less, context } = options;
  const names = productNamesOf(columns);
  if (names === null) return;
  const [quantity, price, amount] = [cells[names.quantity], cells[names.price], cells[names.amount]];
  if (!quantity || !price || !amount) return;
  const whole = toDecimal(String(quantity.value)).times(String(price.value));
  const reading = readCell({ text: less.replace(/\s*%$/, ''), type: 'quantity', context });
  const off = reading === null ? toDecimal('0') : toDecimal(reading.value).abs();
  const product =
    discount?.kind === 'percent' ? whole.times(toDecimal('100').minus(off)).div('100') : whole.minus(off);
  if (product.minus(String(amount.value)).abs().gt('0.01')) return;
  for (const field of [quantity, price, amount]) field.confidence = Math.max(field.confidence, confirmed);
  if (reading === null) return;
  const message = `${quantity.value} × ${price.value} less ${less.trim()} is ${roundMoney(product).toFixed(2)}`;
  amount.checks.push({ name: 'line-arithmetic', passed: true, message });
};
