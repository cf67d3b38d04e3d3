import { rejectError } from '@assay/core';
import type { Page, Problem, ReadDocument } from '@assay/core/documents';
import { read, type WorkBook } from '@e965/xlsx';
import type { Grid } from '../grid/grid.ts';
import { layOutGrid } from '../grid/lay-out-grid.ts';
import { noTextProblems } from '../read-text.ts';
import { sheetLimits, tooLargeSheet } from './sheet-limits.ts';
import { hiddenSheetsProblem } from './sheet-problems.ts';
import { toGrid } from './to-grid.ts';

export type WorkbookKind = 'xlsx' | 'xlsb' | 'xls' | 'ods';

/**
 * Parses a workbook's bytes, of which the caller has made sure that nothing in them unpacks to more than it is.
 * Formulas, macros and links are not looked at. Error (reject): `document.damaged`.
 */
export const parseWorkbook = (bytes: Buffer): WorkBook => {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      nodim: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      // The short date of whoever looks at it: written so that day and month cannot be mixed up.
      dateNF: 'yyyy-mm-dd',
    });
  } catch (thrown) {
    throw rejectError(
      'document.damaged',
      'The workbook cannot be parsed: open and save it anew, or ask for an intact copy.',
      {
        cause: thrown,
      },
    );
  }
};

/**
 * A parsed workbook in the normal form: every sheet that can be seen, in order, as pages with one table. Errors
 * (reject): `document.too-large`, `document.too-many-pages`, `document.damaged`.
 */
export const layOutWorkbook = (options: {
  workbook: WorkBook;
  kind: WorkbookKind;
  mediaType: string;
  problems: readonly Problem[];
  /** Names of sheets with pictures or charts: an empty one of these is told as a page without text. */
  drawnOn: ReadonlySet<string>;
  /** What stands in boxes and shapes on a sheet, by its name. */
  texts: ReadonlyMap<string, readonly string[]>;
  maxPages: number;
}): ReadDocument => {
  const { workbook, kind, mediaType, maxPages } = options;
  if (workbook.SheetNames.length > sheetLimits.sheets) {
    throw tooLargeSheet({ what: 'sheets', limit: sheetLimits.sheets });
  }
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const pages: Page[] = [];
  const hidden: string[] = [];
  let empty: Grid | null = null;
  let cellsLeft: number = sheetLimits.cells;
  for (const [index, name] of workbook.SheetNames.entries()) {
    if ((workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0) {
      hidden.push(name);
      continue;
    }
    const sheet = workbook.Sheets[name];
    if (sheet === undefined || sheet['!type'] === 'chart') continue;
    const { grid, cells } = toGrid({ name, sheet, date1904, cellsLeft });
    cellsLeft -= cells;
    empty ??= grid;
    // New workbooks come with empty sheets, which are no pages.
    if (cells === 0 && !options.drawnOn.has(name)) continue;
    const texts = options.texts.get(name) ?? [];
    pages.push(...layOutGrid({ grid, texts, firstPage: pages.length + 1, maxPages }));
  }
  // Hidden sheets and charts alone are a workbook, too.
  const blank: Grid | null = workbook.SheetNames.length > 0 ? { name: null, columns: 0, rows: [] } : null;
  const shown = empty ?? blank;
  if (pages.length === 0 && shown !== null)
    pages.push(...layOutGrid({ grid: shown, firstPage: 1, maxPages }));
  if (pages.length === 0) {
    throw rejectError(
      'document.damaged',
      'The workbook has no sheet that can be seen and read: ask for an intact copy.',
    );
  }
  const problems = [
    ...options.problems,
    ...(hidden.length > 0 ? [hiddenSheetsProblem(hidden)] : []),
    ...noTextProblems(pages),
  ];
  return { format: 'assay.read/1', mediaType, kind, pages, embedded: [], problems };
};
