import {
  type Curve,
  calibrateExtraction,
  type DocumentType,
  listDocumentSignals,
  listSignals,
} from '@assay/core/extraction';
import type { AccuracyCase } from '../accuracy-case.ts';
import { listFieldOutcomes, listRowOutcomes } from '../list-outcomes.ts';
import { scoreCase } from '../score-case.ts';
import type { Observation } from './observation.ts';

/** Long tables would outweigh all others: so many rows of a document count as one each, the rest shares. */
const mostRows = 10;

const typeOf = (types: readonly DocumentType[], name: string): DocumentType => {
  const type = types.find((candidate) => candidate.name === name);
  if (type === undefined) throw new Error(`there is no document type ${name}`);
  return type;
};

const countGroups = (cases: readonly AccuracyCase[]): Map<string, number> => {
  const sizes = new Map<string, number>();
  for (const { group } of cases) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return sizes;
};

/** What is known of each field and each row that was told, and whether it is right. */
export const collectParts = (options: {
  cases: readonly AccuracyCase[];
  types: readonly DocumentType[];
}): { fields: Observation[]; rows: Observation[] } => {
  const { cases, types } = options;
  const sizes = countGroups(cases);
  const fields: Observation[] = [];
  const rows: Observation[] = [];
  for (const item of cases) {
    const { group, result, document } = item;
    if (result?.extraction === undefined || document === undefined) continue;
    const weight = 1 / (sizes.get(group) ?? 1);
    const { extraction } = result;
    const signals = listSignals({ extraction, document, type: typeOf(types, extraction.type) });
    for (const { name, right } of listFieldOutcomes(item)) {
      const known = signals.fields[name];
      if (known !== undefined) fields.push({ group, signals: known, right, weight });
    }
    const outcomes = listRowOutcomes(item);
    const rowWeight = weight * Math.min(1, mostRows / Math.max(1, outcomes.length));
    for (const { table, at, right } of outcomes) {
      const known = signals.rows[table]?.[at];
      if (known !== undefined) rows.push({ group, signals: known, right, weight: rowWeight });
    }
  }
  return { fields, rows };
};

/** What is known of each document when its fields and rows are judged by these curves, and whether all in it is right. */
export const collectDocuments = (options: {
  cases: readonly AccuracyCase[];
  types: readonly DocumentType[];
  fields: Curve;
  rows: Curve;
}): Observation[] => {
  const { cases, types, fields, rows } = options;
  const sizes = countGroups(cases);
  const calibration = { fields, rows, documents: { weights: {}, steps: [[0, 0] as [number, number]] } };
  return cases.flatMap((item): Observation[] => {
    const { group, result, document } = item;
    if (result?.extraction === undefined || document === undefined) return [];
    // Where the truth knows only a part of a document, nobody knows whether all of it is right.
    if (item.truth.absence !== 'known') return [];
    const { extraction } = result;
    const type = typeOf(types, extraction.type);
    const judged = calibrateExtraction({ extraction, document, type, calibration });
    const right = !scoreCase(item).wrong;
    return [{ group, signals: listDocumentSignals(judged), right, weight: 1 / (sizes.get(group) ?? 1) }];
  });
};
