import { formatDecimal, toDecimal } from '@assay/core/money';
import type { FuzzPaper } from './fuzz-paper.ts';
import type { FuzzColumn } from './fuzz-words.ts';
import { type FuzzCellText, type FuzzPlace, wrapText } from './lay-out-fuzz-table.ts';
import type { FuzzInvoice } from './plan-fuzz-invoice.ts';
import type { FuzzLook } from './plan-fuzz-look.ts';

/** Where the sums below a table belong: the right edge of its amounts, and where its labels begin and end. */
export type SumPlace = { left: number; labelEnd: number; right: number };

export type FuzzTable = {
  paper: FuzzPaper;
  look: FuzzLook;
  invoice: FuzzInvoice;
  places: readonly FuzzPlace[];
  header: FuzzCellText;
  rows: readonly FuzzCellText[];
  amount: (value: string) => string;
};

const upperColumns: readonly FuzzColumn[] = ['position', 'itemId', 'description'];

/** Lines of each cell, broken to its width. */
const breakCells = (table: FuzzTable, cells: FuzzCellText, bold: boolean): string[][] =>
  table.places.map(({ column, left, right }) =>
    (cells[column] ?? []).flatMap((text) =>
      wrapText(text, right - left - 2 * table.look.padX + 0.01, (part) => table.paper.measure(part, bold)),
    ),
  );

const edgesOf = ({ places }: FuzzTable): { left: number; right: number } => ({
  left: places[0]?.left ?? 0,
  right: places.at(-1)?.right ?? 0,
});

const drawSides = (table: FuzzTable, from: number, to: number): void => {
  const { paper, look, places } = table;
  if (look.rules !== 'grid' && look.rules !== 'frame') return;
  const all = [edgesOf(table).left, ...places.map(({ right }) => right)];
  for (const x of all) paper.rule({ x1: x, y1: from, x2: x, y2: to });
};

const drawAcross = (table: FuzzTable, y: number): void => {
  const { left, right } = edgesOf(table);
  table.paper.rule({ x1: left, y1: y, x2: right, y2: y });
};

const padOf = (look: FuzzLook): number =>
  look.rules === 'grid' || look.rules === 'rows' ? 2 + look.rowGap / 2 : look.rowGap / 2;

const drawHeader = (table: FuzzTable): void => {
  const { paper, look, places } = table;
  if (look.header === 'none') return;
  const cells = breakCells(table, table.header, true);
  const height = Math.max(...cells.map((lines) => lines.length)) * look.leading + 6;
  const { left, right } = edgesOf(table);
  if (look.rules === 'rows') paper.fill({ x: left, y: paper.y, width: right - left, height });
  if (look.rules === 'grid' || look.rules === 'frame') drawAcross(table, paper.y);
  places.forEach((place, index) => {
    const align = look.headerAlign === 'column' ? place.align : look.headerAlign;
    (cells[index] ?? []).forEach((text, line) => {
      const y = paper.y + 3 + line * look.leading;
      paper.write({
        text,
        left: place.left + look.padX,
        right: place.right - look.padX,
        y,
        align,
        bold: true,
      });
    });
  });
  drawSides(table, paper.y, paper.y + height);
  paper.y += height;
  if (look.rules !== 'none') drawAcross(table, paper.y);
  paper.y += 2;
};

const drawRow = (table: FuzzTable, cells: readonly string[][]): void => {
  const { paper, look, places } = table;
  const most = Math.max(1, ...cells.map((lines) => lines.length));
  const pad = padOf(look);
  const height = most * look.leading + 2 * pad;
  places.forEach((place, index) => {
    const lines = cells[index] ?? [];
    const free = most - lines.length;
    const isUpper = look.numbersAt === 'top' || upperColumns.includes(place.column);
    const shift = isUpper ? 0 : look.numbersAt === 'bottom' ? free : free / 2;
    lines.forEach((text, line) => {
      const y = paper.y + pad + (shift + line) * look.leading;
      paper.write({
        text,
        left: place.left + look.padX,
        right: place.right - look.padX,
        y,
        align: place.align,
      });
    });
  });
  drawSides(table, paper.y, paper.y + height);
  paper.y += height;
  if (look.rules === 'grid' || look.rules === 'rows') drawAcross(table, paper.y);
};

