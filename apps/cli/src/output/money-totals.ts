import { formatDecimal, toDecimal } from '@assay/core/money';
import type { Money } from '@assay/core/reconciliation';

/** The exact sum per currency, such as `1,234.50 EUR` without grouping: `1234.50 EUR`. */
export const totalsByCurrency = (amounts: readonly Money[]): string[] => {
  const totals = new Map<string, ReturnType<typeof toDecimal>>();
  for (const { value, currency } of amounts) {
    totals.set(currency, (totals.get(currency) ?? toDecimal('0')).plus(toDecimal(value)));
  }
  return [...totals]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, total]) => `${formatDecimal(total)} ${currency}`);
};
