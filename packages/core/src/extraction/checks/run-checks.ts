import type { CheckName } from '../types/document-type.ts';
import type { Check, CheckInput, CheckOutcome } from './check.ts';
import { checkDatesInOrder } from './check-dates-in-order.ts';
import { checkIban } from './check-iban.ts';
import { checkLineArithmetic } from './check-line-arithmetic.ts';
import { checkLinesSum } from './check-lines-sum.ts';
import { checkTaxByRate } from './check-tax-by-rate.ts';
import { checkTotalsSum } from './check-totals-sum.ts';

const checks: Record<CheckName, Check> = {
  'lines-sum': checkLinesSum,
  'line-arithmetic': checkLineArithmetic,
  'totals-sum': checkTotalsSum,
  'tax-by-rate': checkTaxByRate,
  'dates-in-order': checkDatesInOrder,
  'iban-checksum': checkIban,
};

/** Runs the checks that a document type names, in its order. */
export const runChecks = (options: { names: readonly CheckName[]; input: CheckInput }): CheckOutcome[] =>
  options.names.flatMap((name) => checks[name](options.input));
