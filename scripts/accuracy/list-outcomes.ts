import type { AccuracyCase } from './accuracy-case.ts';
import { isEqualValue } from './compare-values.ts';
import { matchRows } from './score-case.ts';

export type FieldOutcome = { name: string; right: boolean };
export type RowOutcome = { table: string; at: number; right: boolean };

type Value = string | readonly string[];

const isRight = (name: string, truth: Value, found: Value): boolean => {
  const [left, right] = [[truth].flat(), [found].flat()];
  return (
    left.length === right.length &&
    left.every((item) => right.some((other) => isEqualValue({ name, truth: item, found: other })))
  );
};

/** Of each field that was told whether it is right; one that the truth may just not know is left out. */
export const listFieldOutcomes = ({ truth, result }: AccuracyCase): FieldOutcome[] =>
  Object.entries(result?.fields ?? {}).flatMap(([name, found]) => {
    const expected = truth.fields[name];
    if (expected !== undefined) return [{ name, right: isRight(name, expected, found) }];
    return truth.absence === 'known' ? [{ name, right: false }] : [];
  });

/** Of each row that was told whether it is right, in tables that the truth knows. */
export const listRowOutcomes = ({ truth, result }: AccuracyCase): RowOutcome[] =>
  Object.entries(truth.tables).flatMap(([table, rows]) => {
    const found = result?.tables[table] ?? [];
    const extra = new Set(matchRows({ table, truth: rows, found }).extra);
    return found.map((row, at) => ({ table, at, right: !extra.has(row) }));
  });
