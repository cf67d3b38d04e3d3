import type Big from 'big.js';
import type { Evidence, ExtractedRow, Extraction, Field } from '../extraction/extraction.ts';
import { isDecimal, toDecimal } from '../money/index.ts';
import type { SidedEvidence } from './finding.ts';

/** The single text of a field; `null` for an absent or blank field and for a list. */
export const textOf = (field: Field | undefined): string | null => {
  if (field === undefined || typeof field.value !== 'string') return null;
  const text = field.value.trim();
  return text === '' ? null : text;
};

/** The exact number of a field; `null` when it is absent or no plain decimal. */
export const decimalOf = (field: Field | undefined): Big | null => {
  const text = textOf(field);
  return text !== null && isDecimal(text) ? toDecimal(text) : null;
};

/** The entries of a field that holds a list; a single text is a list of one. */
export const listOf = (field: Field | undefined): string[] => {
  if (field === undefined) return [];
  const values = typeof field.value === 'string' ? [field.value] : field.value;
  return values.map((value) => value.trim()).filter((value) => value !== '');
};

/** The day of an ISO date; `null` unless it starts with `YYYY-MM-DD`, so that string order is time order. */
export const dayOf = (field: Field | undefined): string | null =>
  /^\d{4}-\d{2}-\d{2}/.exec(textOf(field) ?? '')?.[0] ?? null;

export const rowsOf = (extraction: Extraction, table: string): ExtractedRow[] =>
  extraction.tables[table]?.rows ?? [];

/** The lowest confidence of the fields that are there: a sum is no surer than its weakest number. */
export const weakestConfidence = (fields: readonly (Field | undefined)[]): number =>
  fields.reduce((lowest, field) => (field === undefined ? lowest : Math.min(lowest, field.confidence)), 1);

/** The first place of each field, marked with the side it stands on; the order of `fields` is kept. */
export const evidenceOf = (options: {
  side: SidedEvidence['side'];
  contentId: string;
  fields: readonly (Field | undefined)[];
}): SidedEvidence[] =>
  options.fields.flatMap((field) => {
    const first: Evidence | undefined = field?.evidence[0];
    return first === undefined ? [] : [{ ...first, side: options.side, contentId: options.contentId }];
  });
