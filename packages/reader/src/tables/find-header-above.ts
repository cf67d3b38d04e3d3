import type { Column } from './find-regions.ts';
import type { Rule } from './ruling-grid.ts';
import { isNumeric, type Segment, segmentText, type TextRow } from './text-rows.ts';

/** In heights of the font: lines of one label follow each other this closely. */
const labelGapEm = 0.45;
const maxLines = 5;

const touches = (column: Column, segment: Segment): boolean =>
  Math.min(column.right, segment.right) - Math.max(column.left, segment.left) > 0.5;

/** A short line below a label that stands for several columns. */
const isUnderlined = (options: {
  segment: Segment;
  row: TextRow;
  below: TextRow;
  columns: readonly Column[];
  rules: readonly Rule[];
}): boolean => {
  const { segment, row, below, columns } = options;
  return options.rules.some(({ at, from, to }) => {
    if (at < row.bottom - 2 || at > below.top + 2 || from > segment.left + 1 || to < segment.right - 1)
      return false;
    const count = columns.filter((column) => touches(column, { ...segment, left: from, right: to })).length;
    return count > 1 && count < columns.length;
  });
};

/** Lines of a header that stand above the first full row: the first words of wrapped labels, and labels of several columns. */
export const findHeaderAbove = (options: {
  rows: readonly TextRow[];
  table: readonly TextRow[];
  columns: readonly Column[];
  rules: readonly Rule[];
}): TextRow[] => {
  const { rows, table, columns } = options;
  const above: TextRow[] = [];
  const [left, right] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0];
  const gaps = table.slice(1).map((row, index) => row.top - (table[index]?.bottom ?? row.top));
  const rowGap = Math.max(0, ...gaps.slice(0, 3));
  for (const row of [...rows].reverse()) {
    const [below] = above.length > 0 ? above : table;
    if (!below || above.length >= maxLines) break;
    const gap = row.top > below.top ? 0 : below.top - row.bottom;
    const [first] = row.segments;
    if (!first || gap > Math.max(0.7 * row.size, rowGap + 2)) break;
    if (row.segments.some((segment) => isNumeric(segmentText(segment)))) break;
    if (row.segments.some((segment) => segment.left < left - row.size || segment.right > right + row.size))
      break;
    const reach = row.segments.map((segment) => columns.filter((column) => touches(column, segment)).length);
    const isGroups = row.segments.some((segment) => isUnderlined({ ...options, segment, row, below }));
    const isSingle = row.segments.length === 1;
    // A line of its own across the columns is a caption, unless it stands above some of them only.
    const isCaption =
      isSingle && !isGroups && touches(columns[0] ?? { left, right }, first) && (reach[0] ?? 0) !== 1;
    if (isCaption) break;
    if (isSingle && !isGroups && gap > labelGapEm * row.size && touches(columns[0] ?? { left, right }, first))
      break;
    above.unshift(row);
  }
  // What was left out of a table is no header alone.
  return above;
};
