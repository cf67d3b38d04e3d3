import { toDecimal } from '../../money/index.ts';
import type { CheckResult } from '../extraction.ts';
import type { EInvoiceData, InvoiceFieldName } from './invoice-data.ts';

export type TotalsCheck = { fields: readonly InvoiceFieldName[]; result: CheckResult };

type Sum = {
  rule: string;
  about: string;
  fields: readonly InvoiceFieldName[];
  expected: string;
  given: string;
};

const sum = (amounts: readonly (string | null | undefined)[], signs: readonly (1 | -1)[] = []): string =>
  amounts
    .reduce((total, amount, at) => total.plus(toDecimal(amount ?? '0').times(signs[at] ?? 1)), toDecimal('0'))
    .toFixed();

const toCheck = ({ rule, about, fields, expected, given }: Sum): TotalsCheck => {
  const passed = toDecimal(expected).eq(toDecimal(given));
  const message = passed
    ? `${about} agrees: ${given}.`
    : `${about} should be ${expected} by the other amounts of the XML, but ${given} stands there.`;
  return { fields, result: { name: `einvoice.${rule}`, passed, message } };
};

/**
 * The arithmetic of EN 16931 on the document level: BR-CO-10, BR-CO-13, BR-CO-15 and BR-CO-16.
 * A rule whose amounts are not all given (the smaller profiles have no line total) says nothing.
 */
export const checkTotals = ({ fields, totals, lines }: EInvoiceData): TotalsCheck[] => {
  const checks: TotalsCheck[] = [];
  const netTotal = fields.netTotal?.value;
  const taxTotal = fields.taxTotal?.value;
  const grandTotal = fields.grandTotal?.value;
  const amountDue = fields.amountDue?.value;
  if (totals.lineTotal !== null && lines.length > 0) {
    checks.push(
      toCheck({
        rule: 'br-co-10',
        about: 'The sum of the line net amounts',
        fields: ['netTotal'],
        expected: sum(lines.map((line) => line.netAmount?.value)),
        given: totals.lineTotal,
      }),
    );
  }
  if (totals.lineTotal !== null && netTotal !== undefined) {
    checks.push(
      toCheck({
        rule: 'br-co-13',
        about: 'The total without VAT',
        fields: ['netTotal'],
        expected: sum([totals.lineTotal, totals.allowanceTotal, totals.chargeTotal], [1, -1, 1]),
        given: netTotal,
      }),
    );
  }
  if (netTotal !== undefined && grandTotal !== undefined) {
    checks.push(
      toCheck({
        rule: 'br-co-15',
        about: 'The total with VAT',
        fields: taxTotal === undefined ? ['grandTotal'] : ['taxTotal', 'grandTotal'],
        expected: sum([netTotal, taxTotal]),
        given: grandTotal,
      }),
    );
  }
  if (grandTotal !== undefined && amountDue !== undefined) {
    checks.push(
      toCheck({
        rule: 'br-co-16',
        about: 'The amount due',
        fields: ['amountDue'],
        expected: sum([grandTotal, totals.prepaid, totals.rounding], [1, -1, 1]),
        given: amountDue,
      }),
    );
  }
  return checks;
};
