import type { CellObject, Range, WorkSheet } from '@e965/xlsx';
import type { Grid, GridCell, GridRow } from '../grid/grid.ts';
import { markHeader } from '../grid/mark-header.ts';
import { sheetLimits, tooLargeSheet } from './sheet-limits.ts';
import { typeNumber } from './type-cell.ts';

type FilledCell = { row: number; column: number; text: string; cell: CellObject };

const textOf = (cell: CellObject): string => {
  const shown = cell.w ?? (cell.v instanceof Date ? cell.v.toISOString() : String(cell.v ?? ''));
  return shown.slice(0, sheetLimits.cellCharacters).toWellFormed();
};

/** What the cells hold, in order. Rows that a sheet only claims to have cost nothing. */
const listFilled = (rows: readonly (readonly (CellObject | undefined)[] | undefined)[]): FilledCell[] => {
  const filled: FilledCell[] = [];
  // forEach skips the holes of a sparse list, which a loop by index would visit.
  rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell === undefined || cell.t === 'z') return;
      const text = textOf(cell);
      if (text.trim() !== '') filled.push({ row, column, text, cell });
    });
  });
  return filled;
};

/** The spans of merged cells by their first cell; ranges come from the file and may be any size. */
const mergesByStart = (merges: readonly Range[]): Map<string, Range> =>
  new Map(merges.map((range) => [`${range.s.r} ${range.s.c}`, range]));

const toPlaces = (numbers: Iterable<number>): { places: Map<number, number>; sorted: number[] } => {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  return { places: new Map(sorted.map((number, index) => [number, index])), sorted };
};

/** How many of the kept rows or columns lie within a span. */
const countWithin = (sorted: readonly number[], from: number, to: number): number => {
  let [low, high] = [0, sorted.length];
  const firstAbove = (limit: number): number => {
    [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) > limit) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return Math.max(1, firstAbove(to) - firstAbove(from - 1));
};

/**
 * A sheet as a grid of those rows and columns that have something in them. Error (reject): `document.too-large`
 * past the limits on cells and columns; `cellsLeft` counts those of the sheets before.
 */
export const toGrid = (options: {
  name: string;
  sheet: WorkSheet;
  date1904: boolean;
  cellsLeft: number;
}): { grid: Grid; cells: number } => {
  const { name, sheet, date1904, cellsLeft } = options;
  const filled = listFilled(sheet['!data'] ?? []);
  if (filled.length > cellsLeft) throw tooLargeSheet({ what: 'filled cells', limit: sheetLimits.cells });
  const columns = toPlaces(filled.map(({ column }) => column));
  if (columns.sorted.length > sheetLimits.columns) {
    throw tooLargeSheet({ what: 'columns on a sheet', limit: sheetLimits.columns });
  }
  const kept = toPlaces(filled.map(({ row }) => row)).sorted;
  const merges = mergesByStart(sheet['!merges'] ?? []);
  const rows: GridRow[] = [];
  let current = -1;
  for (const { row, column, text, cell } of filled) {
    const merge = merges.get(`${row} ${column}`);
    const typed: GridCell = {
      text,
      value: toValue({ cell, date1904 }),
      column: columns.places.get(column) ?? 0,
      columnSpan: merge === undefined ? 1 : countWithin(columns.sorted, column, merge.e.c),
      rowSpan: merge === undefined ? 1 : countWithin(kept, row, merge.e.r),
      bold: false,
    };
    if (row !== current) rows.push({ cells: [], header: false, apart: current >= 0 && row > current + 1 });
    current = row;
    rows.at(-1)?.cells.push(typed);
  }
  markHeader(rows);
  return { grid: { name, columns: columns.sorted.length, rows }, cells: filled.length };
};

const toValue = (options: { cell: CellObject; date1904: boolean }): GridCell['value'] => {
  const { cell, date1904 } = options;
  if (cell.t === 'b') return { type: 'boolean', value: cell.v === true };
  if (cell.t !== 'n' || typeof cell.v !== 'number') return null;
  return typeNumber({ number: cell.v, format: typeof cell.z === 'string' ? cell.z : 'General', date1904 });
};
