import { expect, it } from 'vitest';
import type { ExtractedRow, Extraction } from '../extraction.ts';
import { listDocumentSignals } from './list-document-signals.ts';

const row = (confidence: number): ExtractedRow => ({
  cells: {
    netAmount: { value: '1.00', text: '1.00', method: 'rules', confidence, evidence: [], checks: [] },
  },
  evidence: [],
});

const withRows = (rows: ExtractedRow[]): Extraction => ({
  format: 'assay.extraction/1',
  status: 'complete',
  type: 'invoice',
  language: 'en',
  confidence: 1,
  fields: {},
  tables: { lines: { rows, complete: true } },
  problems: [],
});

const doubtOf = (rows: ExtractedRow[]): number => listDocumentSignals(withRows(rows))['doubt.rows'] ?? 0;

it('doubts a long table no more than a short one whose rows are as sure', () => {
  const long = Array.from({ length: 200_000 }, () => row(0.98));
  expect(doubtOf(long)).toBe(doubtOf([row(0.98)]));
});

it('doubts a table by the weakest of its rows', () => {
  expect(doubtOf([row(0.98), row(0.5), row(0.9)])).toBe(doubtOf([row(0.5)]));
  expect(doubtOf([row(0.5)])).toBeGreaterThan(doubtOf([row(0.98)]));
});
