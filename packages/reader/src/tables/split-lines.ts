import { filledCells, type PlacedRow, textOf } from './placed-row.ts';
import { isNumeric } from './text-rows.ts';

/** In heights of the font: paper between rows is so much wider than between lines of one. */
const clearer = 0.22;
const space = 0.25;
/** Cells may hold several paragraphs: so many full lines of a row need not go on from the one before. */
const paragraphShare = 0.3;

/** The column whose numbers tell where rows are: the fullest numeric one, of equals the rightmost. */
export const findKeyColumn = (rows: readonly PlacedRow[], count: number): number | null => {
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

export const isAnchor = (row: PlacedRow, key: number | null): boolean => {
  if (key === null) return (row.cells[0]?.length ?? 0) > 0;
  return isNumeric(textOf(row.cells[key] ?? []));
};

/** A line of its own that names what follows: it is bold where the items are not. */
const isHeading = (row: PlacedRow, items: readonly PlacedRow[]): boolean => {
  const [words, ...others] = filledCells(row);
  if (words === undefined || others.length > 0) return false;
  const first = row.cells.findIndex((cell) => cell.length > 0);
  const isBold = words.every((word) => word.bold);
  const itemsBold = items.some((item) => item.cells.flat().every((word) => word.bold));
  return first === 0 && isBold && !itemsBold;
};

const toGaps = (lines: readonly PlacedRow[]): number[] => {
  let bottom = lines[0]?.row.bottom ?? 0;
  return lines.slice(1).map(({ row }) => {
    // Lines of one row may overlap, where its cells are set in the middle.
    const gap = Math.max(0, row.top - bottom);
    bottom = Math.max(bottom, row.bottom);
    return gap;
  });
};

const cut = (lines: readonly PlacedRow[], starts: ReadonlySet<number>): PlacedRow[][] => {
  const sorted = [...new Set([0, ...starts])].filter((start) => start < lines.length).sort((a, b) => a - b);
  return sorted.map((start, index) => lines.slice(start, sorted[index + 1] ?? lines.length));
};

/** How far the text of each column reaches. */
const findRights = (lines: readonly PlacedRow[], columns: number): number[] =>
  Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...lines.flatMap((line) => (line.cells[column] ?? []).map(({ right }) => right))),
  );

/** Whether every cell of a line may be the rest of the cell above: its first word would not have fitted there. */
const goesOn = (options: { before: PlacedRow; line: PlacedRow; rights: readonly number[] }): boolean =>
  options.line.cells.every((cell, column) => {
    const [first] = cell;
    const last = options.before.cells[column]?.at(-1);
    if (first === undefined || last === undefined) return true;
    if (isNumeric(textOf(cell))) return false;
    const right = options.rights[column] ?? 0;
    return last.right + space * first.size + first.right - first.left > right - first.size;
  });

/** Rows by the paper between them, where there is clearly more of it than between the lines of one; null where not. */
const splitByPaper = (lines: readonly PlacedRow[], columns: number): PlacedRow[][] | null => {
  const gaps = toGaps(lines);
  const size = lines[0]?.row.size ?? 10;
  const sorted = gaps.toSorted((a, b) => a - b);
  let widest = { jump: 0, at: 0 };
  for (const [index, gap] of sorted.entries()) {
    const next = sorted[index + 1];
    // Only what is no wider than the paper between lines can be inside a row.
    if (next === undefined || gap > 0.7 * size) break;
    if (next - gap > widest.jump) widest = { jump: next - gap, at: (gap + next) / 2 };
  }
  if (widest.jump < clearer * size) return null;
  const starts = new Set(gaps.flatMap((gap, index) => (gap > widest.at ? [index + 1] : [])));
  const groups = cut(lines, starts);
  // A row has one line at most that fills most of its columns, unless they all wrap.
  const full = Math.max(2, 0.6 * columns);
  const rights = findRights(lines, columns);
  const pairs = groups.flatMap((group) => {
    const fullLines = group.filter((line) => filledCells(line).length >= full);
    return fullLines.slice(1).flatMap((line, index) => {
      const before = fullLines[index];
      return before === undefined ? [] : [goesOn({ before, line, rights })];
    });
  });
  const wrong = pairs.filter((isRest) => !isRest).length;
  return wrong > paragraphShare * pairs.length ? null : groups;
};

