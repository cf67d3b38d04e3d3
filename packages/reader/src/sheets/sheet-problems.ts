import type { Problem } from '@assay/core/documents';

/** Told of every document that carries macros: they are never run. */
export const macroProblem: Problem = {
  code: 'document.macros',
  message: 'The file carries macros: they were not run, and what they would show is missing.',
};

/** Filters hide rows that still belong to the sheet and to its sums, so hidden cells are read. */
export const hiddenCellsProblem = (name: string): Problem => ({
  code: 'sheet.hidden-cells',
  message: `The sheet “${name}” has hidden rows or columns: they were read like the others.`,
});

/** `cells` are the first few of `count`. */
export const unvaluedProblem = (options: {
  name: string;
  cells: readonly string[];
  count: number;
}): Problem => {
  const { name, cells, count } = options;
  const more = count > cells.length ? ` and ${count - cells.length} more` : '';
  return {
    code: 'sheet.formula-without-value',
    message: `The sheet “${name}” has formulas without a value in ${cells.join(', ')}${more}: open it in a spreadsheet program and save it, so that they are worked out.`,
  };
};

/** Sheets that whoever opens the workbook does not see are named and left out: they hold lists and drafts. */
export const hiddenSheetsProblem = (names: readonly string[]): Problem => ({
  code: 'sheet.hidden',
  message: `Hidden sheets were not read: ${names.map((name) => `“${name}”`).join(', ')}. Show them in the workbook if they belong to the document.`,
});
