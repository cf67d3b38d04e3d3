import type { ColumnDefinition } from '../types/document-type.ts';
import {
  createLabelScorer,
  type LabelScorer,
  listLabels,
  longestLabelAt,
  positionColumn,
  toTokens,
} from './match-label.ts';
import type { Segment, TableLine, TableWord } from './table-lines.ts';

/** `column` is the declared name, `#position` for running numbers, null for a column that is not asked for. */
export type HeaderCell = { left: number; right: number; text: string; column: string | null };

/** A header that covers the lines `from` to `to` (inclusive) of its page. */
export type Header = { from: number; to: number; cells: HeaderCell[]; score: number };

/** The least score of a cell that says a label. */
export const goodLabel = 0.45;
const maxHeaderLines = 6;
/** The score of words that are a label and nothing else. */
const exactLabel = 0.99;

type Box = { left: number; right: number; text: string };

/** Labels of two columns stand further apart than the words of one, though often closer than values do. */
const labelGapEm = 0.5;

const toBox = (words: readonly TableWord[]): Box => ({
  left: words[0]?.left ?? 0,
  right: words.at(-1)?.right ?? 0,
  text: words.map((word) => word.text).join(' '),
});

const splitAtGaps = (words: readonly TableWord[]): TableWord[][] => {
  const runs: TableWord[][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && word.left - last.right < labelGapEm * word.size) run.push(word);
    else runs.push([word]);
  }
  return runs;
};

/** Parts a run of words at its labels when it is made of nothing but labels of several columns. */
const splitAtLabels = (words: readonly TableWord[], scorer: LabelScorer): Box[] => {
  const whole = toBox(words);
  if (words.length < 2 || scorer.match(whole.text).some((match) => match.score > 0.9)) return [whole];
  const tokens = words.flatMap((word) => toTokens(word.text).map((token) => ({ token, word })));
  const plain = tokens.map(({ token }) => token);
  const parts: { column: string; words: TableWord[] }[] = [];
  for (let at = 0; at < tokens.length; ) {
    const label = longestLabelAt({ tokens: plain, at, labels: scorer.labels });
    if (!label) return [whole];
    const own = tokens.slice(at, at + label.tokens.length).map(({ word }) => word);
    const last = parts.at(-1);
    if (last?.column === label.column) last.words.push(...own);
    else parts.push({ column: label.column, words: own });
    at += label.tokens.length;
  }
  const isShared = parts.some((part, index) => part.words.at(-1) === parts[index + 1]?.words[0]);
  if (parts.length < 2 || isShared) return [whole];
  return parts.map((part) => toBox([...new Set(part.words)]));
};

/** Whether runs of words say one label: `Price EUR`, but not `Price` and `Per`, which are labels of their own. */
const isOneLabel = (runs: readonly TableWord[][], scorer: LabelScorer): boolean => {
  const best = (words: readonly TableWord[]): number =>
    Math.max(0, ...scorer.match(toBox(words).text).map(({ score }) => score));
  const whole = best(runs.flat());
  return whole > exactLabel || (whole > 0.9 && runs.some((words) => best(words) <= exactLabel));
};

/** Joins what stands a wide space apart and is one label all the same, as in fonts of one width. */
const joinLabels = (runs: readonly TableWord[][], scorer: LabelScorer): TableWord[][] => {
  const joined: TableWord[][] = [];
  for (let from = 0; from < runs.length; ) {
    let to = Math.min(runs.length, from + 4);
    while (to > from + 1 && !isOneLabel(runs.slice(from, to), scorer)) to -= 1;
    joined.push(runs.slice(from, to).flat());
    from = to;
  }
  return joined;
};

const splitSegment = (segment: Segment, scorer: LabelScorer): Box[] =>
  joinLabels(splitAtGaps(segment.words), scorer).flatMap((words) => splitAtLabels(words, scorer));

