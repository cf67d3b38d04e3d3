import type { FuzzPaper } from './fuzz-paper.ts';
import { wrapText } from './lay-out-fuzz-table.ts';
import type { FuzzAlign, FuzzLook } from './plan-fuzz-look.ts';

export type GridLook = Pick<
  FuzzLook,
  'paper' | 'margin' | 'leading' | 'padX' | 'rowGap' | 'repeatsHeader'
> & {
  rules: 'grid' | 'rows' | 'header' | 'none';
  headerAlign: 'column' | 'left';
  wide: boolean;
};

/** A column of words: `stretches` takes what the others leave, and breaks its texts. */
export type GridColumn = { label: string; align: FuzzAlign; stretches: boolean };

type Place = GridColumn & { left: number; right: number };

const leastText = 80;
const usualText = 190;

const placeColumns = (options: {
  paper: FuzzPaper;
  look: GridLook;
  columns: readonly GridColumn[];
  rows: readonly (readonly string[])[];
}): Place[] => {
  const { paper, look, columns, rows } = options;
  const width = look.paper[0] - 2 * look.margin;
  const own = columns.map(({ label, stretches }, index) => {
    const labels = label.split(' ').map((word) => paper.measure(word, true));
    const values = stretches ? [leastText] : rows.map((row) => paper.measure(row[index] ?? ''));
    return Math.max(12, ...labels, ...values) + 2 * look.padX + 0.5;
  });
  const rest = Math.max(0, width - own.reduce((sum, each) => sum + each, 0));
  const more = look.wide ? rest : Math.min(rest, usualText - leastText);
  let left = look.margin;
  return columns.map((column, index) => {
    const right = left + (own[index] ?? 0) + (column.stretches ? more : 0);
    const place = { ...column, left, right };
    left = right;
    return place;
  });
};

/** A table of texts under their labels, over as many pages as it needs, from the place of the paper on. */
export const drawGrid = (options: {
  paper: FuzzPaper;
  look: GridLook;
  columns: readonly GridColumn[];
  rows: readonly (readonly string[])[];
}): void => {
  const { paper, look, rows } = options;
  const places = placeColumns(options);
  const pad = look.rowGap / 2 + (look.rules === 'grid' || look.rules === 'rows' ? 2 : 0.5);
  const [left, right] = [look.margin, places.at(-1)?.right ?? 0];
  const across = (y: number): void => paper.rule({ x1: left, y1: y, x2: right, y2: y });
  const breakCells = (cells: readonly string[], bold: boolean): string[][] =>
    places.map((place, index) =>
      wrapText(cells[index] ?? '', place.right - place.left - 2 * look.padX, (text) =>
        paper.measure(text, bold),
      ),
    );
  const heightOf = (cells: readonly string[][]): number =>
    Math.max(1, ...cells.map((lines) => lines.length)) * look.leading + 2 * pad;
  const draw = (cells: readonly string[][], head: boolean): void => {
    const from = paper.y;
    if (look.rules === 'grid' && head) across(from);
    places.forEach((place, index) => {
      const align = head && look.headerAlign === 'left' ? 'left' : place.align;
      (cells[index] ?? []).forEach((text, line) => {
        paper.write({
          text,
          left: place.left + look.padX,
          right: place.right - look.padX,
          y: from + pad + line * look.leading,
          align,
          bold: head,
        });
      });
    });
    paper.y += heightOf(cells);
    if (look.rules === 'grid')
      for (const x of [left, ...places.map((place) => place.right)])
        paper.rule({ x1: x, y1: from, x2: x, y2: paper.y });
    if (look.rules === 'grid' || look.rules === 'rows' || (head && look.rules === 'header')) across(paper.y);
  };
  const header = breakCells(
    places.map(({ label }) => label),
    true,
  );
  const body = rows.map((row) => breakCells(row, false));
  if (paper.y + heightOf(header) + heightOf(body[0] ?? []) > paper.bottom) paper.newPage();
  draw(header, true);
  for (const cells of body) {
    if (paper.y + heightOf(cells) > paper.bottom) {
      paper.newPage();
      if (look.repeatsHeader) draw(header, true);
    }
    draw(cells, false);
  }
};
