import { breakTogether } from '../layout/common-breaks.ts';
import { isItemMark } from '../layout/list-marker.ts';
import { findHeaderAbove } from './find-header-above.ts';
import {
  countCells,
  createLeastGap,
  innerRivers,
  narrowRivers,
  openRiver,
  type River,
  trimRivers,
} from './rivers.ts';
import type { Rule } from './ruling-grid.ts';
import { isNumeric, segmentText, type TextRow } from './text-rows.ts';

export type Column = { left: number; right: number };

/** Rows that share columns of white space. */
export type Region = { columns: Column[]; rows: TextRow[] };

/** A table's rows stand closer than this many font sizes; what is further away is something else. */
const largestGapEm = 3.2;
const wrapGapEm = 1.1;
/** What a table must be worth: a row is worth the gaps between its cells. */
const worthOfTable = 2;
/** What a line costs that runs across the columns, and how many may follow each other. */
const costOfCrossing = 1;
const maxCrossings = 2;
/** What it costs to go on after a pause, and with a line of labels below numbers: both together make a new table. */
const costOfBreak = 1.1;
/** Times the widest gap so far, which counts as so many heights of the font at least. */
const pauseFactor = 1.8;
const leastPauseEm = 0.35;
/** Longer runs of rows are parted here, so that pages of tiny text cost little. */
const maxRows = 160;
/** A line across the table reaches over so much of it at least. */
const acrossShare = 0.8;

const hasNumber = (row: TextRow): boolean => row.segments.some((segment) => isNumeric(segmentText(segment)));

/** Rows that leave the same rivers free; `crossing` are the places of lines that run across these. */
type Candidate = { first: number; last: number; inner: readonly River[]; crossing: ReadonlySet<number> };

const leftOf = (row: TextRow): number => row.words[0]?.left ?? 0;
const rightOf = (row: TextRow): number => Math.max(...row.words.map(({ right }) => right));

/** In words: items of a list have so many in the middle; in fewer it may be a table of numbers and names. */
const longItem = 6;

/** The signs of items beside their texts. */
const isList = (rows: readonly TextRow[], [river]: readonly River[]): boolean => {
  const beside = rows.filter((row) => leftOf(row) < (river?.left ?? 0) + 0.01);
  const marks = beside.filter(({ words: [mark] }) => isItemMark(mark?.text ?? ''));
  const counts = rows.map(({ words }) => words.length).sort((a, b) => a - b);
  return marks.length >= 0.8 * beside.length && (counts[counts.length >> 1] ?? 0) >= longItem;
};

/** Whether the cells of two columns begin on common heights. */
const beginTogether = (rows: readonly TextRow[], [river]: readonly River[]): boolean => {
  const edge = river?.left ?? 0;
  const bottoms = (isOwn: (left: number) => boolean): number[] =>
    rows.filter(({ words }) => words.some(({ left }) => isOwn(left))).map(({ bottom }) => bottom);
  return breakTogether(
    bottoms((left) => left < edge),
    bottoms((left) => left >= edge),
  );
};

/** Two columns of text are a letterhead or a form; a table has three columns, or numbers in one of two, or cells that begin together. */
const isTable = (options: {
  rows: readonly TextRow[];
  candidate: Candidate;
  rules: readonly Rule[];
}): boolean => {
  const { first, last, inner, crossing } = options.candidate;
  const own = options.rows.slice(first, last + 1).filter((_, index) => !crossing.has(first + index));
  const full = own.filter((row) => countCells(row, inner) >= 2);
  if (full.length < 2) return false;
  const numericRows = full.filter(hasNumber).length;
  if (inner.length > 1) return numericRows > 0 || full.length >= 3;
  if (full.length < 3 || isList(own, inner)) return false;
  if (numericRows >= full.length - 1 || beginTogether(own, inner)) return true;
  const [left, right] = [Math.min(...own.map(leftOf)), Math.max(...own.map(rightOf))];
  const [top, bottom] = [own[0]?.top ?? 0, own.at(-1)?.bottom ?? 0];
  return options.rules.some(
    ({ at, from, to }) =>
      at > top && at < bottom && Math.min(to, right) - Math.max(from, left) > acrossShare * (right - left),
  );
};

