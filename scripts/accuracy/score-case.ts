import type { AccuracyCase, CaseTruth } from './accuracy-case.ts';
import { isEqualValue } from './compare-values.ts';
import { createPrintedTest } from './is-printed.ts';

/** Counts over the values of one field: a field with several values (parties) counts each. */
export type FieldCount = {
  right: number;
  /** Values found that are not in the truth, where the truth knows the field. */
  wrong: number;
  /** Values found for a field that the truth does not know. */
  spurious: number;
  missed: number;
  /** Of the truth's values those that the pages print, and those of them that were found. */
  printed: number;
  printedRight: number;
};

export type RowCount = { right: number; truth: number; found: number };

export type CaseScore = {
  group: string;
  read: boolean;
  complete: boolean;
  /** All key fields and all rows agree. */
  entirelyRight: boolean;
  /** The same among the values that the pages print. */
  entirelyRightPrinted: boolean;
  /** Some value or row is not what the truth says. */
  wrong: boolean;
  fields: Record<string, FieldCount>;
  rows: Record<string, RowCount>;
};

/** Free text that is cut differently by everyone: scored on its own, but no reason to call a document wrong. */
const freeText = new Set(['paymentTerms', 'sellerAddress', 'title', 'term', 'renewal', 'noticePeriod']);

/** What must agree for a row to be right. */
const rowColumns: Record<string, readonly string[]> = {
  lines: ['description', 'quantity', 'unitPrice', 'netAmount'],
  prices: ['description', 'itemId', 'unitPrice', 'minQuantity'],
};

const toList = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

const scoreField = (options: {
  name: string;
  truth: readonly string[];
  found: readonly string[];
  isPrinted: (name: string, value: string) => boolean;
  isSpurious: (name: string, value: string) => boolean;
}): FieldCount => {
  const { name, truth, isPrinted } = options;
  const open = [...options.found];
  let right = 0;
  let printed = 0;
  let printedRight = 0;
  for (const value of truth) {
    const at = open.findIndex((found) => isEqualValue({ name, truth: value, found }));
    if (at >= 0) {
      open.splice(at, 1);
      right += 1;
    }
    // What was found is printed, in whatever form.
    if (at >= 0 || isPrinted(name, value)) printed += 1;
    if (at >= 0) printedRight += 1;
  }
  const known = truth.length > 0;
  return {
    right,
    wrong: known ? open.length : 0,
    spurious: known ? 0 : open.filter((value) => options.isSpurious(name, value)).length,
    missed: truth.length - right,
    printed,
    printedRight,
  };
};

type Rows = readonly Record<string, string>[];

/** Pairs each row of the truth with one that agrees; what is left over is missed or too much. */
export const matchRows = (options: { table: string; truth: Rows; found: Rows }) => {
  const columns = rowColumns[options.table] ?? [];
  const open = [...options.found];
  const missed: Record<string, string>[] = [];
  for (const row of options.truth) {
    const at = open.findIndex((candidate) =>
      columns.every((name) => {
        const [truth, found] = [row[name], candidate[name]];
        return truth === undefined || (found !== undefined && isEqualValue({ name, truth, found }));
      }),
    );
    if (at < 0) missed.push(row);
    else open.splice(at, 1);
  }
  return { missed, extra: open };
};

const scoreRows = (options: { table: string; truth: Rows; found: Rows }): RowCount => {
  const { truth, found } = options;
  return { right: truth.length - matchRows(options).missed.length, truth: truth.length, found: found.length };
};

/**
 * Whether a field that the truth lacks may count as too much: not where the truth says the value in its own text, as
 * payment terms do that name the day on which, and the account to which, is to be paid.
 */
const createSpuriousTest = ({ fields, absence }: CaseTruth): ((name: string, value: string) => boolean) => {
  if (absence === 'unknown') return () => false;
  const terms = fields.paymentTerms;
  if (absence === 'known' || typeof terms !== 'string') return () => true;
  const isTold = createPrintedTest(terms);
  return (name, value) => !isTold(name, value);
};

export const scoreCase = ({ group, truth, result, pageText }: AccuracyCase): CaseScore => {
  const isPrinted = createPrintedTest(pageText);
  const isSpurious = createSpuriousTest(truth);
  const names = new Set([...Object.keys(truth.fields), ...Object.keys(result?.fields ?? {})]);
  const fields: Record<string, FieldCount> = {};
  for (const name of names) {
    const [values, found] = [toList(truth.fields[name]), toList(result?.fields[name])];
    fields[name] = scoreField({ name, truth: values, found, isPrinted, isSpurious });
  }
  const rows: Record<string, RowCount> = {};
  for (const [table, truthRows] of Object.entries(truth.tables)) {
    rows[table] = scoreRows({ table, truth: truthRows, found: result?.tables[table] ?? [] });
  }
  const keyFields = Object.entries(fields).flatMap(([name, count]) => (freeText.has(name) ? [] : [count]));
  const rowsRight = Object.values(rows).every((row) => row.right === row.truth && row.right === row.found);
  const noneWrong = keyFields.every(
    (count) => count.wrong === 0 && (truth.absence !== 'known' || count.spurious === 0),
  );
  const isRight = (missed: (count: FieldCount) => number) =>
    result !== null && rowsRight && noneWrong && keyFields.every((count) => missed(count) === 0);
  return {
    group,
    read: result !== null,
    complete: result?.complete ?? false,
    entirelyRight: isRight((count) => count.missed),
    entirelyRightPrinted: isRight((count) => count.printed - count.printedRight),
    wrong: !(rowsRight && noneWrong),
    fields,
    rows,
  };
};
