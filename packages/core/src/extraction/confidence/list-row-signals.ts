import type { ExtractedRow, Extraction } from '../extraction.ts';
import { type Signals, toLogOdds } from './signals.ts';

/** What is known of a row of a table; its cells are right or wrong together. */
export const listRowSignals = (options: {
  table: string;
  row: ExtractedRow;
  extraction: Extraction;
}): Signals => {
  const { table, row, extraction } = options;
  const cells = Object.values(row.cells);
  const own = cells.flatMap((cell) => cell.checks);
  const sums = Object.values(extraction.fields)
    .flatMap((field) => field.checks)
    .filter((check) => check.name === 'lines-sum');
  const whole = extraction.tables[table]?.complete === true;
  const isChecked = own.length > 0;
  return {
    bias: 1,
    [`table.${table}`]: 1,
    'row.score': toLogOdds(Math.min(1, ...cells.map((cell) => cell.confidence))),
    ...(isChecked ? { [own.every((check) => check.passed) ? 'row.passed' : 'row.failed']: 1 } : {}),
    ...(sums.length > 0
      ? { [sums.every((check) => check.passed) ? 'rows.sum-passed' : 'rows.sum-failed']: 1 }
      : {}),
    ...(sums.some((check) => check.passed) && isChecked && own.every((check) => check.passed)
      ? { 'row.proven': 1 }
      : {}),
    ...(whole ? { 'table.complete': 1 } : {}),
    ...(row.cells.description === undefined ? { 'row.nameless': 1 } : {}),
  };
};
