import type Big from 'big.js';
import type { ExtractedRow } from '../extraction/extraction.ts';
import { dayOf, decimalOf } from './field-values.ts';

/**
 * `ambiguous`: several rows of different price apply alike; the dearest is given, so that an invoice is only
 * accused of what exceeds every price it may have used.
 */
export type PriceChoice =
  | { row: ExtractedRow; ambiguous: boolean }
  | { row: null; reason: 'no-price-at-date' | 'no-price-for-quantity' };

const inForce = (row: ExtractedRow, day: string | null): boolean => {
  const [from, to] = [dayOf(row.cells.validFrom), dayOf(row.cells.validTo)];
  // Without a date on the invoice only open-ended rows are known to apply.
  if (day === null) return to === null;
  return (from === null || from <= day) && (to === null || day <= to);
};

const covers = (options: { row: ExtractedRow; quantity: Big; gap: number }): boolean => {
  const [from, to] = [decimalOf(options.row.cells.minQuantity), decimalOf(options.row.cells.maxQuantity)];
  if (from !== null && options.quantity.lt(from)) return false;
  // Tiers are written in whole pieces (1–9, 10–49): 9.5 belongs to the first.
  return (
    to === null || (options.gap === 0 ? options.quantity.lte(to) : options.quantity.lt(to.plus(options.gap)))
  );
};

const largestBy = (
  rows: ExtractedRow[],
  isGreater: (a: ExtractedRow, b: ExtractedRow) => boolean,
): ExtractedRow[] => rows.filter((row) => !rows.some((other) => isGreater(other, row)));

const after = (name: 'validFrom', a: ExtractedRow, b: ExtractedRow): boolean =>
  (dayOf(a.cells[name]) ?? '') > (dayOf(b.cells[name]) ?? '');

const startsHigher = (a: ExtractedRow, b: ExtractedRow): boolean =>
  (decimalOf(a.cells.minQuantity)?.toNumber() ?? 0) > (decimalOf(b.cells.minQuantity)?.toNumber() ?? 0);

const endsLower = (a: ExtractedRow, b: ExtractedRow): boolean => {
  const [one, two] = [decimalOf(a.cells.maxQuantity), decimalOf(b.cells.maxQuantity)];
  return one !== null && (two === null || one.lt(two));
};

/**
 * Chooses among the rows of one item the one in force at the day and for the quantity; both ends of a period and of
 * a tier are inside. Where rows overlap, the narrower tier and then the younger price goes first.
 */
export const choosePriceRow = (options: {
  rows: readonly ExtractedRow[];
  day: string | null;
  quantity: Big | null;
}): PriceChoice => {
  const { day, quantity } = options;
  const current = options.rows.filter((row) => inForce(row, day));
  if (current.length === 0) return { row: null, reason: 'no-price-at-date' };
  let fitting = current;
  if (quantity !== null) {
    const exact = current.filter((row) => covers({ row, quantity, gap: 0 }));
    fitting = exact.length > 0 ? exact : current.filter((row) => covers({ row, quantity, gap: 1 }));
  }
  if (fitting.length === 0) return { row: null, reason: 'no-price-for-quantity' };
  const tiered = quantity === null ? fitting : largestBy(largestBy(fitting, startsHigher), endsLower);
  const youngest = largestBy(tiered, (a, b) => after('validFrom', a, b));
  const price = (row: ExtractedRow): Big | null => decimalOf(row.cells.unitPrice);
  const dearest = youngest.reduce((best, row) => {
    const [a, b] = [price(row), price(best)];
    return a !== null && (b === null || a.gt(b)) ? row : best;
  });
  const first = price(dearest);
  const ambiguous = youngest.some((row) => {
    const other = price(row);
    return first !== null && other !== null && !other.eq(first);
  });
  return { row: dearest, ambiguous };
};
