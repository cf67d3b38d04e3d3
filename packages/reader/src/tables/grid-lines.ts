import type { Column } from './find-regions.ts';
import { type Grid, places, type Rule } from './ruling-grid.ts';

/** Shares of a side that a drawn line must cover to part two cells, two rows, or the rows of a whole table. */
const partsCell = 0.7;
const partsRow = 0.6;
/** Points by which lines that are one miss each other. */
const touch = 3;

const coverage = (rules: readonly Rule[], from: number, to: number): number =>
  rules.reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)), 0) /
  (to - from);

const near = (rules: readonly Rule[], at: number): Rule[] =>
  rules.filter((rule) => Math.abs(rule.at - at) <= touch);

/** The upright places of a grid that carry through a good part of it: lines in one header cell make no column. */
export const gridColumns = (grid: Grid): Column[] => {
  const height = grid.bottom - grid.top;
  const ups = places(grid.verticals.map((rule) => rule.at)).filter((at) => {
    const reach = near(grid.verticals, at).reduce((sum, rule) => sum + rule.to - rule.from, 0);
    return reach >= 0.3 * height;
  });
  const edges = places([grid.left, ...ups, grid.right]);
  return edges.slice(1).map((right, index) => ({ left: edges[index] ?? grid.left, right }));
};

/** Level places that part rows across the whole grid, and those above which only some columns are parted. */
export const gridSeparators = (
  grid: Grid,
  columns: readonly Column[],
): { whole: number[]; partial: number[] } => {
  const whole: number[] = [];
  const partial: number[] = [];
  for (const at of places(grid.horizontals.map((rule) => rule.at))) {
    const own = near(grid.horizontals, at);
    if (coverage(own, grid.left, grid.right) >= partsRow) whole.push(at);
    else if (columns.some(({ left, right }) => coverage(own, left, right) >= partsCell)) partial.push(at);
  }
  return { whole, partial };
};

/** Groups of columns that no line parts between two heights, each with its first column and their number. */
export const mergedColumns = (options: {
  grid: Grid;
  columns: readonly Column[];
  top: number;
  bottom: number;
}): { column: number; span: number }[] => {
  const { grid, columns, top, bottom } = options;
  const runs: { column: number; span: number }[] = [];
  for (const [index, column] of columns.entries()) {
    const last = runs.at(-1);
    const isParted =
      last === undefined || coverage(near(grid.verticals, column.left), top, bottom) >= partsCell;
    if (isParted) runs.push({ column: index, span: 1 });
    else last.span += 1;
  }
  return runs;
};

/** Whether a level line parts these columns. */
export const isPartedAt = (options: { grid: Grid; at: number; left: number; right: number }): boolean =>
  coverage(near(options.grid.horizontals, options.at), options.left, options.right) >= partsCell;
