import { rejectError } from '@assay/core';
import type { Page } from '@assay/core/documents';
import { layOutPage } from '../layout/lay-out-page.ts';
import { placeWords } from './place-words.ts';
import { sheet } from './sheet.ts';
import { wrapText } from './wrap-text.ts';

/** Error (reject) for a text that fills more pages than allowed. */
export const tooManyPages = (maxPages: number) =>
  rejectError(
    'document.too-many-pages',
    `The text fills more than the ${maxPages} pages that are allowed: split it or raise maxPages.`,
    { details: { maxPages } },
  );

/** Lays lines of text out on pages; a form feed starts a new one. At least one page. */
export const layOutLines = (options: { lines: readonly string[]; maxPages: number }): Page[] => {
  const { lines, maxPages } = options;
  const sheets: string[][] = [[]];
  for (const line of lines) {
    for (const [index, part] of line.split('\f').entries()) {
      if (index > 0) sheets.push([]);
      for (const text of wrapText({ text: part, columns: sheet.columns })) {
        if (sheets.at(-1)?.length === sheet.linesPerPage) sheets.push([]);
        sheets.at(-1)?.push(text);
        if (sheets.length > maxPages) throw tooManyPages(maxPages);
      }
    }
  }
  return sheets.map((rows, index) =>
    layOutPage({
      number: index + 1,
      width: sheet.width,
      height: sheet.height,
      words: rows.flatMap((text, row) => placeWords({ text, row, column: 0, bold: false })),
      rulings: [],
      image: 'synthetic',
    }),
  );
};
