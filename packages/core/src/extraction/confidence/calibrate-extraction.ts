import type { ReadDocument } from '../../documents/read-document.ts';
import type { ExtractedRow, Extraction, Field } from '../extraction.ts';
import type { DocumentType } from '../types/document-type.ts';
import { type Calibration, type Curve, judgeSignals } from './calibration.ts';
import { listDocumentSignals } from './list-document-signals.ts';
import { listFieldSignals } from './list-field-signals.ts';
import { listRowSignals } from './list-row-signals.ts';
import type { Signals } from './signals.ts';

/** The signals of all that was found, from an extraction whose confidences are still the rules' own scores. */
export type ExtractionSignals = {
  fields: Record<string, Signals>;
  rows: Record<string, Signals[]>;
};

export const listSignals = (options: {
  extraction: Extraction;
  document: ReadDocument;
  type: DocumentType;
}): ExtractionSignals => {
  const { extraction, document, type } = options;
  const scanned = new Set(
    document.pages.flatMap((page) =>
      page.words.some((word) => word.confidence !== undefined) ? [page.number] : [],
    ),
  );
  return {
    fields: Object.fromEntries(
      Object.entries(extraction.fields).map(([name, field]) => [
        name,
        listFieldSignals({
          name,
          field,
          type: type.fields[name]?.type ?? 'text',
          extraction,
          scanned: field.evidence.some((evidence) => scanned.has(evidence.page)),
        }),
      ]),
    ),
    rows: Object.fromEntries(
      Object.entries(extraction.tables).map(([table, { rows }]) => [
        table,
        rows.map((row) => listRowSignals({ table, row, extraction })),
      ]),
    ),
  };
};

const withConfidence = (field: Field, curve: Curve, signals: Signals | undefined): Field =>
  signals === undefined ? field : { ...field, confidence: judgeSignals(curve, signals) };

const judgeRow = (row: ExtractedRow, curve: Curve, signals: Signals | undefined): ExtractedRow => ({
  ...row,
  cells: Object.fromEntries(
    Object.entries(row.cells).map(([name, cell]) => [name, withConfidence(cell, curve, signals)]),
  ),
});

/** The extraction with the share of right values that the calibration gives for each, in place of the rules' scores. */
export const calibrateExtraction = (options: {
  extraction: Extraction;
  document: ReadDocument;
  type: DocumentType;
  calibration: Calibration;
}): Extraction => {
  const { extraction, calibration } = options;
  const signals = listSignals(options);
  const judged: Extraction = {
    ...extraction,
    fields: Object.fromEntries(
      Object.entries(extraction.fields).map(([name, field]) => [
        name,
        withConfidence(field, calibration.fields, signals.fields[name]),
      ]),
    ),
    tables: Object.fromEntries(
      Object.entries(extraction.tables).map(([name, table]) => [
        name,
        {
          ...table,
          rows: table.rows.map((row, at) => judgeRow(row, calibration.rows, signals.rows[name]?.[at])),
        },
      ]),
    ),
  };
  return { ...judged, confidence: judgeSignals(calibration.documents, listDocumentSignals(judged)) };
};
