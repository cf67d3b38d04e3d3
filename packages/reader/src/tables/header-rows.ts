import type { Column } from './find-regions.ts';
import { filledCells, hasNumber, type PlacedRow } from './placed-row.ts';
import type { Rule } from './ruling-grid.ts';
import type { Ink } from './text-rows.ts';

/** A label: its words, and the columns it stands above. */
export type Label = { words: Ink[]; column: number; span: number };

const maxLines = 7;
/** In points: edges and middles that differ less stand below each other. */
const inLine = 1;
/** In heights of the font: what parts labels from the first row, by comparison and by itself. */
const clearer = 0.22;
const wideGap = 0.6;

const isBold = (line: PlacedRow): boolean =>
  filledCells(line).every((cell) => cell.every((word) => word.bold));

/** Labels by their bold letters, where what follows is not bold throughout. */
const countBold = (lines: readonly PlacedRow[]): number => {
  const end = lines.findIndex((line) => !isBold(line));
  return end > 0 && end <= maxLines ? end : 0;
};

/** Labels by the first line drawn across the table. */
const countAboveRule = (lines: readonly PlacedRow[], separators: readonly number[]): number => {
  const middles = lines.map((line) => (line.row.top + line.row.bottom) / 2);
  for (const separator of [...separators].sort((a, b) => a - b)) {
    const count = middles.filter((middle) => middle < separator).length;
    if (count === 0) continue;
    return count <= maxLines && count < lines.length && !lines.slice(0, count).some(hasNumber) ? count : 0;
  }
  return 0;
};

/** Labels by the first number below them: they end with the last line of the fullest kind. */
const countAboveNumber = (lines: readonly PlacedRow[]): number => {
  const first = lines.findIndex(hasNumber);
  if (first <= 0) return 0;
  const counts = lines.slice(0, first).map((line) => filledCells(line).length);
  const fullest = Math.max(...counts);
  if (fullest < 2) return 0;
  // What is left above the first number is text of the first row: it is parted by the widest gap, or by a wide one.
  const size = lines[0]?.row.size ?? 10;
  const gapAbove = (index: number): number =>
    (lines[index]?.row.top ?? 0) - (lines[index - 1]?.row.bottom ?? Number.NEGATIVE_INFINITY);
  const full = counts.lastIndexOf(fullest);
  const gaps = Array.from({ length: first - full }, (_, index) => gapAbove(full + 1 + index));
  const widest = Math.max(...gaps);
  const others = gaps.filter((gap) => gap !== widest);
  if (others.length > 0 && widest > Math.max(0, ...others) + clearer * size)
    return full + 1 + gaps.indexOf(widest);
  const end = gaps.findIndex((gap) => gap > wideGap * size);
  return full + 1 + (end < 0 ? gaps.length - 1 : end);
};

/** How many of the first lines are labels. */
export const countHeaderLines = (options: {
  lines: readonly PlacedRow[];
  separators: readonly number[];
}): number => {
  const { lines, separators } = options;
  return countBold(lines) || countAboveRule(lines, separators) || countAboveNumber(lines);
};

type Part = { words: Ink[]; left: number; right: number; column: number; span: number; line: number };

const toParts = (lines: readonly PlacedRow[]): Part[] =>
  lines.flatMap(({ cells, spans }, line) =>
    cells.flatMap((words, column): Part[] =>
      words.length === 0
        ? []
        : [
            {
              words,
              left: Math.min(...words.map((word) => word.left)),
              right: Math.max(...words.map((word) => word.right)),
              column,
              span: spans[column] ?? 1,
              line,
            },
          ],
    ),
  );

/** Columns that a line below a label covers. */
const ruledSpan = (options: {
  part: Part;
  lines: readonly PlacedRow[];
  columns: readonly Column[];
  rules: readonly Rule[];
}): { column: number; span: number } | null => {
  const { part, lines, columns } = options;
  const bottom = lines[part.line]?.row.bottom ?? 0;
  const next = lines[part.line + 1]?.row.top ?? bottom + 4;
  for (const { at, from, to } of options.rules) {
    if (at < bottom - 3 || at > next + 3 || from > part.left + 1 || to < part.right - 1) continue;
    const own = columns.flatMap((column, index) =>
      (column.left + column.right) / 2 > from && (column.left + column.right) / 2 < to ? [index] : [],
    );
    if (own.length > 1 && own.length < columns.length) return { column: own[0] ?? 0, span: own.length };
  }
  return null;
};

/** Columns above whose common middle a label stands, where it keeps to no edge and no middle of one. */
const centredSpan = (options: { part: Part; parts: readonly Part[]; columns: readonly Column[] }) => {
  const { part, parts, columns } = options;
  const middle = (part.left + part.right) / 2;
  const below = parts.filter((other) => other.line > part.line && other.span === 1);
  const touched = below.filter((other) => other.column === part.column);
  const ink = columns[part.column];
  const keeps = (touched.length > 0 || !ink ? touched : [ink]).some(
    (other) =>
      Math.abs(other.left - part.left) < inLine ||
      Math.abs(other.right - part.right) < inLine ||
      Math.abs((other.left + other.right) / 2 - middle) < inLine,
  );
  if (part.span === 1 && keeps) return null;
  const named = new Set(below.map((other) => other.column));
  let best: { column: number; span: number; miss: number } | null = null;
  for (let first = 0; first < columns.length; first += 1) {
    for (let last = first + 1; last < columns.length && named.has(first) && named.has(last); last += 1) {
      const [left, right] = [columns[first]?.left ?? 0, columns[last]?.right ?? 0];
      if (left > part.left + inLine || right < part.right - inLine) continue;
      const miss = Math.abs((left + right) / 2 - middle);
      if (best === null || miss < best.miss) best = { column: first, span: last - first + 1, miss };
    }
  }
  return best;
};

/** The labels of a header in rows: those of several columns above those of one. */
export const toHeaderRows = (options: {
  lines: readonly PlacedRow[];
  columns: readonly Column[];
  rules: readonly Rule[];
}): { lines: PlacedRow[]; labels: Label[] }[] => {
  const { lines } = options;
  const parts = toParts(lines);
  const groups = new Map<Part, { column: number; span: number }>();
  for (const part of parts) {
    if (part.line + 1 === lines.length) continue;
    const found = ruledSpan({ ...options, part }) ?? centredSpan({ ...options, part, parts });
    if (found) groups.set(part, found);
  }
  const toLabels = (own: readonly Part[]): Label[] => {
    const labels = new Map<number, Label>();
    for (const { words, column, span } of own) {
      const label = labels.get(column);
      if (label) label.words.push(...words);
      else labels.set(column, { words: [...words], column, span });
    }
    return [...labels.values()].sort((a, b) => a.column - b.column);
  };
  if (groups.size === 0) return [{ lines: [...lines], labels: toLabels(parts) }];
  const lastGroup = Math.max(...[...groups.keys()].map(({ line }) => line));
  const upper = [...groups].map(([part, place]) => ({ ...part, ...place }));
  const lower = parts.filter((part) => !groups.has(part));
  return [
    { lines: lines.slice(0, lastGroup + 1), labels: toLabels(upper) },
    { lines: lines.slice(lastGroup + 1), labels: toLabels(lower) },
  ];
};
