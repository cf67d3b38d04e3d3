import type { Extraction, Field } from '@assay/core/extraction';

/** A field that stands on page 1. */
export const buildField = (value: string | string[]): Field => ({
  value,
  text: [value].flat().join(', '),
  method: 'rules',
  confidence: 0.9,
  evidence: [{ page: 1, box: [0.1, 0.1, 0.3, 0.12], quote: [value].flat().join(', ') }],
  checks: [],
});

const buildRows = (rows: readonly Record<string, string>[]) =>
  rows.map((row) => ({
    cells: Object.fromEntries(Object.entries(row).map(([name, value]) => [name, buildField(value)])),
    evidence: [],
  }));

/** A complete extraction from plain values. */
export const buildExtraction = (options: {
  type: string;
  fields: Record<string, string | string[]>;
  tables?: Record<string, readonly Record<string, string>[]>;
}): Extraction => ({
  format: 'assay.extraction/1',
  status: 'complete',
  type: options.type,
  language: 'en',
  confidence: 0.9,
  fields: Object.fromEntries(
    Object.entries(options.fields).map(([name, value]) => [name, buildField(value)]),
  ),
  tables: Object.fromEntries(
    Object.entries(options.tables ?? {}).map(([name, rows]) => [
      name,
      { rows: buildRows(rows), complete: true },
    ]),
  ),
  problems: [],
});
