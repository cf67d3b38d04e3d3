import type { Ruling } from '@assay/core/documents';
import { breakTogether } from './common-breaks.ts';
import type { Segment } from './find-lines.ts';

/** Points. A gutter is at least this wide, … */
const minGutter = 8;
/** … and two blocks with this many line heights of empty paper between them are not one pair of columns. */
const maxPause = 2.5;
/** Columns of prose: words a line and the share of the column's width that a usual line fills. */
const proseWords = 4;
const proseFill = 0.55;
/** Lines of two blocks of columns that stand on one height; more means rows of a table or of labels and values. */
const maxAligned = 0.5;
const maxGutters = 2;
/** Deeper nesting than any page has. */
const maxDepth = 12;

type Span = { from: number; to: number };
type Band = { top: number; bottom: number; tallest: number; lines: Segment[] };
type Options = { lines: readonly Segment[]; rulings: readonly Ruling[]; width: number; height: number };

/**
 * Reading order: top to bottom in rows, left to right within a row; but blocks of columns — prose beside prose,
 * or blocks whose lines do not stand on common heights — are read one after the other. Text written up or down
 * the page comes last.
 */
export const orderLines = (options: Options): Segment[] => {
  const level = options.rulings
    .filter((ruling) => ruling.direction === 'horizontal')
    .map(({ box }) => ({
      y: box[1] * options.height,
      from: box[0] * options.width,
      to: box[2] * options.width,
    }));
  const upright = options.lines.filter((line) => !line.vertical);
  const vertical = options.lines.filter((line) => line.vertical);
  return [...order(upright, level, 0), ...vertical.toSorted((one, other) => one.left - other.left)];
};

type Level = readonly { y: number; from: number; to: number }[];

const order = (lines: readonly Segment[], level: Level, depth: number): Segment[] => {
  if (lines.length < 2 || depth > maxDepth) return [...lines];
  const bands = toBands(lines);
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const ordered: Segment[] = [];
  for (let start = 0; start < bands.length; ) {
    const group = growGroup({ bands, start, region: { from: left, to: right } });
    const cut = findCut(group, level);
    if (cut === null) {
      ordered.push(...toRows(bands[start]?.lines ?? []));
      start++;
      continue;
    }
    const all = group.bands.flatMap((band) => band.lines);
    ordered.push(
      ...order(
        all.filter((line) => line.right <= cut),
        level,
        depth + 1,
      ),
    );
    ordered.push(
      ...order(
        all.filter((line) => line.right > cut),
        level,
        depth + 1,
      ),
    );
    start += group.bands.length;
  }
  return ordered;
};

/** Stripes of the region that no horizontal stretch of empty paper crosses. */
const toBands = (lines: readonly Segment[]): Band[] => {
  const bands: Band[] = [];
  // Loose boxes of close lines overlap a little: a quarter of the height counts as leading.
  for (const line of lines.toSorted((one, other) => one.top - other.top || one.left - other.left)) {
    const slack = 0.25 * (line.bottom - line.top);
    const open = bands.at(-1);
    if (open !== undefined && line.top + slack < open.bottom) {
      open.lines.push(line);
      open.bottom = Math.max(open.bottom, line.bottom - slack);
      open.tallest = Math.max(open.tallest, line.bottom - line.top);
    } else {
      bands.push({
        top: line.top,
        bottom: line.bottom - slack,
        tallest: line.bottom - line.top,
        lines: [line],
      });
    }
  }
  return bands;
};

type Group = { bands: Band[]; gutters: Span[] };

/** Takes bands from `start` on as long as they leave a common gutter. */
const growGroup = (options: { bands: readonly Band[]; start: number; region: Span }): Group => {
  const group: Group = { bands: [], gutters: [options.region] };
  for (let index = options.start; index < options.bands.length; index++) {
    const band = options.bands[index];
    if (band === undefined) break;
    const before = group.bands.at(-1);
    if (before !== undefined && band.top - before.bottom > maxPause * band.tallest) break;
    let gutters: Span[] = group.gutters;
    for (const line of band.lines) {
      if (gutters.length === 0) break;
      gutters = subtract(gutters, line);
    }
    if (gutters.length === 0) break;
    group.bands.push(band);
    group.gutters = gutters;
  }
  return group;
};

const subtract = (free: readonly Span[], line: Segment): Span[] => {
  const left: Span[] = [];
  for (const { from, to } of free) {
    const before = Math.min(to, line.left);
    const after = Math.max(from, line.right);
    if (before - from >= minGutter) left.push({ from, to: before });
    if (to - after >= minGutter) left.push({ from: after, to });
  }
  return left;
};

/** The place at which a group falls into columns, or null. */
const findCut = (group: Group, level: Level): number | null => {
  if (group.bands.length === 0) return null;
  const lines = group.bands.flatMap((band) => band.lines);
  const cuts = group.gutters
    .map((gutter) => ({
      middle: (gutter.from + gutter.to) / 2,
      width: gutter.to - gutter.from,
      left: lines.filter((line) => line.right <= gutter.from + 0.01),
      right: lines.filter((line) => line.left >= gutter.to - 0.01),
    }))
    .filter((cut) => cut.left.length > 0 && cut.right.length > 0);
  if (cuts.length === 0 || cuts.length > maxGutters) return null;
  const fitting = cuts.filter((cut) => {
    if (Math.max(cut.left.length, cut.right.length) < 2) return false;
    if (isProse(cut.left) && isProse(cut.right)) {
      return !breakTogether(bottomsOf(cut.left), bottomsOf(cut.right));
    }
    const crossed = level.some(
      (ruling) =>
        ruling.from < cut.middle - 1 &&
        ruling.to > cut.middle + 1 &&
        ruling.y > (group.bands[0]?.bottom ?? 0) - 1 &&
        ruling.y < (group.bands.at(-1)?.top ?? 0) + 1,
    );
    return !crossed && alignedShare(cut.left, cut.right) < maxAligned;
  });
  return fitting.toSorted((one, other) => other.width - one.width)[0]?.middle ?? null;
};

const median = (values: number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** Lines on one height, such as parts of a justified one, count once. */
const bottomsOf = (lines: readonly Segment[]): number[] =>
  [...new Set(lines.map(({ bottom }) => Math.round(bottom)))].sort((one, other) => one - other);

const isProse = (lines: readonly Segment[]): boolean => {
  if (lines.length < 3) return false;
  const width = Math.max(...lines.map((line) => line.right)) - Math.min(...lines.map((line) => line.left));
  return (
    median(lines.map((line) => line.words.length)) >= proseWords &&
    median(lines.map((line) => line.right - line.left)) >= proseFill * width
  );
};

/** Share of the shorter side's lines that have a line of the other side on their height. */
const alignedShare = (left: readonly Segment[], right: readonly Segment[]): number => {
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  const aligned = few.filter((line) =>
    many.some((other) => Math.abs(line.bottom - other.bottom) < 0.25 * (line.bottom - line.top)),
  );
  return aligned.length / few.length;
};

/** Lines of one band: by height, those on one height left to right. */
const toRows = (lines: readonly Segment[]): Segment[] => {
  const rows: Segment[][] = [];
  for (const line of lines.toSorted((one, other) => one.bottom - other.bottom)) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (
      row !== undefined &&
      last !== undefined &&
      line.bottom - last.bottom < 0.35 * (line.bottom - line.top)
    ) {
      row.push(line);
    } else {
      rows.push([line]);
    }
  }
  return rows.flatMap((row) => row.toSorted((one, other) => one.left - other.left));
};
