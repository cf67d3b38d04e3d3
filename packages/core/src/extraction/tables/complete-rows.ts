import type { ExtractedRow, Field } from '../extraction.ts';
import type { ColumnDefinition } from '../types/document-type.ts';
import type { HeaderCell } from './find-header.ts';
import { findHeaderUnit } from './per-unit.ts';
import { rangeColumns } from './quantity-range.ts';

/** What a row takes over is less sure than what stands in it. */
const takenOver = 0.75;

/** A row with what its table says for it: name and unit of the row above where prices go by quantity, the unit and dates of the header. */
export const completeRow = (options: {
  row: ExtractedRow;
  previous: ExtractedRow | undefined;
  cells: readonly HeaderCell[];
  columns: readonly ColumnDefinition[];
  dates: ReadonlyMap<string, Field>;
}): ExtractedRow => {
  const { row, previous, columns } = options;
  const cells = { ...row.cells };
  const text = columns.find(({ type }) => type === 'text')?.name ?? '';
  const unit = columns.find(({ type }) => type === 'unit')?.name;
  const hasRange = rangeColumns.some((name) => cells[name]);
  const code = columns.find(({ type }) => type === 'code')?.name ?? '';
  // A code of its own without a name is a row whose name was not read.
  if (
    hasRange &&
    !cells[text] &&
    !cells[code] &&
    previous &&
    rangeColumns.some((name) => previous.cells[name])
  ) {
    for (const { name, type } of columns) {
      const field = previous.cells[name];
      const goesOn = type === 'text' || type === 'code' || type === 'unit';
      if (goesOn && field && !cells[name]) cells[name] = { ...field, confidence: takenOver };
    }
  }
  const priced = options.cells.find(
    ({ column }) => columns.find(({ name }) => name === column)?.type === 'amount' && column !== null,
  );
  const priceField = priced?.column ? cells[priced.column] : undefined;
  // Beside a column of units the label of the prices says no unit.
  const hasUnits = options.cells.some(({ column }) => column === unit);
  const named = priced && !hasUnits ? findHeaderUnit(priced.text) : null;
  if (unit !== undefined && named !== null && priceField && !cells[unit])
    cells[unit] = {
      ...priceField,
      value: named,
      text: priced?.text ?? named,
      confidence: takenOver,
      checks: [],
    };
  for (const [name, field] of options.dates) cells[name] ??= field;
  return { ...row, cells };
};