const isBold = (row: TextRow): boolean => row.words.every(({ bold }) => bold);

const isLabels = (row: TextRow): boolean =>
  row.segments.length > 1 && row.words.every(({ text }) => !/\d/.test(text));

/** Every run of rows from `first` on that shares rivers, with what it is worth. */
const growFrom = (options: {
  rows: readonly TextRow[];
  first: number;
  leastGap: (row: TextRow) => number;
  visit: (candidate: Candidate, worth: number) => void;
}): void => {
  const { rows, first, leastGap, visit } = options;
  let rivers: readonly River[] = [openRiver];
  let inner: readonly River[] = [];
  const crossing = new Set<number>();
  let crossed = 0;
  let worth = 0;
  // What speaks for a table that begins anew, and what tells of it: the widest gap and the numbers so far.
  let [breaks, widest, numbers] = [0, 0, 0];
  const worthOf = (row: TextRow): number => countCells(row, inner) - 1;
  for (let last = first; last < rows.length; last += 1) {
    const row = rows[last];
    const before = last > first ? rows[last - 1] : undefined;
    if (!row || (before && row.top - before.bottom > largestGapEm * Math.max(row.size, before.size))) return;
    const narrowed = narrowRivers({ rivers, row, least: leastGap(row) });
    const innerNow = innerRivers(narrowed);
    if (before && row.segments.length === 1 && innerNow.length < inner.length) {
      crossed += 1;
      worth -= costOfCrossing;
      crossing.add(last);
      if (crossed > maxCrossings) return;
      continue;
    }
    if (innerNow.length === 0) return;
    crossed = 0;
    if (before) {
      const gap = row.top - before.bottom;
      const isPause = last - first > 1 && gap > pauseFactor * Math.max(widest, leastPauseEm * row.size);
      if (isPause) breaks += costOfBreak;
      widest = Math.max(widest, gap);
      if (numbers > 0 && isLabels(row))
        breaks += costOfBreak + (isBold(row) && !isBold(before) ? costOfBreak / 2 : 0);
    }
    if (hasNumber(row)) numbers += 1;
    const isSame = innerNow.length === inner.length;
    rivers = narrowed;
    inner = innerNow;
    if (isSame) worth += worthOf(row);
    else {
      worth = -costOfCrossing * crossing.size;
      for (let index = first; index <= last; index += 1) {
        const own = rows[index];
        if (own && !crossing.has(index)) worth += worthOf(own);
      }
    }
    visit({ first, last, inner, crossing }, worth - breaks);
  }
};

/** The tables that together are worth most, top to bottom; none where there are none. */
const chooseTables = (options: {
  rows: readonly TextRow[];
  leastGap: (row: TextRow) => number;
  rules: readonly Rule[];
}): Candidate[] => {
  const { rows, rules } = options;
  type Choice = { worth: number; candidate: Candidate | null };
  const best: Choice[] = Array.from({ length: rows.length + 1 }, () => ({ worth: 0, candidate: null }));
  for (let first = rows.length - 1; first >= 0; first -= 1) {
    let top: Choice = { worth: best[first + 1]?.worth ?? 0, candidate: null };
    growFrom({
      ...options,
      first,
      visit: (candidate, own) => {
        const worth = own - worthOfTable + (best[candidate.last + 1]?.worth ?? 0);
        if (worth <= top.worth) return;
        const ends = [rows[first], rows[candidate.last]];
        if (ends.some((row) => row === undefined || countCells(row, candidate.inner) < 2)) return;
        if (!isTable({ rows, candidate, rules })) return;
        top = { worth, candidate: { ...candidate, crossing: new Set(candidate.crossing) } };
      },
    });
    best[first] = top;
  }
  const chosen: Candidate[] = [];
  for (let at = 0; at < rows.length; ) {
    const candidate = best[at]?.candidate;
    if (candidate) chosen.push(candidate);
    at = candidate ? candidate.last + 1 : at + 1;
  }
  return chosen;
};

