import type Big from 'big.js';
import { roundMoney, toDecimal } from '../../money/index.ts';
import { type Check, findAmount } from './check.ts';

const name = 'tax-by-rate';

/**
 * The tax total follows from the rates of the lines. It answers only when every line carries a rate and no charge or
 * allowance stands beside the lines, for its rate is not known. Each line may be rounded by itself: half a cent each.
 */
export const checkTaxByRate: Check = (input) => {
  const tax = findAmount(input, 'taxTotal');
  const rows = input.tables.lines?.rows ?? [];
  const apart = [...(input.amounts.chargeTotal ?? []), ...(input.amounts.allowanceTotal ?? [])];
  if (tax === null || rows.length === 0 || apart.some((amount) => !toDecimal(amount).eq('0'))) return [];
  const byRate = new Map<string, Big>();
  for (const row of rows) {
    const rate = row.cells.taxRate?.value;
    const net = row.cells.netAmount?.value;
    if (typeof rate !== 'string' || typeof net !== 'string') return [];
    byRate.set(rate, (byRate.get(rate) ?? toDecimal('0')).plus(net));
  }
  const expected = [...byRate].reduce(
    (sum, [rate, base]) => sum.plus(roundMoney(base.times(rate).div('100'))),
    toDecimal('0'),
  );
  const tolerance = toDecimal('0.005').times(rows.length).plus('0.01');
  const passed = expected.minus(tax).abs().lte(tolerance);
  const message = passed
    ? `The tax ${tax} follows from the rates of the lines.`
    : `The rates of the lines give a tax of ${expected.toFixed(2)}, the tax total says ${tax}.`;
  return [{ name, passed, message, subject: { field: 'taxTotal' } }];
};
