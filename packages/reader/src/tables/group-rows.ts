import type { Column } from './find-regions.ts';
import { type Ink, isNumeric, type TextRow } from './text-rows.ts';

/** The words of one logical row by column; `spans` tells how many columns a cell's words reach over. */
export type LogicalRow = {
  top: number;
  bottom: number;
  cells: { words: Ink[]; span: number }[];
  header: boolean;
};

type Placed = { row: TextRow; cells: Ink[][]; spans: number[] };

const centre = (ink: Ink): number => (ink.left + ink.right) / 2;

/** Bounds between columns: the middle of the white space, or the drawn line where the columns touch. */
export const columnBounds = (columns: readonly Column[]): number[] =>
  columns.slice(1).map((column, index) => ((columns[index]?.right ?? column.left) + column.left) / 2);

const place = (row: TextRow, bounds: readonly number[]): Placed => {
  const cells: Ink[][] = Array.from({ length: bounds.length + 1 }, () => []);
  const spans = cells.map(() => 1);
  const columnAt = (x: number): number => {
    let column = 0;
    while (column < bounds.length && x > (bounds[column] ?? 0)) column += 1;
    return column;
  };
  for (const segment of row.segments) {
    const first = columnAt(segment.words[0] ? centre(segment.words[0]) : segment.left);
    const last = columnAt(segment.words.at(-1) ? segment.right - 0.5 : segment.right);
    const [only] = segment.words;
    const isSpanning =
      last > first &&
      segment.words.some((word) => bounds.some((bound) => word.left < bound - 1 && word.right > bound + 1));
    if (last > first && (isSpanning || (row.segments.length === 1 && !/\d/.test(only?.text ?? '')))) {
      cells[first]?.push(...segment.words);
      spans[first] = Math.max(spans[first] ?? 1, last - first + 1);
    } else {
      for (const word of segment.words) cells[columnAt(centre(word))]?.push(word);
    }
  }
  return { row, cells, spans };
};

const textOf = (words: readonly Ink[]): string => words.map((word) => word.text).join(' ');

/** The column whose numbers tell where rows are: the fullest numeric one, of equals the rightmost. */
const findKeyColumn = (rows: readonly Placed[], count: number): number | null => {
  let key: number | null = null;
  let most = 0;
  for (let column = 0; column < count; column += 1) {
    const filled = rows.filter((row) => (row.cells[column]?.length ?? 0) > 0);
    const numeric = filled.filter((row) => isNumeric(textOf(row.cells[column] ?? []))).length;
    if (numeric >= Math.max(1, 0.5 * filled.length) && numeric >= most) {
      most = numeric;
      key = column;
    }
  }
  return key;
};

const isAnchor = (row: Placed, key: number | null): boolean => {
  if (key === null) return (row.cells[0]?.length ?? 0) > 0;
  return isNumeric(textOf(row.cells[key] ?? []));
};

/** A line of its own that names what follows: it reaches over columns, or is bold where the items are not. */
const isHeading = (row: Placed, items: readonly Placed[]): boolean => {
  const filled = row.cells.filter((cell) => cell.length > 0);
  if (filled.length !== 1) return false;
  const words = filled[0] ?? [];
  const first = row.cells.findIndex((cell) => cell.length > 0);
  const isBold = words.every((word) => word.bold);
  const itemsBold = items.some((item) => item.cells.flat().every((word) => word.bold));
  return first === 0 && isBold && !itemsBold;
};

/** The line between two anchors before which the next row begins. */
const findBreak = (options: {
  lines: readonly Placed[];
  from: number;
  to: number;
  above: boolean;
}): number => {
  const gaps: { at: number; gap: number }[] = [];
  for (let index = options.from + 1; index <= options.to; index += 1) {
    const [upper, lower] = [options.lines[index - 1], options.lines[index]];
    if (upper && lower) gaps.push({ at: index, gap: lower.row.top - upper.row.bottom });
  }
  const sorted = [...gaps].sort((a, b) => b.gap - a.gap);
  const [widest, second] = sorted;
  const size = options.lines[options.from]?.row.size ?? 10;
  if (widest && second && widest.gap > second.gap + 0.25 * size) return widest.at;
  return options.above ? options.from + 1 : options.to;
};

