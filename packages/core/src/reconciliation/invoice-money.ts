import type Big from 'big.js';
import type { Extraction, Field } from '../extraction/extraction.ts';
import { toDecimal } from '../money/index.ts';
import { decimalOf, textOf } from './field-values.ts';

/** ISO 4217's code for "no currency": what an amount carries when neither side names one. */
export const noCurrency = 'XXX';

export const currencyOf = (extraction: Extraction | null): string | null =>
  textOf(extraction?.fields.currency)?.toUpperCase() ?? null;

/** What the invoice asks for before tax, and the field that says so; failing that grand total less tax, else the grand total. */
export const netTotalOf = ({ fields }: Extraction): { value: Big; field: Field } | null => {
  const net = decimalOf(fields.netTotal);
  if (net !== null && fields.netTotal !== undefined) return { value: net, field: fields.netTotal };
  const grand = decimalOf(fields.grandTotal) ?? decimalOf(fields.amountDue);
  const field = fields.grandTotal ?? fields.amountDue;
  if (grand === null || field === undefined) return null;
  return { value: grand.minus(decimalOf(fields.taxTotal) ?? 0), field };
};

/** How many digits after the point a number was written with. */
export const placesOf = (field: Field | undefined): number => (textOf(field)?.split('.')[1] ?? '').length;

/** Half of the last written digit: what rounding may have hidden. */
export const halfUnit = (places: number): Big => toDecimal('0.5').times(toDecimal('10').pow(-places));
