import type { ExtractedRow, Extraction } from '../extraction.ts';
import type { Signals } from './signals.ts';

/** Doubts that add up to more than this say no more. */
const mostDoubt = 8;

const sumDoubts = (confidences: readonly number[]): number =>
  Math.min(
    mostDoubt,
    confidences.reduce((sum, confidence) => sum - Math.log(Math.max(confidence, 0.01)), 0),
  );

const judgeRow = ({ cells }: ExtractedRow): number =>
  Math.min(1, ...Object.values(cells).map((cell) => cell.confidence));

/** What is known of a document as a whole; the confidences of its fields and cells are calibrated already. */
export const listDocumentSignals = (extraction: Extraction): Signals => {
  const rows = Object.values(extraction.tables).flatMap((table) => table.rows);
  const codes = new Set(extraction.problems.map((problem) => problem.code));
  return {
    bias: 1,
    'doubt.fields': sumDoubts(Object.values(extraction.fields).map((field) => field.confidence)),
    // Rows are right or wrong together, as the columns are: doubts of a thousand rows are no thousand doubts.
    'doubt.rows': sumDoubts([rows.reduce((least, row) => Math.min(least, judgeRow(row)), 1)]),
    ...(rows.length > 0 ? { 'document.rows': 1 } : {}),
    ...(extraction.status === 'complete' ? { 'document.complete': 1 } : {}),
    ...Object.fromEntries([...codes].map((code) => [`problem.${code}`, 1])),
  };
};
