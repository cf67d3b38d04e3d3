import type Big from 'big.js';
import type { Extraction } from '../../extraction/extraction.ts';
import { toDecimal } from '../../money/index.ts';
import { decimalOf } from '../field-values.ts';
import { halfUnit, placesOf } from '../invoice-money.ts';

export type TotalFault = {
  rule: 'net-total' | 'grand-total';
  left: Big;
  right: Big;
  /** Printed less right: positive if too much is charged. */
  difference: Big;
  /** Whether the grand total is right all the same, so that nothing is overpaid. */
  misprint: boolean;
};

const zero = toDecimal('0');
const cent = toDecimal('0.01');

/** Cash totals are rounded to five hundredths in some countries. */
const isCashRounding = (grand: Big, difference: Big): boolean =>
  grand.times(20).mod(1).eq(0) && difference.abs().lte('0.025');

/** Σ of the lines; null when one has no amount or the table was not read whole, since then the gap may be ours. */
const sumLines = (extraction: Extraction): { sum: Big; tolerance: Big } | null => {
  const table = extraction.tables.lines;
  if (table === undefined || !table.complete || table.rows.length === 0) return null;
  let [sum, hidden] = [zero, zero];
  for (const { cells } of table.rows) {
    const amount = decimalOf(cells.netAmount);
    if (amount === null) return null;
    sum = sum.plus(amount);
    hidden = hidden.plus(halfUnit(Math.max(2, placesOf(cells.netAmount))));
  }
  return { sum, tolerance: hidden.plus(cent.div(2)) };
};

/**
 * Totals that do not follow from what stands above them. `lineDifference` is the sum of what the lines are off by:
 * a net total that is right for the right lines is not accused again for a wrong one (`linesMisprinted`).
 */
export const findTotalFaults = (
  extraction: Extraction,
  lineDifference: Big,
): { faults: TotalFault[]; linesMisprinted: boolean } => {
  const { fields } = extraction;
  const [net, tax, grand] = [fields.netTotal, fields.taxTotal, fields.grandTotal].map(decimalOf);
  const lines = sumLines(extraction);
  const faults: TotalFault[] = [];
  let netDifference = zero;
  let linesMisprinted = false;
  if (lines !== null && net) {
    netDifference = net.minus(lines.sum);
    const isNear = (value: Big): boolean => value.abs().lte(lines.tolerance);
    // Some sellers print line amounts with tax: then the lines add up to the grand total.
    const linesWithTax = grand && isNear(grand.minus(lines.sum));
    const explained = isNear(netDifference.plus(lineDifference));
    linesMisprinted = explained && !isNear(netDifference);
    if (isNear(netDifference) || linesWithTax || explained) netDifference = zero;
    else {
      const misprint = Boolean(grand && tax && isNear(grand.minus(tax).minus(lines.sum)));
      faults.push({ rule: 'net-total', left: lines.sum, right: net, difference: netDifference, misprint });
    }
  }
  if (net && tax && grand) {
    const difference = grand.minus(net).minus(tax);
    // A wrong net total under a right grand total is one fault, not two.
    const told = faults.some(({ misprint }) => misprint) && difference.plus(netDifference).abs().lte('0.02');
    if (difference.abs().gt(cent) && !isCashRounding(grand, difference) && !told) {
      faults.push({ rule: 'grand-total', left: net.plus(tax), right: grand, difference, misprint: false });
    }
  }
  return { faults, linesMisprinted };
};
