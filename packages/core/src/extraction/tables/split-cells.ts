import type { ColumnDefinition } from '../types/document-type.ts';
import type { HeaderCell } from './find-header.ts';
import { createLabelScorer, type LabelScorer, listLabels } from './match-label.ts';
import type { Segment, TableLine } from './table-lines.ts';

/** In so many of the lines that have something below a label there must be two things. */
const usualShare = 0.7;

type Stretch = { left: number; right: number };

const overlaps = (a: Stretch, b: Stretch): boolean => a.left < b.right && b.left < a.right;

/** Where two columns stand below one label: the places of both; null where it is one column. */
const findTwo = (
  cell: HeaderCell,
  cells: readonly HeaderCell[],
  lines: readonly TableLine[],
): [Stretch, Stretch] | null => {
  const own = lines
    .map((line) =>
      line.segments.filter(
        (segment) =>
          overlaps(segment, cell) && !cells.some((other) => other !== cell && overlaps(segment, other)),
      ),
    )
    .filter((segments) => segments.length > 0);
  const pairs = own.filter(
    (segments): segments is [Segment, Segment] =>
      segments.length === 2 && segments.every(({ text }) => /\d/.test(text)),
  );
  if (pairs.length < 2 || pairs.length < usualShare * own.length) return null;
  const stretch = (at: 0 | 1): Stretch => ({
    left: Math.min(...pairs.map((pair) => pair[at].left)),
    right: Math.max(...pairs.map((pair) => pair[at].right)),
  });
  const [first, second] = [stretch(0), stretch(1)];
  return first.right < second.left ? [first, second] : null;
};

/** The words of a label shared out so that both parts are labels of columns as well as can be. */
const splitLabel = (
  cell: HeaderCell,
  scorer: LabelScorer,
  taken: ReadonlySet<string>,
): [{ text: string; column: string | null }, { text: string; column: string | null }] => {
  const words = cell.text.split(' ');
  const best = (text: string, not: string | null) =>
    [...scorer.match(text)]
      .filter(({ label }) => !taken.has(label.column) && label.column !== not)
      .sort((a, b) => b.score - a.score)[0];
  const splits = words.slice(1).map((_, at) => {
    const texts = [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')] as const;
    const left = best(texts[0], null);
    const right = best(texts[1], left?.label.column ?? null);
    const score = (left?.score ?? 0) + (right?.score ?? 0);
    return { texts, left: left?.label.column ?? null, right: right?.label.column ?? null, score };
  });
  const [top] = splits.sort((a, b) => b.score - a.score);
  return [
    { text: top?.texts[0] ?? cell.text, column: top?.left ?? null },
    { text: top?.texts[1] ?? '', column: top?.right ?? null },
  ];
};

/** Parts labels that stand so close that they look like one, where two columns of numbers stand below them. */
export const splitSharedLabels = (options: {
  cells: readonly HeaderCell[];
  lines: readonly TableLine[];
  columns: readonly ColumnDefinition[];
}): readonly HeaderCell[] => {
  const { cells, lines, columns } = options;
  return cells.flatMap((cell): HeaderCell[] => {
    const two = cell.text.includes(' ') ? findTwo(cell, cells, lines) : null;
    if (two === null) return [cell];
    const taken = new Set(cells.flatMap((other) => (other === cell ? [] : (other.column ?? []))));
    const labels = splitLabel(cell, createLabelScorer(listLabels(columns)), taken);
    return two.map((stretch, at) => ({ ...stretch, ...labels[at as 0 | 1] }));
  });
};
