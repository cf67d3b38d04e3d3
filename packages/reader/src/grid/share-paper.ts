import { sheet } from '../flow/sheet.ts';
import type { Grid } from './grid.ts';

/** Characters between two columns: wider than any word space, so that columns stay apart. */
const gap = 3;
/** Characters: longer texts are broken to lines, … */
const widest = 60;
/** … in a sheet of so many columns to fewer. */
const manyColumns = 40;
const widestOfMany = 30;

export type PaperColumn = { left: number; right: number };
/** Points. A sheet's paper is as wide as its columns need, at least A4. */
export type Paper = { width: number; columns: PaperColumn[]; characters: number[] };

const longestLine = (text: string): number =>
  text.split('\n').reduce((most, { length }) => Math.max(most, length), 0);

/** Gives every column of a grid its place on the paper: as wide as its longest text, up to a limit. */
export const sharePaper = (grid: Grid): Paper => {
  const limit = grid.columns > manyColumns ? widestOfMany : widest;
  const characters: number[] = new Array(grid.columns).fill(1);
  for (const { cells } of grid.rows) {
    for (const { column, columnSpan, text } of cells) {
      if (columnSpan > 1) continue;
      const wanted = Math.min(limit, longestLine(text));
      if (wanted > (characters[column] ?? 0)) characters[column] = wanted;
    }
  }
  let at = sheet.left;
  const columns = characters.map((count): PaperColumn => {
    const left = at;
    const right = left + count * sheet.charWidth;
    at = right + gap * sheet.charWidth;
    return { left, right };
  });
  const end = columns.at(-1)?.right ?? sheet.left;
  return { width: Math.max(sheet.width, Math.ceil(end + sheet.left)), columns, characters };
};
