import { roundMoney, toDecimal } from '../../money/index.ts';
import type { ExtractedTable } from '../extraction.ts';
import type { Check } from './check.ts';

const name = 'line-arithmetic';

type Row = ExtractedTable['rows'][number];

const readRow = ({ cells }: Row): { count: string; price: string; net: string } | null => {
  const [count, price, net] = [cells.quantity?.value, cells.unitPrice?.value, cells.netAmount?.value];
  return typeof count === 'string' && typeof price === 'string' && typeof net === 'string'
    ? { count, price, net }
    : null;
};

/** Credit notes may print quantities and prices as they were billed, and take all amounts off. */
const isTurned = (rows: readonly Row[]): boolean => {
  const read = rows.flatMap((row) => readRow(row) ?? []);
  const products = read.map(({ count, price }) => toDecimal(count).times(price));
  return (
    products.some((product) => product.gt('0')) &&
    read.every(({ net }, index) => toDecimal(net).lte('0') && products[index]?.gte('0') === true)
  );
};

/**
 * Quantity times unit price is the net amount of the line, to a cent: what rounding can move. A line whose discount
 * was read with it has its answer already.
 */
export const checkLineArithmetic: Check = (input) => {
  const rows = input.tables.lines?.rows ?? [];
  const turned = isTurned(rows);
  return rows.flatMap((row, index) => {
    const read = readRow(row);
    if (read === null || row.cells.netAmount?.checks.some((check) => check.name === name)) return [];
    const { count, price, net } = read;
    const whole = roundMoney(toDecimal(count).times(price));
    const product = turned ? whole.neg() : whole;
    const passed = product.minus(net).abs().lte('0.01');
    const message = passed
      ? `${count} × ${price} = ${net}`
      : `Line ${index + 1}: ${count} × ${price} is ${product.toFixed(2)}, the line says ${net}.`;
    return [{ name, passed, message, subject: { table: 'lines', row: index, column: 'netAmount' } }];
  });
};
