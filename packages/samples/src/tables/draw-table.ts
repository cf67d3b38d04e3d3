import type { LaidCell, LaidRow, LaidTable } from './lay-out-table.ts';

/** What draws; lengths in points, y runs downwards. */
export type Pen = {
  text(options: { text: string; x: number; y: number; size: number; font: string }): void;
  width(options: { text: string; size: number; font: string }): number;
  line(options: { x1: number; y1: number; x2: number; y2: number; weight: number }): void;
  fill(options: { x: number; y: number; width: number; height: number; colour: string }): void;
};

type Place = { pen: Pen; table: LaidTable; x: number };

const drawText = (options: Place & { laid: LaidCell; row: LaidRow; top: number; bottom: number }): void => {
  const { pen, table, x, laid, row, top, bottom } = options;
  const { look } = table;
  const font = row.row.header && look.headerBold ? look.font.bold : look.font.plain;
  const height = laid.lines.length * look.leading;
  const free = bottom - top - 2 * look.padY - height;
  const valign = laid.cell.rowSpan > 1 || row.row.header ? 'bottom' : look.valign;
  const lower = valign === 'top' ? 0 : valign === 'middle' ? free / 2 : free;
  laid.lines.forEach((text, index) => {
    const width = pen.width({ text, size: look.size, font });
    const inner = laid.right - laid.left - 2 * look.padX - width;
    const indent = laid.align === 'left' ? 0 : laid.align === 'right' ? inner : inner / 2;
    const y = top + look.padY + lower + index * look.leading;
    pen.text({ text, x: x + laid.left + look.padX + indent, y, size: look.size, font });
  });
};

/** Lines at the sides of every cell, those that hold nothing included, and where wished above and below it. */
const drawCellEdges = (
  options: Place & { row: LaidRow; top: number; bottoms: (rowSpan: number) => number },
): void => {
  const { pen, table, x, row, top, bottoms } = options;
  const { weight, rules } = table.look;
  const covered = new Set<number>();
  const box = (left: number, right: number, bottom: number): void => {
    const [x1, x2] = [x + left, x + right];
    pen.line({ x1, y1: top, x2: x1, y2: bottom, weight });
    pen.line({ x1: x2, y1: top, x2, y2: bottom, weight });
    if (rules === 'columns' && !row.row.header) return;
    pen.line({ x1, y1: top, x2, y2: top, weight });
    pen.line({ x1, y1: bottom, x2, y2: bottom, weight });
  };
  for (const { cell, left, right } of row.cells) {
    box(left, right, bottoms(cell.rowSpan));
    for (let at = 0; at < cell.columnSpan; at += 1) covered.add(cell.column + at);
  }
  // What labels of two rows cover in the second one has no edges of its own.
  if (row.row.header) return;
  for (let column = 0; column + 1 < table.edges.length; column += 1) {
    if (!covered.has(column)) box(table.edges[column] ?? 0, table.edges[column + 1] ?? 0, bottoms(1));
  }
};

/** Draws some rows of a table and returns the y below them. */
export const drawRows = (options: Place & { rows: readonly LaidRow[]; y: number }): number => {
  const { pen, table, x, rows } = options;
  const { look } = table;
  const width = table.edges.at(-1) ?? 0;
  const rule = (y: number, left = 0, right = width): void =>
    pen.line({ x1: x + left, y1: y, x2: x + right, y2: y, weight: look.weight });
  let y = options.y;
  const headers = rows.filter(({ row }) => row.header).length;
  rows.forEach((row, index) => {
    const top = y;
    const bottoms = (rowSpan: number): number =>
      top + rows.slice(index, index + rowSpan).reduce((sum, { height }) => sum + height, 0);
    const bottom = bottoms(1);
    const isHead = row.row.header;
    if (isHead && look.headerFill !== null && index === 0) {
      const height = rows.slice(0, headers).reduce((sum, head) => sum + head.height, 0);
      pen.fill({ x, y: top, width, height, colour: look.headerFill });
    }
    if (!isHead && look.zebra !== null && (index - headers) % 2 === 1) {
      pen.fill({ x, y: top, width, height: row.height, colour: look.zebra });
    }
    for (const laid of row.cells) {
      drawText({ ...options, laid, row, top, bottom: bottoms(laid.cell.rowSpan) });
      const isGroup = laid.cell.columnSpan > 1 && look.rules !== 'grid' && look.rules !== 'columns';
      if (isGroup && look.groupRule) rule(bottom, laid.left + look.padX / 2, laid.right - look.padX / 2);
    }
    if (look.rules === 'columns' || look.rules === 'grid') drawCellEdges({ ...options, row, top, bottoms });
    if (look.rules === 'rows' && (!isHead || index + 1 === headers)) rule(bottom);
    if (look.rules === 'header' && isHead && index + 1 === headers) rule(bottom);
    if (look.rules === 'columns' && index + 1 === rows.length) rule(bottom);
    y = bottom;
  });
  return y;
};
