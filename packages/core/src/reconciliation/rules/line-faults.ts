import type Big from 'big.js';
import type { ExtractedRow } from '../../extraction/extraction.ts';
import { roundMoney, toDecimal } from '../../money/index.ts';
import { decimalOf } from '../field-values.ts';
import { halfUnit, placesOf } from '../invoice-money.ts';

export type LineFault = {
  line: number;
  quantity: Big;
  unitPrice: Big;
  expected: Big;
  printed: Big;
  difference: Big;
};

/** Digits that were not printed explain at most this share of an amount; beyond it, rounding is no excuse. */
const roundingShare = '0.005';
/** Prices are also given per ten, hundred or thousand pieces. */
const priceBases = ['10', '100', '1000'];

/** One unit of the amount's last digit, since some round and some cut off, plus what the digits of price and hours may hide. */
const toleranceOf = (cells: ExtractedRow['cells'], quantity: Big, unitPrice: Big): Big => {
  const unit = halfUnit(placesOf(cells.netAmount)).times(2);
  // A quantity of up to one decimal is counted, not rounded; 1.33 hours may be an hour and twenty minutes.
  const places = placesOf(cells.quantity);
  const hiddenQuantity = places > 1 ? unitPrice.abs().times(halfUnit(places)) : toDecimal('0');
  const hidden = quantity
    .abs()
    .times(halfUnit(placesOf(cells.unitPrice)))
    .plus(hiddenQuantity);
  const most = quantity.times(unitPrice).abs().times(roundingShare);
  return unit.plus(hidden.lt(most) ? hidden : most);
};

/** Whether the amount is the product in another reading: a price per hundred, or an amount with tax. */
const isOtherReading = (options: {
  product: Big;
  printed: Big;
  taxRate: Big | null;
  tolerance: Big;
}): boolean => {
  const { product, printed, taxRate, tolerance } = options;
  const isNear = (value: Big): boolean => printed.minus(value).abs().lte(tolerance);
  const withTax = taxRate?.gt(0) === true ? product.times(taxRate.div(100).plus(1)) : null;
  return (withTax !== null && isNear(withTax)) || priceBases.some((base) => printed.times(base).eq(product));
};

/** Lines on which quantity × unit price is not the amount. */
export const findLineFaults = (lines: readonly ExtractedRow[]): LineFault[] =>
  lines.flatMap(({ cells }, line) => {
    const [quantity, unitPrice, printed] = [cells.quantity, cells.unitPrice, cells.netAmount].map(decimalOf);
    if (!quantity || !unitPrice || !printed) return [];
    const product = quantity.times(unitPrice);
    const tolerance = toleranceOf(cells, quantity, unitPrice);
    const difference = printed.minus(product);
    if (difference.abs().lte(tolerance)) return [];
    if (isOtherReading({ product, printed, taxRate: decimalOf(cells.taxRate), tolerance })) return [];
    const expected = roundMoney(product);
    return [{ line, quantity, unitPrice, expected, printed, difference: printed.minus(expected) }];
  });
