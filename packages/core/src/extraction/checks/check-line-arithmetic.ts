import { roundMoney, toDecimal } from '../../money/index.ts';
import type { Check } from './check.ts';

const name = 'line-arithmetic';

/**
 * Quantity times unit price is the net amount of the line, to a cent: what rounding can move. A line whose discount
 * was read with it has its answer already.
 */
export const checkLineArithmetic: Check = (input) =>
  (input.tables.lines?.rows ?? []).flatMap((row, index) => {
    const { quantity, unitPrice, netAmount } = row.cells;
    if (netAmount?.checks.some((check) => check.name === name)) return [];
    const values = [quantity?.value, unitPrice?.value, netAmount?.value];
    const [count, price, net] = values;
    if (typeof count !== 'string' || typeof price !== 'string' || typeof net !== 'string') return [];
    const product = roundMoney(toDecimal(count).times(price));
    const passed = product.minus(net).abs().lte('0.01');
    const message = passed
      ? `${count} × ${price} = ${net}`
      : `Line ${index + 1}: ${count} × ${price} is ${product.toFixed(2)}, the line says ${net}.`;
    return [{ name, passed, message, subject: { table: 'lines', row: index, column: 'netAmount' } }];
  });
