import type { Column } from './find-regions.ts';
import { countHeaderLines, toHeaderRows } from './header-rows.ts';
import { type PlacedRow, placeRow } from './placed-row.ts';
import type { Rule } from './ruling-grid.ts';
import { findKeyColumn, isAnchor, splitLines } from './split-lines.ts';
import type { Ink, TextRow } from './text-rows.ts';

/** The words of one logical row by column; `isCovered` says that a cell of a row above reaches down here. */
export type LogicalRow = {
  top: number;
  bottom: number;
  cells: { words: Ink[]; span: number; rowSpan?: number; isCovered?: boolean }[];
  header: boolean;
};

/** Bounds between columns: the middle of the white space, or the drawn line where the columns touch. */
export const columnBounds = (columns: readonly Column[]): number[] =>
  columns.slice(1).map((column, index) => ((columns[index]?.right ?? column.left) + column.left) / 2);

const toLogicalRow = (lines: readonly PlacedRow[], count: number): LogicalRow => ({
  top: Math.min(...lines.map((line) => line.row.top)),
  bottom: Math.max(...lines.map((line) => line.row.bottom)),
  header: false,
  cells: Array.from({ length: count }, (_, column) => ({
    words: lines.flatMap((line) => line.cells[column] ?? []),
    span: Math.max(
      1,
      ...lines.filter((line) => line.cells[column]?.length).map((line) => line.spans[column] ?? 1),
    ),
  })),
});

/** A band is one row where others are too: none is many times as high as the usual one. */
const areRows = (bands: readonly (readonly PlacedRow[])[]): boolean => {
  const lines = bands.map((band) => band.length).sort((a, b) => a - b);
  const usual = lines[lines.length >> 1] ?? 1;
  const [least = 1, most = 1] = [lines[0], lines.at(-1)];
  return bands.length > 2 ? most <= Math.max(4, 3 * usual) : bands.length === 2 && most <= least + 1;
};

/**
 * Turns lines into logical rows. Drawn lines across the table part rows for sure; between them rows are told by the
 * paper between them, or by an anchor, a line with a number in the key column. The lines between two anchors belong to
 * the upper one, or to the lower one where the table's first line has no number and its last one has, or as the widest
 * gap says.
 */
export const groupRows = (options: {
  rows: readonly TextRow[];
  columns: readonly Column[];
  bounds: readonly number[];
  separators: readonly number[];
  /** All level lines, to tell which columns a label stands for. */
  rules: readonly Rule[];
  /** Whether the first lines may be labels. */
  withHeader: boolean;
}): LogicalRow[] => {
  const { bounds, columns, separators, rules } = options;
  const count = bounds.length + 1;
  const lines = options.rows.map((row) => placeRow(row, bounds));
  const headerLines = options.withHeader ? countHeaderLines({ lines, separators }) : 0;
  const body = lines.slice(headerLines);
  const key = findKeyColumn(body, count);
  const [firstLine] = body;
  const lastLine = body.at(-1);
  const above =
    firstLine !== undefined &&
    lastLine !== undefined &&
    !isAnchor(firstLine, key) &&
    isAnchor(lastLine, key) &&
    key !== null;
  const byBand = Map.groupBy(body, (line) => {
    const middle = (line.row.top + line.row.bottom) / 2;
    return separators.filter((separator) => separator < middle).length;
  });
  const bands = [...byBand.values()];
  const isRow = areRows(bands);
  const header =
    headerLines === 0 ? [] : toHeaderRows({ lines: lines.slice(0, headerLines), columns, rules });
  return [
    ...header.map(({ lines: own, labels }): LogicalRow => {
      const row = toLogicalRow(own, count);
      const cells = row.cells.map((): LogicalRow['cells'][number] => ({ words: [], span: 1 }));
      for (const { words, column, span } of labels) cells[column] = { words, span };
      return { ...row, cells, header: true };
    }),
    ...bands
      .flatMap((band) => splitLines({ lines: band, key, above, columns: count, isRow }))
      .filter((group) => group.length > 0)
      .map((group) => toLogicalRow(group, count)),
  ];
};
