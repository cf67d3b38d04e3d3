import type { Column } from './find-regions.ts';
import { gridSeparators, isPartedAt, mergedColumns } from './grid-lines.ts';
import { columnBounds, groupRows, type LogicalRow } from './group-rows.ts';
import type { Grid } from './ruling-grid.ts';
import { isNumeric, segmentText, type TextRow } from './text-rows.ts';

const middle = (row: TextRow): number => (row.top + row.bottom) / 2;

/** Lines of labels that are drawn in more than one row, at most. */
const maxHeaderLines = 8;

type Band = { top: number; bottom: number; rows: TextRow[] };

/** The rows of labels between drawn lines, where these part only some of the columns; empty where they do not. */
const findHeaderBands = (options: {
  rows: readonly TextRow[];
  grid: Grid;
  columns: readonly Column[];
}): Band[] => {
  const { rows, grid, columns } = options;
  const { whole, partial } = gridSeparators(grid, columns);
  const firstNumber = rows.find((row) => row.segments.some((segment) => isNumeric(segmentText(segment))));
  const end = whole.filter(
    (at) => at > Math.min(...rows.map(middle)) && at < (firstNumber ? middle(firstNumber) : 0),
  );
  const [first] = end;
  const last = partial.some((at) => first !== undefined && at < first) ? first : undefined;
  if (last === undefined) return findMerged({ ...options, whole });
  const edges = [grid.top, ...partial.filter((at) => at > grid.top + 3 && at < last - 3), last];
  return toBands(rows, edges);
};

const toBands = (rows: readonly TextRow[], edges: readonly number[]): Band[] => {
  const bands = edges.slice(1).map((bottom, index) => {
    const top = edges[index] ?? 0;
    return { top, bottom, rows: rows.filter((row) => middle(row) > top && middle(row) < bottom) };
  });
  const lines = bands.reduce((sum, band) => sum + band.rows.length, 0);
  return lines > maxHeaderLines || bands.length < 2 ? [] : bands;
};

/** The first two rows where the upper one has labels of several columns, and lines part both wholly. */
const findMerged = (options: {
  rows: readonly TextRow[];
  grid: Grid;
  columns: readonly Column[];
  whole: readonly number[];
}): Band[] => {
  const { rows, grid, columns, whole } = options;
  const edges = [grid.top, ...whole.filter((at) => at > grid.top + 3)].slice(0, 3);
  const bands = toBands(rows, edges);
  const [upper] = bands;
  if (!upper || edges.length < 3) return [];
  const runs = mergedColumns({ grid, columns, ...upper });
  const hasNumber = bands.some((band) =>
    band.rows.some((row) => row.segments.some((segment) => isNumeric(segmentText(segment)))),
  );
  return !hasNumber && runs.length > 1 && runs.length < columns.length ? bands : [];
};

/** The labels of drawn header rows, with the columns and rows each covers. */
const toHeader = (options: {
  bands: readonly Band[];
  grid: Grid;
  columns: readonly Column[];
}): LogicalRow[] => {
  const { bands, grid, columns } = options;
  const rows = bands.map(
    (band): LogicalRow => ({
      top: band.top,
      bottom: band.bottom,
      header: true,
      cells: columns.map(() => ({ words: [], span: 1, rowSpan: 1 })),
    }),
  );
  const runs = bands.map((band) => mergedColumns({ grid, columns, top: band.top, bottom: band.bottom }));
  const covered = new Set<string>();
  for (const [index, own] of runs.entries()) {
    for (const { column, span } of own) {
      if (covered.has(`${index} ${column}`)) continue;
      const [left, right] = [columns[column]?.left ?? 0, columns[column + span - 1]?.right ?? 0];
      let rowSpan = 1;
      for (let next = index + 1; next < bands.length; next += 1) {
        const at = bands[next]?.top ?? 0;
        const isSame = runs[next]?.some((run) => run.column === column && run.span === span) === true;
        if (!isSame || isPartedAt({ grid, at, left, right })) break;
        covered.add(`${next} ${column}`);
        const below = rows[next]?.cells[column];
        if (below) below.isCovered = true;
        rowSpan += 1;
      }
      const lines = bands.slice(index, index + rowSpan).flatMap((part) => part.rows);
      const words = lines.flatMap((row) =>
        row.words.filter((word) => word.left + word.right > 2 * left && word.left + word.right < 2 * right),
      );
      const cells = rows[index]?.cells;
      if (cells) cells[column] = { words, span, rowSpan };
    }
  }
  // A row that is covered wholly by the labels above is none.
  return rows.filter((_, index) => runs[index]?.some(({ column }) => !covered.has(`${index} ${column}`)));
};

/** The logical rows inside drawn lines. */
export const groupGridRows = (options: {
  rows: readonly TextRow[];
  grid: Grid;
  columns: readonly Column[];
}): LogicalRow[] => {
  const { rows, grid, columns } = options;
  const { whole } = gridSeparators(grid, columns);
  const bands = rows.length === 0 ? [] : findHeaderBands(options);
  const header = bands.length === 0 ? [] : toHeader({ bands, grid, columns });
  const end = bands.at(-1)?.bottom ?? Number.NEGATIVE_INFINITY;
  const rest = rows.filter((row) => middle(row) > end);
  const body = groupRows({
    rows: rest,
    columns,
    bounds: columnBounds(columns),
    separators: whole,
    rules: grid.horizontals,
    withHeader: header.length === 0,
  });
  return [...header, ...body];
};