/** Puts the lines of one band of the table into logical rows. */
const splitBand = (options: { lines: readonly Placed[]; key: number | null; above: boolean }): Placed[][] => {
  const { lines, key, above } = options;
  const anchors = lines.flatMap((line, index) => (isAnchor(line, key) ? [index] : []));
  if (anchors.length <= 1 && key !== null) {
    const items = anchors.flatMap((index) => lines[index] ?? []);
    const cut = lines.findIndex((line, index) => index < (anchors[0] ?? 0) && isHeading(line, items));
    return cut === 0 ? [lines.slice(0, 1), lines.slice(1)] : [[...lines]];
  }
  const items = anchors.flatMap((index) => lines[index] ?? []);
  const starts = new Set<number>([0]);
  anchors.forEach((anchor, place) => {
    const next = anchors[place + 1];
    if (next !== undefined) starts.add(findBreak({ lines, from: anchor, to: next, above }));
  });
  const [first = 0] = anchors;
  if (!above && first > 0) starts.add(first);
  lines.forEach((line, index) => {
    if (isAnchor(line, key) || !isHeading(line, items)) return;
    starts.add(index);
    starts.add(index + 1);
  });
  const sorted = [...starts].filter((start) => start < lines.length).sort((a, b) => a - b);
  return sorted.map((start, index) => lines.slice(start, sorted[index + 1] ?? lines.length));
};

const toLogicalRow = (lines: readonly Placed[], count: number, header: boolean): LogicalRow => ({
  top: Math.min(...lines.map((line) => line.row.top)),
  bottom: Math.max(...lines.map((line) => line.row.bottom)),
  header,
  cells: Array.from({ length: count }, (_, column) => ({
    words: lines.flatMap((line) => line.cells[column] ?? []),
    span: Math.max(
      1,
      ...lines.filter((line) => line.cells[column]?.length).map((line) => line.spans[column] ?? 1),
    ),
  })),
});

const countHeaderLines = (lines: readonly Placed[]): number => {
  const first = lines.findIndex((line) => line.cells.some((cell) => isNumeric(textOf(cell))));
  if (first <= 0) return 0;
  const isLabelled = lines
    .slice(0, first)
    .some((line) => line.cells.filter((cell) => cell.length > 0).length > 1);
  if (!isLabelled) return 0;
  const fullest = Math.max(
    ...lines.slice(0, first).map((line) => line.cells.filter((cell) => cell.length > 0).length),
  );
  // The header ends with the last line of its labels: what is left above the first number is text of the first row.
  let end = 0;
  for (let index = 0; index < first; index += 1) {
    const filled = lines[index]?.cells.filter((cell) => cell.length > 0).length ?? 0;
    const previous = lines[index - 1];
    const gap = previous ? (lines[index]?.row.top ?? 0) - previous.row.bottom : 0;
    if (filled === fullest) end = index + 1;
    else if (end > 0 && gap > 0.6 * (lines[index]?.row.size ?? 10)) break;
    else if (end > 0 && filled > 0) end = index + 1;
  }
  return end;
};

/**
 * Turns lines into logical rows. Drawn lines across the table part rows for sure; between them a row is made by
 * an anchor, a line with a number in the key column. The lines between two anchors belong to the upper one, or
 * to the lower one where the table's first line has no number and its last one has, or as the widest gap says.
 */
export const groupRows = (options: {
  rows: readonly TextRow[];
  columns: readonly Column[];
  bounds?: readonly number[];
  separators: readonly number[];
}): LogicalRow[] => {
  const bounds = options.bounds ?? columnBounds(options.columns);
  const count = bounds.length + 1;
  const lines = options.rows.map((row) => place(row, bounds));
  const bandOf = (line: Placed): number => {
    const middle = (line.row.top + line.row.bottom) / 2;
    return options.separators.filter((separator) => separator < middle).length;
  };
  const headerLines = countHeaderLines(lines);
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
  const bands = new Map<number, Placed[]>();
  for (const line of body) {
    const band = bandOf(line);
    bands.set(band, [...(bands.get(band) ?? []), line]);
  }
  const header = lines.slice(0, headerLines);
  return [
    ...(header.length > 0 ? [toLogicalRow(header, count, true)] : []),
    ...[...bands.values()]
      .flatMap((band) => splitBand({ lines: band, key, above }))
      .filter((group) => group.length > 0)
      .map((group) => toLogicalRow(group, count, false)),
  ];
};
