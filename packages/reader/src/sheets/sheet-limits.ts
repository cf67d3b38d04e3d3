import { rejectError } from '@assay/core';

/** What a workbook may hold; more would not fit into the memory that a reader has for one file. */
export const sheetLimits = {
  sheets: 500,
  /** Cells with something in them, of all sheets that are read. */
  cells: 100_000,
  /** Columns with something in them, of one sheet. */
  columns: 1_000,
  /** Characters of one cell: Excel's own limit. */
  cellCharacters: 32_767,
} as const;

/** Error (reject) for a workbook beyond a limit. */
export const tooLargeSheet = (options: { what: string; limit: number }) =>
  rejectError(
    'document.too-large',
    `The workbook has more than ${options.limit} ${options.what}, which is more than can be read at once: split it, or delete what is not needed.`,
    { details: { limit: options.limit } },
  );
