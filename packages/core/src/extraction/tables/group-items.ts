import type { ItemLine } from './item-lines.ts';

/** Where the rows of a body are: an anchor holds the key amount, a start holds a running number, a quantity or a price. */
export type LineMarks = { anchor: boolean; start: boolean; numbered: boolean };

const middle = (item: ItemLine): number => (item.line.top + item.line.bottom) / 2;

/** Of several running numbers between two amounts only the last can be of the row below. */
const skipNumbered = (options: {
  marks: readonly LineMarks[];
  from: number;
  to: number;
  at: number;
}): number => {
  const { marks, from, to, at } = options;
  const numbered = marks
    .slice(from + 1, to + 1)
    .flatMap((mark, index) => (mark.numbered ? [from + 1 + index] : []));
  const above = numbered.at(-2);
  return above === undefined ? at : Math.max(at, above + 1);
};

/** The line before which the next row begins, between the anchors `from` and `to`. */
const findBreak = (options: {
  items: readonly ItemLine[];
  marks: readonly LineMarks[];
  separators: readonly number[];
  from: number;
  to: number;
  above: boolean;
  leads: boolean;
}): number => {
  const { items, marks, from, to } = options;
  for (let index = from + 1; index <= to; index += 1) {
    const [upper, lower] = [items[index - 1], items[index]];
    if (!upper || !lower) continue;
    if (upper.line.page !== lower.line.page) return index;
    if (options.separators.some((at) => at > middle(upper) && at < middle(lower))) return index;
  }
  // A running number, quantity or price before the next amount belongs to it where that is so in the first row.
  const starts = options.leads
    ? marks.flatMap((mark, index) => (mark.start && index > from && index <= to ? [index] : []))
    : [];
  const gaps: { at: number; gap: number }[] = [];
  for (let index = from + 1; index <= to; index += 1) {
    const [upper, lower] = [items[index - 1], items[index]];
    if (upper && lower) gaps.push({ at: index, gap: lower.line.top - upper.line.bottom });
  }
  const [widest, second] = [...gaps].sort((a, b) => b.gap - a.gap);
  const size = items[from]?.line.size ?? 10;
  const isClear = widest && second && widest.gap > second.gap + 0.25 * size;
  const [start] = starts;
  if (isClear && (start === undefined || widest.at <= start)) return widest.at;
  if (start !== undefined) return start;
  return options.above ? from + 1 : to;
};

/**
 * Groups body lines into rows, one for each anchor. Drawn lines decide first, then the widest gap, then running
 * numbers; otherwise text belongs to the amount above it, or to the one below where the body begins with text
 * and ends with an amount.
 */
export const groupItems = (options: {
  items: readonly ItemLine[];
  marks: readonly LineMarks[];
  separators: ReadonlyMap<number, readonly number[]>;
}): { lines: ItemLine[]; anchor: ItemLine }[] => {
  const { items, marks } = options;
  const anchors = marks.flatMap((mark, index) => (mark.anchor ? [index] : []));
  const [first] = anchors;
  const last = anchors.at(-1);
  if (first === undefined || last === undefined) return [];
  const below = items[last + 1];
  const lastLine = items[last]?.line;
  const endsWithAmount = !below || !lastLine || below.line.top - lastLine.bottom > 0.6 * lastLine.size;
  const above = first > 0 && endsWithAmount;
  const leads = marks.slice(0, first + 1).some((mark) => mark.start);
  const breaks = anchors.slice(1).map((to, index) => {
    const from = anchors[index] ?? 0;
    const separators = options.separators.get(items[from]?.line.page ?? 0) ?? [];
    const at = findBreak({ items, marks, separators, from, to, above, leads });
    return skipNumbered({ marks, from, to, at });
  });
  const edges = [0, ...breaks, items.length];
  return anchors.flatMap((anchor, index) => {
    const item = items[anchor];
    return item ? [{ anchor: item, lines: items.slice(edges[index], edges[index + 1]) }] : [];
  });
};
