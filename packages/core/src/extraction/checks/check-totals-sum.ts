import { toDecimal } from '../../money/index.ts';
import { type Check, type CheckInput, findAmount } from './check.ts';

const name = 'totals-sum';

/** A sum is rounded by less than a whole unit of its currency, or it is no rounding. */
const mostRounding = 1;

/** What was rounded up or down, where exactly one such amount is printed. */
const findRounding = (input: CheckInput): string => {
  const [rounding, ...others] = input.amounts.rounding ?? [];
  return rounding !== undefined && others.length === 0 && toDecimal(rounding).abs().lt(mostRounding)
    ? rounding
    : '0';
};

/**
 * Net total and tax total add up to the grand total, rounded where a rounding is printed; without a tax total net and
 * grand are the same.
 */
export const checkTotalsSum: Check = (input) => {
  const net = findAmount(input, 'netTotal');
  const grand = findAmount(input, 'grandTotal');
  if (net === null || grand === null) return [];
  const tax = findAmount(input, 'taxTotal') ?? '0';
  const sum = toDecimal(net).plus(tax);
  const isNear = (total: typeof sum): boolean => total.minus(grand).abs().lte('0.01');
  // A rounding off is printed with and without its minus.
  const rounding = findRounding(input);
  const passed = isNear(sum) || isNear(sum.plus(rounding)) || isNear(sum.minus(rounding));
  const message = passed
    ? `${net} + ${tax} = ${grand}`
    : `${net} + ${tax} is ${sum.toFixed(2)}, the grand total says ${grand}.`;
  return [{ name, passed, message, subject: { field: 'grandTotal' } }];
};