/** The ink of what stands between the rivers. */
const toColumns = (rows: readonly TextRow[], inner: readonly River[]): Column[] => {
  const edges = [Number.NEGATIVE_INFINITY, ...inner.map(({ left, right }) => (left + right) / 2), Infinity];
  const words = rows.flatMap((row) => row.words);
  return edges.slice(1).map((to, index) => {
    const from = edges[index] ?? 0;
    const own = words.filter((word) => word.left >= from && word.right <= to);
    return {
      left: Math.min(...own.map((word) => word.left)),
      right: Math.max(...own.map((word) => word.right)),
    };
  });
};

/** Joins a column that has nothing but a label with the one beside it that has none. */
const joinLabels = (rows: readonly TextRow[], inner: readonly River[]): readonly River[] => {
  const filled = Array.from({ length: inner.length + 1 }, () => new Set<number>());
  rows.forEach(({ words }, row) => {
    for (const { left } of words)
      filled[inner.filter((river) => river.right <= left + 0.01).length]?.add(row);
  });
  const isLabel = (rowsOf: ReadonlySet<number> | undefined): boolean =>
    rows.length > 3 && rowsOf !== undefined && rowsOf.size > 0 && [...rowsOf].every((row) => row < 2);
  let joined = -1;
  return inner.filter((_, index) => {
    const [left, right] = [filled[index], filled[index + 1]];
    const isShared = [...(left ?? [])].some((row) => right?.has(row));
    if (isShared || isLabel(left) === isLabel(right) || joined === index) return true;
    joined = index + 1;
    return false;
  });
};

/** Single lines that hang below the last row: the rest of a cell that wraps. */
const tailBelow = (options: {
  rows: readonly TextRow[];
  last: number;
  columns: readonly Column[];
}): TextRow[] => {
  const { rows, last, columns } = options;
  const tail: TextRow[] = [];
  let before = rows[last];
  for (const row of rows.slice(last + 1)) {
    const inside = columns.some(
      ({ left, right }) => leftOf(row) >= left - 0.5 * row.size && rightOf(row) <= right + 0.5 * row.size,
    );
    if (!before || row.segments.length > 1 || !inside || row.top - before.bottom > wrapGapEm * row.size)
      break;
    tail.push(row);
    before = row;
  }
  return tail;
};

/** Finds runs of rows whose words leave the same rivers of white space free, top to bottom. */
export const findRegions = (options: { rows: readonly TextRow[]; rules: readonly Rule[] }): Region[] => {
  const { rules } = options;
  const leastGap = createLeastGap(options.rows);
  const regions: Region[] = [];
  for (let start = 0; start < options.rows.length; start += maxRows) {
    const rows = options.rows.slice(start, start + maxRows);
    let floor = 0;
    for (const { first, last, inner, crossing } of chooseTables({ rows, leastGap, rules })) {
      const own = rows.slice(first, last + 1);
      const placed = own.filter((_, index) => !crossing.has(first + index));
      const joined = joinLabels(placed, inner);
      const found = toColumns(placed, joined);
      const above = findHeaderAbove({ rows: rows.slice(floor, first), table: own, columns: found, rules });
      const columns =
        above.length === 0 ? found : toColumns([...above, ...placed], trimRivers(joined, above));
      const tail = tailBelow({ rows, last, columns });
      regions.push({ columns, rows: [...above, ...own, ...tail] });
      floor = last + 1 + tail.length;
    }
  }
  return regions;
};
