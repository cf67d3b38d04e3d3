import type { Ruling } from '@assay/core/documents';
import type { Segment } from './find-lines.ts';
import type { ProseColumns } from './find-prose-columns.ts';
import { orderLines } from './order-lines.ts';

type Options = { lines: readonly Segment[]; rulings: readonly Ruling[]; width: number; height: number };

const middleOf = (line: Segment): number => (line.top + line.bottom) / 2;

export const isInColumns = (line: Segment, { top, bottom }: ProseColumns): boolean =>
  !line.vertical && middleOf(line) > top && middleOf(line) < bottom;

/** Bottoms of one line differ by less than this share of its height. */
const sameBottom = 0.3;

/** The spaces of a narrow justified column may be as wide as those between columns of a table: its lines are whole. */
const joinRows = (lines: readonly Segment[]): Segment[] => {
  const joined: Segment[] = [];
  for (const line of lines.toSorted((one, other) => one.bottom - other.bottom)) {
    const last = joined.at(-1);
    if (last === undefined || line.bottom - last.bottom >= sameBottom * (line.bottom - line.top)) {
      joined.push(line);
      continue;
    }
    const [first, second] = line.left < last.left ? [line, last] : [last, line];
    joined[joined.length - 1] = {
      left: first.left,
      top: Math.min(first.top, second.top),
      right: Math.max(first.right, second.right),
      bottom: Math.max(first.bottom, second.bottom),
      words: [...first.words, ...second.words],
      vertical: false,
    };
  }
  return joined;
};

/** Reading order of a page with columns of text: what stands above them, each column, what stands below. */
export const orderColumns = (options: Options & { regions: readonly ProseColumns[] }): Segment[] => {
  const [region, ...others] = options.regions;
  if (region === undefined) return orderLines(options);
  const order = (lines: readonly Segment[]): Segment[] => orderLines({ ...options, lines });
  const vertical = options.lines.filter((line) => line.vertical);
  const upright = options.lines.filter((line) => !line.vertical);
  const above = upright.filter((line) => middleOf(line) <= region.top);
  const below = upright.filter((line) => middleOf(line) >= region.bottom);
  const inside = upright.filter((line) => isInColumns(line, region));
  const edges = [...region.gutters, Number.POSITIVE_INFINITY];
  const columns = edges.map((to, index) => {
    const from = edges[index - 1] ?? Number.NEGATIVE_INFINITY;
    return joinRows(inside.filter((line) => line.left >= from && line.left < to));
  });
  return [
    ...order(above),
    ...columns.flat(),
    ...orderColumns({ ...options, lines: [...below, ...vertical], regions: others }),
  ];
};

/** The gutters as rulings, so that no line reaches over one. */
export const toWalls = (options: {
  regions: readonly ProseColumns[];
  width: number;
  height: number;
}): Ruling[] =>
  options.regions.flatMap(({ top, bottom, gutters }) =>
    gutters.map(
      (x): Ruling => ({
        direction: 'vertical',
        box: [x / options.width, top / options.height, x / options.width, bottom / options.height],
      }),
    ),
  );
