import type { ReadDocument } from '@assay/core/documents';
import { decodeText } from '../decode-text.ts';
import type { GridRow } from '../grid/grid.ts';
import { layOutGrid } from '../grid/lay-out-grid.ts';
import { markHeader } from '../grid/mark-header.ts';
import { noTextProblems } from '../read-text.ts';
import { sheetLimits, tooLargeSheet } from '../sheets/sheet-limits.ts';
import { findDelimiter } from './find-delimiter.ts';
import { splitRecords } from './split-records.ts';
import { findCustoms, typeField } from './type-field.ts';

const toRows = (records: readonly (readonly string[])[]): GridRow[] => {
  const customs = findCustoms(records);
  const rows: GridRow[] = [];
  let cellsLeft: number = sheetLimits.cells;
  let apart = false;
  for (const record of records) {
    if (record.length > sheetLimits.columns) {
      throw tooLargeSheet({ what: 'columns', limit: sheetLimits.columns });
    }
    const cells = record.flatMap((field, column) => {
      if (field.trim() === '') return [];
      const text = field.slice(0, sheetLimits.cellCharacters);
      return [{ text, value: typeField(field, customs), column, columnSpan: 1, rowSpan: 1, bold: false }];
    });
    cellsLeft -= cells.length;
    if (cellsLeft < 0) throw tooLargeSheet({ what: 'filled cells', limit: sheetLimits.cells });
    if (cells.length > 0) rows.push({ cells, header: false, apart: apart && rows.length > 0 });
    apart = cells.length === 0;
  }
  markHeader(rows);
  return rows;
};

/**
 * Reads a text that is a table of delimited fields, whatever its encoding, delimiter and way of writing numbers;
 * null when the text is no such table. Errors (reject): `document.too-large`, `document.too-many-pages`.
 */
export const readCsv = (options: { bytes: Uint8Array; maxPages: number }): ReadDocument | null => {
  const text = decodeText(options.bytes).replace(/^\ufeff/, '');
  const found = findDelimiter(text);
  if (found === null) return null;
  const { delimiter, start } = found;
  const records = splitRecords({ text: text.slice(start), delimiter, maxRecords: Number.POSITIVE_INFINITY });
  if (records === null) return null;
  const rows = toRows(records);
  const columns = rows.reduce((most, { cells }) => Math.max(most, (cells.at(-1)?.column ?? 0) + 1), 1);
  const pages = layOutGrid({
    grid: { name: null, columns, rows },
    firstPage: 1,
    maxPages: options.maxPages,
  });
  return {
    format: 'assay.read/1',
    mediaType: delimiter === '\t' ? 'text/tab-separated-values' : 'text/csv',
    kind: 'csv',
    pages,
    embedded: [],
    problems: noTextProblems(pages),
  };
};