/** Stacks the parts of wrapped labels: what overlaps across belongs to one cell; the fullest line gives the cells. */
const stackCells = (lines: readonly TableLine[], scorer: LabelScorer): Box[] | null => {
  const split = lines.map((line) => line.segments.flatMap((segment) => splitSegment(segment, scorer)));
  const fullest = split.reduce((most, row) => (row.length > most.length ? row : most), [] as Box[]);
  const cells = fullest.map((box) => ({ ...box, parts: [] as string[] }));
  for (const row of split) {
    for (const box of row) {
      const hits = cells.filter(
        (cell) => Math.min(cell.right, box.right) - Math.max(cell.left, box.left) > 0,
      );
      const [hit] = hits;
      if (hits.length > 1) continue;
      if (hit) {
        hit.parts.push(box.text);
        hit.left = Math.min(hit.left, box.left);
        hit.right = Math.max(hit.right, box.right);
      } else {
        cells.push({ ...box, parts: [box.text] });
      }
    }
  }
  cells.sort((a, b) => a.left - b.left);
  const collides = cells.some((cell, index) => (cells[index + 1]?.left ?? Infinity) < cell.right - 0.5);
  return collides ? null : cells.map(({ left, right, parts }) => ({ left, right, text: parts.join(' ') }));
};

/** Gives each label that is told well enough its column, the best told first, and no column twice. */
export const nameCells = (boxes: readonly Box[], scorer: LabelScorer): HeaderCell[] => {
  const offers: { index: number; column: string; score: number }[] = [];
  for (const [index, box] of boxes.entries()) {
    for (const { label, score } of scorer.match(box.text)) {
      // Of two labels that fit alike the longer one says more.
      if (score >= goodLabel)
        offers.push({ index, column: label.column, score: score + 0.01 * label.length });
    }
  }
  const names = new Map<number, string>();
  const used = new Set<string>();
  for (const offer of offers.sort((a, b) => b.score - a.score)) {
    if (names.has(offer.index) || used.has(offer.column)) continue;
    names.set(offer.index, offer.column);
    used.add(offer.column);
  }
  return boxes.map((box, index) => ({ ...box, column: names.get(index) ?? null }));
};

/** A decimal, but no month of a year. */
const isValueLike = (text: string): boolean =>
  /\d[.,](?!(?:19|20)\d\d\b)\d{2,6}\b/.test(text) || /^\d+$/.test(text);

/**
 * Finds all header places of a page, the best first. A header names at least two declared columns, one of them
 * of numbers, in up to six lines that stand close together and hold no values.
 */
export const findHeaders = (options: {
  lines: readonly TableLine[];
  columns: readonly ColumnDefinition[];
}): Header[] => {
  const { lines, columns } = options;
  const labels = listLabels(columns);
  const scorer = createLabelScorer(labels);
  const vocabulary = new Set(labels.flatMap((label) => label.tokens));
  const numeric = new Set(
    columns.filter(({ type }) => type === 'amount' || type === 'quantity').map(({ name }) => name),
  );
  const found: Header[] = [];
  const mentions = lines.map(
    (line) =>
      line.segments.filter((segment) => toTokens(segment.text).some((token) => vocabulary.has(token))).length,
  );
  for (let from = 0; from < lines.length; from += 1) {
    for (let to = from; to < Math.min(lines.length, from + maxHeaderLines); to += 1) {
      const line = lines[to];
      const previous = lines[to - 1];
      if (!line || line.segments.some((segment) => isValueLike(segment.text))) break;
      if (to > from && previous && line.top - previous.bottom > 0.9 * line.size) break;
      const window = lines.slice(from, to + 1);
      if (mentions.slice(from, to + 1).every((count) => count === 0)) continue;
      const boxes = stackCells(window, scorer);
      if (!boxes || boxes.length < 2) continue;
      const cells = nameCells(boxes, scorer);
      const named = cells.filter((cell) => cell.column !== null);
      const declared = named.filter((cell) => cell.column !== positionColumn);
      if (declared.length < 2 || !declared.some((cell) => numeric.has(cell.column ?? ''))) continue;
      const fit = cells.reduce(
        (sum, cell) =>
          sum +
          Math.max(
            0,
            ...scorer
              .match(cell.text)
              .filter((match) => match.label.column === cell.column)
              .map((match) => match.score),
          ),
        0,
      );
      found.push({ from, to, cells, score: named.length + 0.5 * fit - 0.05 * (to - from) });
    }
  }
  const sorted = found.sort((a, b) => b.score - a.score);
  return sorted.filter(
    (header, index) =>
      !sorted.slice(0, index).some((better) => better.from <= header.to && header.from <= better.to),
  );
};
