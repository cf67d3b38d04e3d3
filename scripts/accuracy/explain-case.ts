import type { AccuracyCase } from './accuracy-case.ts';
import { isEqualValue } from './compare-values.ts';
import { matchRows } from './score-case.ts';

type Value = string | readonly string[];

/** What differs from the truth in one document, for whoever looks for the cause. */
export type CaseExplanation = {
  fields: Record<string, { truth: Value | null; found: Value | null }>;
  rows: Record<
    string,
    { missed: readonly Record<string, string>[]; extra: readonly Record<string, string>[] }
  >;
};

const isSame = (options: { name: string; truth: Value; found: Value }): boolean => {
  const { name, truth, found } = options;
  if (typeof truth === 'string' && typeof found === 'string') return isEqualValue({ name, truth, found });
  const [left, right] = [[truth].flat(), [found].flat()];
  return (
    left.length === right.length &&
    left.every((item) => right.some((other) => isEqualValue({ name, truth: item, found: other })))
  );
};

export const explainCase = ({ truth, result }: AccuracyCase): CaseExplanation => {
  const fields: CaseExplanation['fields'] = {};
  for (const name of new Set([...Object.keys(truth.fields), ...Object.keys(result?.fields ?? {})])) {
    const [expected, found] = [truth.fields[name], result?.fields[name]];
    if (expected === undefined && truth.absence === 'unknown') continue;
    if (expected !== undefined && found !== undefined && isSame({ name, truth: expected, found })) continue;
    fields[name] = { truth: expected ?? null, found: found ?? null };
  }
  const rows: CaseExplanation['rows'] = {};
  for (const [table, truthRows] of Object.entries(truth.tables)) {
    const left = matchRows({ table, truth: truthRows, found: result?.tables[table] ?? [] });
    if (left.missed.length + left.extra.length > 0) rows[table] = left;
  }
  return { fields, rows };
};