/** The line between two anchors before which the next row begins. */
const findBreak = (options: {
  lines: readonly PlacedRow[];
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

/** Digits and letters of a text, each run of them as one. */
const shapeOf = (text: string): string => text.replaceAll(/\d+/g, '0').replaceAll(/\p{L}+/gu, 'a');

/** Whether a line that has a first cell only is a row whose other cells are empty, and not the rest of the first one. */
const isLoneRow = (options: { lines: readonly PlacedRow[]; at: number }): boolean => {
  const { lines, at } = options;
  const own = lines[at]?.cells[0] ?? [];
  const before = lines[at - 1]?.cells[0] ?? [];
  const [word] = own;
  if (!word || before.length === 0) return false;
  // Codes do not wrap.
  if (own.length === 1 && /\d/.test(word.text)) return true;
  const shape = shapeOf(textOf(own));
  const first = lines.flatMap(({ cells: [cell = []] }) => (cell.length > 0 ? [shapeOf(textOf(cell))] : []));
  if (shape.includes('0') && first.filter((other) => other === shape).length > 0.6 * first.length)
    return true;
  // What wraps does not fit on the line before.
  const right = Math.max(...lines.flatMap(({ cells: [cell = []] }) => cell.map((ink) => ink.right)));
  return (before.at(-1)?.right ?? 0) + space * word.size + word.right - word.left < right - 0.5 * word.size;
};

/** Whether a line without a number in the key column is a row of its own: the rest of a cell that wraps stands alone. */
const isOwnRow = (options: { lines: readonly PlacedRow[]; at: number; key: number | null }): boolean => {
  const { lines, at, key } = options;
  const line = lines[at];
  if (!line) return false;
  const filled = filledCells(line);
  const hasFirst = (line.cells[0]?.length ?? 0) > 0;
  if (filled.length < 2) return hasFirst && isLoneRow(options);
  return filled.some((cell) => isNumeric(textOf(cell))) || (key !== null && hasFirst);
};

/** Puts the lines of one band of the table into logical rows. */
export const splitLines = (options: {
  lines: readonly PlacedRow[];
  key: number | null;
  /** Whether numbers stand on the last line of their row. */
  above: boolean;
  columns: number;
  /** Whether the band lies between drawn lines as other rows do, so that it is one row if nothing speaks against it. */
  isRow: boolean;
}): PlacedRow[][] => {
  const { lines, key, above } = options;
  if (lines.length <= 1) return [[...lines]];
  const anchors = lines.flatMap((line, index) => (isAnchor(line, key) ? [index] : []));
  const items = anchors.flatMap((index) => lines[index] ?? []);
  if (options.isRow && (key === null || anchors.length <= 1)) {
    const heading = lines.findIndex((line, index) => index < (anchors[0] ?? 0) && isHeading(line, items));
    return heading === 0 ? [lines.slice(0, 1), lines.slice(1)] : [[...lines]];
  }
  const byPaper = splitByPaper(lines, options.columns);
  if (byPaper !== null) return byPaper;
  const starts = new Set<number>();
  const rights = findRights(lines, options.columns);
  anchors.forEach((anchor, place) => {
    const next = anchors[place + 1];
    if (next !== undefined) starts.add(findBreak({ lines, from: anchor, to: next, above }));
  });
  const [first = 0] = anchors;
  if (!above && first > 0) starts.add(first);
  lines.forEach((line, index) => {
    if (isAnchor(line, key)) return;
    if (isHeading(line, items)) starts.add(index).add(index + 1);
    else if (!above && isOwnRow({ lines, at: index, key })) starts.add(index);
    else if (above && filledCells(line).length > 1) {
      // What would have fitted on this line is no rest of it.
      const next = lines[index + 1];
      if (next !== undefined && !goesOn({ before: line, line: next, rights })) starts.add(index + 1);
    }
  });
  return cut(lines, starts);
};
