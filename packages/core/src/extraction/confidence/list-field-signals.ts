import type { CheckResult, Extraction, Field } from '../extraction.ts';
import type { FieldType } from '../types/document-type.ts';
import { type Signals, toLogOdds } from './signals.ts';

/** Checks that speak of several amounts at once, and so for each of them. */
const amountChecks = new Set(['totals-sum', 'lines-sum', 'tax-by-rate']);

const toVerdict = (check: CheckResult): string => (check.passed ? 'passed' : 'failed');

/** The checks of the whole document that concern a value of this type. */
const listChecks = (field: Field, type: FieldType, extraction: Extraction): readonly CheckResult[] =>
  type === 'amount'
    ? Object.values(extraction.fields).flatMap((other) =>
        other.checks.filter((check) => amountChecks.has(check.name)),
      )
    : field.checks;

/**
 * What is known of a field when the whole document has been read: the rules' own judgement (their score), its kind, the
 * checks that speak of it, and how the document went otherwise. `scanned`: its page was read by OCR.
 */
export const listFieldSignals = (options: {
  name: string;
  field: Field;
  type: FieldType;
  extraction: Extraction;
  scanned: boolean;
}): Signals => {
  const { name, field, type, extraction, scanned } = options;
  const score = toLogOdds(field.confidence);
  const checks = listChecks(field, type, extraction);
  const all = Object.values(extraction.fields).flatMap((other) => other.checks);
  return {
    bias: 1,
    score,
    [`kind.${type}`]: 1,
    [`kind.${type}.score`]: score,
    [`name.${name}`]: 1,
    ...Object.fromEntries(checks.map((check) => [`check.${check.name}.${toVerdict(check)}`, 1])),
    ...(checks.length === 0 ? { unchecked: 1 } : {}),
    ...(scanned ? { scanned: 1 } : {}),
    ...(all.some((check) => !check.passed) ? { 'document.check-failed': 1 } : {}),
    ...(extraction.problems.some((problem) => problem.code === 'field.missing')
      ? { 'document.field-missing': 1 }
      : {}),
    ...(extraction.problems.some((problem) => problem.code === 'date.ambiguous') && type === 'date'
      ? { 'date.ambiguous': 1 }
      : {}),
    ...(Object.values(extraction.tables).some((table) => !table.complete)
      ? { 'document.table-incomplete': 1 }
      : {}),
  };
};
