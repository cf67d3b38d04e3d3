import { sheetLimits, tooLargeSheet } from './sheet-limits.ts';

const tag = /<table:(table-row|(?:covered-)?table-cell)((?:\s[^<>]*?)?)(\/?)>/g;
const rowsRepeated = /table:number-rows-repeated\s*=\s*["'](\d{1,10})["']/;
const columnsRepeated = /table:number-columns-repeated\s*=\s*["'](\d{1,10})["']/;

/**
 * An OpenDocument sheet may say of a filled cell or row that it stands there a million times, and the parser would
 * make every one of them. Error (reject): `document.too-large`.
 */
export const limitRepeats = (xml: string): void => {
  let rows = 1;
  let cells = 0;
  for (const [, name = '', attributes = '', closed] of xml.matchAll(tag)) {
    if (name === 'table-row') {
      rows = Number(rowsRepeated.exec(attributes)?.[1] ?? 1);
      continue;
    }
    const isFilled = closed !== '/' || attributes.includes('office:value');
    if (!isFilled) continue;
    cells += rows * Number(columnsRepeated.exec(attributes)?.[1] ?? 1);
    if (cells > sheetLimits.cells) throw tooLargeSheet({ what: 'filled cells', limit: sheetLimits.cells });
  }
};
