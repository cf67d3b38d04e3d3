import type { AccuracyCase } from '../accuracy-case.ts';
import { explainCase } from '../explain-case.ts';
import { locateTruth, type Place } from './locate-truth.ts';

/** One thing that is not what the truth says, and where both stand. */
export type DrawnError = {
  name: string;
  truth: string;
  found: string;
  confidence: number | null;
  /** Where the wrong value was taken from, and where the right one is printed. */
  foundAt: Place[];
  truthAt: Place[];
};

const show = (value: string | readonly string[] | null): string =>
  value === null ? '' : [value].flat().join(' · ');

const showRow = (row: Readonly<Record<string, string>>): string =>
  Object.entries(row)
    .map(([column, value]) => `${column}: ${value}`)
    .join(', ');

/** What the row is told by on its page: its amount, else its first words. */
const tellingCell = (row: Readonly<Record<string, string>>): [string, string] => {
  for (const name of ['netAmount', 'unitPrice', 'description']) {
    const value = row[name];
    if (value !== undefined) return [name, value];
  }
  return ['description', Object.values(row)[0] ?? ''];
};

export const listErrors = (item: AccuracyCase): DrawnError[] => {
  const { document, result } = item;
  if (document === undefined || result?.extraction === undefined) return [];
  const { extraction } = result;
  const { fields, rows } = explainCase(item);
  const locate = (name: string, value: string): Place[] =>
    value === '' ? [] : locateTruth({ document, name, value });
  const errors = Object.entries(fields).map(([name, { truth, found }]): DrawnError => {
    const field = extraction.fields[name];
    return {
      name,
      truth: show(truth),
      found: show(found),
      confidence: field?.confidence ?? null,
      foundAt: (field?.evidence ?? []).map(({ page, box }) => ({ page, box })),
      truthAt: [truth ?? []].flat().flatMap((value) => locate(name, value)),
    };
  });
  for (const [table, { missed, extra }] of Object.entries(rows)) {
    for (const row of missed) {
      const [name, value] = tellingCell(row);
      const truthAt = locate(name, value).slice(0, 1);
      errors.push({
        name: `row of ${table}`,
        truth: showRow(row),
        found: '',
        confidence: null,
        foundAt: [],
        truthAt,
      });
    }
    for (const row of extra) {
      const at = result.tables[table]?.indexOf(row) ?? -1;
      const evidence = extraction.tables[table]?.rows[at]?.evidence ?? [];
      const cells = Object.values(extraction.tables[table]?.rows[at]?.cells ?? {});
      errors.push({
        name: `row of ${table}`,
        truth: '',
        found: showRow(row),
        confidence: cells.length === 0 ? null : Math.min(...cells.map((cell) => cell.confidence)),
        foundAt: evidence.map(({ page, box }) => ({ page, box })),
        truthAt: [],
      });
    }
  }
  return errors;
};
