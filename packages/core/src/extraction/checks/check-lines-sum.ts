import { toDecimal } from '../../money/index.ts';
import { type Check, findAmount } from './check.ts';

const name = 'lines-sum';

/**
 * The net amounts of all lines add up to the net total. A difference is allowed only when the document states it:
 * charges and allowances on its own level.
 */
export const checkLinesSum: Check = (input) => {
  const net = findAmount(input, 'netTotal');
  const rows = input.tables.lines?.rows ?? [];
  const amounts = rows.flatMap((row) =>
    typeof row.cells.netAmount?.value === 'string' ? [row.cells.netAmount.value] : [],
  );
  if (net === null || amounts.length === 0) return [];
  const sum = amounts.reduce((total, amount) => total.plus(amount), toDecimal('0'));
  const charges = ['0', ...(input.amounts.chargeTotal ?? [])];
  const allowances = ['0', ...(input.amounts.allowanceTotal ?? [])];
  // What was charged is taken off again where everything is, and what was allowed is not.
  const isCredit = toDecimal(net).lt('0');
  const passed = charges.some((charge) =>
    allowances.some((allowance) => {
      const [more, less] = [toDecimal(charge), toDecimal(allowance).abs()];
      const total = isCredit ? sum.minus(more.abs()).plus(less) : sum.plus(more).minus(less);
      return total.minus(net).abs().lte('0.01');
    }),
  );
  const message = passed
    ? `The lines add up to ${net}.`
    : `The lines add up to ${sum.toFixed(2)}, the net total says ${net}.`;
  return [{ name, passed, message, subject: { field: 'netTotal' } }];
};
