import type { Segment, TextRow } from './text-rows.ts';

/** What makes a run of lines text, and no column of a table. */
const prose = {
  lines: 4,
  wordsOfLine: 3.5,
  /** Share of words with digits at most. */
  figures: 0.2,
  /** Share of lines that reach over so much of the widest at least. */
  fullLines: 0.6,
  reach: 0.75,
} as const;
/** In heights of the font: where lines of a run begin, and the paper between two. */
const sameLeft = 0.25;
const leading = { from: -0.6, to: 0.75 };
/** Heights of the font: bottoms that differ less are on one height. */
const sameHeight = 0.12;
/** In heights of the font: so much more paper than between other lines of a run parts it. */
const pause = 0.2;
/** Cells beside a cell of many lines are shorter: so many lines of it for each height beside it. */
const linesPerHeight = 4;
/** Share of the lines beside it that stand on heights of the run's own: cells of a row do. */
const inStep = 0.7;

type Line = { segment: Segment; top: number; bottom: number; size: number };

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

const toRuns = (lines: readonly Line[]): Line[][] => {
  const open: Line[][] = [];
  for (const line of lines) {
    const run = open.find((candidate) => {
      const last = candidate.at(-1);
      if (!last || Math.abs(last.segment.left - line.segment.left) > sameLeft * line.size) return false;
      const gap = (line.top - last.bottom) / line.size;
      return (
        Math.abs(last.size - line.size) < 0.6 && gap > leading.from && gap < leading.to && line.top > last.top
      );
    });
    if (run) run.push(line);
    else open.push([line]);
  }
  return open;
};

const isText = (run: readonly Line[]): boolean => {
  if (run.length < prose.lines) return false;
  const words = run.flatMap(({ segment }) => segment.words);
  if (median(run.map(({ segment }) => segment.words.length)) < prose.wordsOfLine) return false;
  if (words.filter(({ text }) => /\d/.test(text)).length > prose.figures * words.length) return false;
  const widths = run.map(({ segment }) => segment.right - segment.left);
  const widest = Math.max(...widths);
  return widths.filter((width) => width >= prose.reach * widest).length >= prose.fullLines * run.length;
};

/** A run in parts where it pauses: paragraphs, or cells. */
const partRun = (run: readonly Line[]): Line[][] => {
  const gaps = run.slice(1).map((line, index) => line.top - (run[index]?.bottom ?? line.top));
  const least = Math.min(...gaps);
  const parts: Line[][] = [];
  run.forEach((line, index) => {
    const part = parts.at(-1);
    if (part && (gaps[index - 1] ?? 0) <= least + pause * line.size) part.push(line);
    else parts.push([line]);
  });
  return parts;
};

/** Whether few lines beside a part begin with it, end with it, or stand at its middle, as other cells of a row do. */
const isCell = (part: readonly Line[], beside: readonly Line[]): boolean => {
  const [first] = part;
  const last = part.at(-1);
  if (!first || !last) return false;
  const own = beside.filter(
    (line) => line.top + line.bottom > 2 * first.top && line.top + line.bottom < 2 * last.bottom,
  );
  const heights = new Set(own.map((line) => Math.round(line.bottom)));
  if (own.length === 0 || heights.size > Math.max(1, part.length / linesPerHeight)) return false;
  const top = Math.min(...own.map((line) => line.top));
  const bottom = Math.max(...own.map((line) => line.bottom));
  const near = sameHeight * first.size + 0.13;
  return (
    Math.abs(top - first.top) < near ||
    Math.abs(bottom - last.bottom) < near ||
    Math.abs(top + bottom - first.top - last.bottom) < 2 * near
  );
};

/** Whether what stands beside a run keeps to the heights of its lines, as cells of a table do. */
const isInStep = (run: readonly Line[], all: readonly Line[]): boolean => {
  const [top, bottom] = [run[0]?.top ?? 0, run.at(-1)?.bottom ?? 0];
  const own = new Set(run);
  const heights = run.map((line) => line.bottom);
  const beside = all.filter((line) => !own.has(line) && line.top < bottom && line.bottom > top);
  if (beside.length === 0) return false;
  const bottoms = [...new Set(beside.map((line) => Math.round(line.bottom * 4) / 4))];
  const size = run[0]?.size ?? 10;
  const level = bottoms.filter((at) =>
    heights.some((height) => Math.abs(height - at) < sameHeight * size + 0.13),
  );
  if (level.length >= inStep * bottoms.length) return true;
  const parts = partRun(run);
  return parts.filter((part) => isCell(part, beside)).length >= inStep * parts.length;
};

/** Places of the words of running text, be it alone or beside a table. */
export const findProse = (rows: readonly TextRow[]): Set<number> => {
  const lines = rows
    .flatMap((row) =>
      row.segments.map((segment): Line => {
        let [top, bottom] = [Number.POSITIVE_INFINITY, 0];
        for (const word of segment.words) {
          top = Math.min(top, word.top);
          bottom = Math.max(bottom, word.bottom);
        }
        return { segment, top, bottom, size: segment.words[0]?.size ?? row.size };
      }),
    )
    .sort((a, b) => a.bottom - b.bottom);
  const found = new Set<number>();
  const texts = toRuns(lines).filter(isText);
  const others = new Set(lines);
  for (const line of texts.flat()) others.delete(line);
  for (const run of texts) {
    // Other text beside a table keeps to heights of its own.
    if (isInStep(run, lines) || isInStep(run, [...others])) continue;
    for (const { segment } of run) for (const word of segment.words) found.add(word.index);
  }
  return found;
};