export const sumPlaceOf = (table: Pick<FuzzTable, 'places' | 'look'>): SumPlace => {
  const { places, look } = table;
  const amount = places.find(({ column }) => column === 'netAmount');
  const text = places.find(({ column }) => column === 'description');
  return {
    left: (text?.left ?? 0) + look.padX,
    labelEnd: (amount?.left ?? 0) - look.padX,
    right: (amount?.right ?? 0) - look.padX,
  };
};

/** A line of a label and an amount within the columns of the table. */
const drawSumRow = (table: FuzzTable, options: { label: string; value: string; bold: boolean }): void => {
  const { paper, look } = table;
  const { left, labelEnd, right } = sumPlaceOf(table);
  const y = paper.y + padOf(look) + 1;
  paper.write({ text: options.label, left, right: labelEnd, y, align: look.sumAlign, bold: options.bold });
  paper.write({
    text: table.amount(options.value),
    left: labelEnd,
    right,
    y,
    align: 'right',
    bold: options.bold,
  });
  paper.y = y + look.leading + padOf(look) + 1;
};

/** Draws the rows of all sections over as many pages as they need. */
export const drawFuzzTable = (table: FuzzTable): void => {
  const { paper, look, invoice } = table;
  const { words, sections, lines } = invoice;
  const { left, right } = edgesOf(table);
  const cellsOf = table.rows.map((row) => breakCells(table, row, false));
  const heightOf = (index: number): number =>
    Math.max(1, ...(cellsOf[index] ?? []).map((each) => each.length)) * look.leading + 2 * padOf(look);
  let sum = toDecimal('0');
  let part = toDecimal('0');
  const heading = (section: number): void => {
    const name = sections[section];
    if (name === undefined) return;
    if (look.sectionTables) paper.y += look.leading * 1.5;
    const x = look.sectionTables ? left : sumPlaceOf(table).left - look.padX;
    paper.write({ text: name, left: x + look.padX, right, y: paper.y + 3, bold: true });
    paper.y += look.leading + 6;
    if (look.sectionTables) drawHeader(table);
  };
  const turnPage = (isMidst: boolean): void => {
    const carries = look.carries && isMidst && look.header !== 'none';
    const label = words.sums.carried[0] ?? '';
    if (carries) drawSumRow(table, { label, value: formatDecimal(sum), bold: false });
    paper.newPage();
    if (look.repeatsHeader) drawHeader(table);
    if (carries)
      drawSumRow(table, { label: words.sums.carried[1] ?? label, value: formatDecimal(sum), bold: false });
  };
  if (!(look.sectionTables && sections.length > 0)) drawHeader(table);
  for (const [index, line] of lines.entries()) {
    const begins = line.section !== lines[index - 1]?.section;
    const needed = heightOf(index) + (begins ? 5 * look.leading : 0) + (look.carries ? 2 * look.leading : 0);
    if (paper.y + needed > paper.bottom) turnPage(index > 0);
    if (begins) {
      heading(line.section);
      part = toDecimal('0');
    }
    drawRow(table, cellsOf[index] ?? []);
    sum = sum.plus(line.netAmount);
    part = part.plus(line.netAmount);
    const ends = line.section !== lines[index + 1]?.section;
    if (ends && sections.length > 0 && look.sectionSums)
      drawSumRow(table, {
        label: `${words.sums.part[0] ?? ''} ${sections[line.section] ?? ''}`,
        value: formatDecimal(part),
        bold: true,
      });
  }
  if (look.rules === 'frame') drawAcross(table, paper.y);
};
