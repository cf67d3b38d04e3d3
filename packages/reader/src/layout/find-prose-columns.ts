import type { Ruling, Word } from '@assay/core/documents';
import { breakTogether, pitchOf } from './common-breaks.ts';
import { findGutters, type Gutter } from './find-gutters.ts';
import { type PageRow, type PlacedWord, toPageRows } from './text-rows.ts';

/** Columns of text side by side; `gutters` are the middles of the paper between them. All in points. */
export type ProseColumns = { top: number; bottom: number; gutters: number[] };

/** What makes a column one of text, and no column of a table. */
const prose = {
  rows: 5,
  wordsOfRow: 3,
  wordsOfColumn: 25,
  /** Share of words with digits at most. */
  figures: 0.2,
  /** Share of rows that reach over three quarters of the column at least. */
  fullRows: 0.5,
  reach: 0.75,
  /** Share of rows that begin at the column's left edge, within so many points. */
  flushRows: 0.6,
  flush: 2,
  /** Share of rows with a gap of so many heights of the font at most. */
  partedRows: 0.1,
  gap: 2.5,
  /** Heights of the font from one row to the next. */
  pitch: 1.8,
} as const;

/** Share of the longest gutter's rows that others beside it must pass. */
const commonShare = 0.7;

type ColumnRow = { place: number; words: PlacedWord[]; bottom: number };

const median = (values: number[]): number =>
  values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

const shareOf = <T>(list: readonly T[], test: (item: T) => boolean): number =>
  list.filter(test).length / Math.max(1, list.length);

const rowsBetween = (options: {
  rows: readonly PageRow[];
  group: Group;
  from: number;
  to: number;
}): ColumnRow[] => {
  const { rows, group, from, to } = options;
  return rows.slice(group.first, group.last + 1).flatMap((row, index): ColumnRow[] => {
    const words = row.words.filter((word) => word.left >= from && word.right <= to);
    return words.length === 0 ? [] : [{ place: group.first + index, words, bottom: row.bottom }];
  });
};

const leftOf = ({ words }: ColumnRow): number => words[0]?.left ?? 0;
const rightOf = ({ words }: ColumnRow): number => words.at(-1)?.right ?? 0;
const bottomsOf = (column: readonly ColumnRow[]): number[] => column.map(({ bottom }) => bottom);

const isProse = (column: readonly ColumnRow[]): boolean => {
  if (column.length < prose.rows) return false;
  const words = column.flatMap((row) => row.words);
  if (words.length < prose.wordsOfColumn) return false;
  if (median(column.map((row) => row.words.length)) < prose.wordsOfRow) return false;
  if (shareOf(words, ({ text }) => /\d/.test(text)) > prose.figures) return false;
  const size = median(words.map((word) => word.size));
  if (pitchOf(bottomsOf(column)) > prose.pitch * size) return false;
  const left = Math.min(...column.map(leftOf));
  const width = Math.max(...column.map(rightOf)) - left;
  const isParted = ({ words: [...own] }: ColumnRow): boolean =>
    own.some((word, index) => index > 0 && word.left - (own[index - 1]?.right ?? 0) > prose.gap * size);
  return (
    shareOf(column, (row) => rightOf(row) - leftOf(row) >= prose.reach * width) >= prose.fullRows &&
    shareOf(column, (row) => leftOf(row) - left <= prose.flush) >= prose.flushRows &&
    shareOf(column, isParted) <= prose.partedRows
  );
};

/** Cells of a table begin on common heights, paragraphs side by side do not. */
const areCells = (columns: readonly ColumnRow[][]): boolean => {
  const [one, other] = columns.map(bottomsOf);
  return one !== undefined && other !== undefined && breakTogether(one, other);
};

type Group = { first: number; last: number; gutters: Gutter[] };

/** The longest gutter with those beside it. */
const toGroup = (longest: Gutter, all: readonly Gutter[]): Group => {
  const length = longest.last - longest.first + 1;
  const gutters = all.filter(
    ({ first, last }) =>
      Math.min(last, longest.last) - Math.max(first, longest.first) + 1 >= commonShare * length,
  );
  return {
    first: Math.max(...gutters.map(({ first }) => first)),
    last: Math.min(...gutters.map(({ last }) => last)),
    gutters: gutters.sort((one, other) => one.from - other.from),
  };
};

const columnsOf = (rows: readonly PageRow[], group: Group): ColumnRow[][] => {
  const edges = [-Infinity, ...group.gutters.map(({ from, to }) => (from + to) / 2), Infinity];
  return edges.slice(1).map((to, index) => rowsBetween({ rows, group, from: edges[index] ?? 0, to }));
};

/** The gutters of a group between which all is text, or null; one inside a list is given up. */
const parseGroup = (rows: readonly PageRow[], group: Group): Group | null => {
  const columns = columnsOf(rows, group);
  const failing = columns.findIndex((column) => !isProse(column));
  if (failing < 0) return areCells(columns) ? null : group;
  if (group.gutters.length < 2) return null;
  const beside = [group.gutters[failing - 1], group.gutters[failing]].filter(
    (gutter) => gutter !== undefined,
  );
  for (const gutter of beside) {
    const rest = { ...group, gutters: group.gutters.filter((other) => other !== gutter) };
    const parsed = parseGroup(rows, rest);
    if (parsed !== null) return parsed;
  }
  return null;
};

/** Where a page is set in columns of text whose lines stand on common heights: what looks most like a table. */
export const findProseColumns = (options: {
  words: readonly Word[];
  rulings: readonly Ruling[];
  width: number;
  height: number;
}): ProseColumns[] => {
  const rows = toPageRows(options);
  let gutters = findGutters(rows);
  const regions: ProseColumns[] = [];
  // Each turn takes the longest gutter with those beside it away.
  while (gutters.length > 0) {
    const [longest] = gutters.toSorted((one, other) => other.last - other.first - (one.last - one.first));
    if (longest === undefined) break;
    const group = toGroup(longest, gutters);
    const parsed = group.gutters.length > 8 ? null : parseGroup(rows, group);
    const top = rows[group.first]?.top ?? 0;
    const bottom = rows[group.last]?.bottom ?? 0;
    if (parsed !== null && !isCrossed({ ...options, top, bottom, gutters: parsed.gutters })) {
      regions.push({ top, bottom, gutters: parsed.gutters.map(({ from, to }) => (from + to) / 2) });
    }
    gutters = gutters.filter(({ first, last }) => last < longest.first || first > longest.last);
  }
  return regions.sort((one, other) => one.top - other.top);
};

const isCrossed = (options: {
  rulings: readonly Ruling[];
  width: number;
  height: number;
  top: number;
  bottom: number;
  gutters: readonly Gutter[];
}): boolean =>
  options.rulings.some(({ box, direction }) => {
    const y = box[1] * options.height;
    if (direction !== 'horizontal' || y <= options.top || y >= options.bottom) return false;
    return options.gutters.some(
      ({ from, to }) => box[0] * options.width < from && box[2] * options.width > to,
    );
  });
