import { toDecimal } from '../../money/index.ts';
import { type Check, findAmount } from './check.ts';

const name = 'totals-sum';

/** Net total and tax total add up to the grand total; without a tax total net and grand are the same. */
export const checkTotalsSum: Check = (input) => {
  const net = findAmount(input, 'netTotal');
  const grand = findAmount(input, 'grandTotal');
  if (net === null || grand === null) return [];
  const tax = findAmount(input, 'taxTotal') ?? '0';
  const sum = toDecimal(net).plus(tax);
  const passed = sum.minus(grand).abs().lte('0.01');
  const message = passed
    ? `${net} + ${tax} = ${grand}`
    : `${net} + ${tax} is ${sum.toFixed(2)}, the grand total says ${grand}.`;
  return [{ name, passed, message, subject: { field: 'grandTotal' } }];
};
