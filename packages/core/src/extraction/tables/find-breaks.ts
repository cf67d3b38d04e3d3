import { type ItemLine, wordsText } from './item-lines.ts';

/**
 * What a line of the body is: an anchor holds the key amount, a start a running number, a quantity or a price; a
 * heading names the rows below it.
 */
export type LineMarks = { anchor: boolean; start: boolean; numbered: boolean; heading: boolean };

/** Where the amount stands in a row of several lines. */
export type Side = 'top' | 'bottom' | 'between';
/** `at` is the first line of the lower row; not `told` where nothing between the two amounts says so. */
type Break = { from: number; to: number; at: number; told: boolean };

type Body = {
  items: readonly ItemLine[];
  marks: readonly LineMarks[];
  anchors: readonly number[];
  separators: ReadonlyMap<number, readonly number[]>;
  textAt: number;
  /** The side in the parts of the table above. */
  usual: Side | null;
};

/** A gap is wider than the next one by this much of the letters' size, or by less where it is so in all rows. */
const clearEm = 0.25;
const slightEm = 0.06;

const middle = (item: ItemLine): number => (item.line.top + item.line.bottom) / 2;

/** Of several running numbers between two amounts only the last can be of the row below: it begins no earlier. */
const findEarliest = ({ marks }: Body, from: number, to: number): number => {
  const numbered = marks
    .slice(from + 1, to + 1)
    .flatMap((mark, index) => (mark.numbered ? [from + 1 + index] : []));
  return (numbered.at(-2) ?? from) + 1;
};

/**
 * The line with the running number of each row, where there are as many as rows and each stands above or beside the
 * amount of its own: a row begins there at the latest. Null where they do not say so.
 */
const listNumbered = ({ marks, anchors }: Body): readonly number[] | null => {
  const numbered = marks.flatMap((mark, index) => (mark.numbered ? [index] : []));
  const isPaired = anchors.every((anchor, row) => {
    const own = numbered[row] ?? Infinity;
    return own <= anchor && own > (anchors[row - 1] ?? -1);
  });
  return numbered.length === anchors.length && isPaired ? numbered : null;
};

/** The widest gap between two anchors, and by how much it is wider than the next, in em. */
const widestGap = ({ items }: Body, from: number, to: number): { at: number; lead: number } | null => {
  const gaps: { at: number; gap: number }[] = [];
  for (let index = from + 1; index <= to; index += 1) {
    const [upper, lower] = [items[index - 1], items[index]];
    if (upper && lower) gaps.push({ at: index, gap: lower.line.top - upper.line.bottom });
  }
  const [widest, second] = gaps.sort((a, b) => b.gap - a.gap);
  const size = items[from]?.line.size ?? 10;
  return widest && second ? { at: widest.at, lead: (widest.gap - second.gap) / size } : null;
};

/** A drawn line, a heading, the end of the page, or a running number, quantity or price before the next amount. */
const findMark = (body: Body, options: { from: number; to: number; leads: boolean }): number | null => {
  const { items, marks } = body;
  const { from, to } = options;
  const separators = body.separators.get(items[from]?.line.page ?? 0) ?? [];
  for (let index = from + 1; index <= to; index += 1) {
    const [upper, lower] = [items[index - 1], items[index]];
    if (!upper || !lower) continue;
    if (upper.line.page !== lower.line.page || marks[index]?.heading) return index;
    if (separators.some((at) => at > middle(upper) && at < middle(lower))) return index;
  }
  if (!options.leads) return null;
  const start = marks.findIndex((mark, index) => mark.start && index > from && index < to);
  return start === -1 ? null : start;
};

/** Whether the lower line goes on where the upper one was full: its first word had no place there. */
const isWrapped = (options: { upper: ItemLine; lower: ItemLine; textAt: number; edge: number }): boolean => {
  const last = options.upper.cells[options.textAt]?.at(-1);
  const first = options.lower.cells[options.textAt]?.[0];
  if (!last || !first) return false;
  return last.right + 0.25 * last.size + (first.right - first.left) > options.edge + 0.5;
};

/** On which side of their descriptions the amounts stand, told by lines that are full; null where none tells it. */
const sideByWrapping = (body: Body, open: readonly Break[]): Side | null => {
  const { items, textAt } = body;
  const edge = Math.max(0, ...items.map((item) => item.cells[textAt]?.at(-1)?.right ?? 0));
  const isFull = (at: number): boolean => {
    const [upper, lower] = [items[at], items[at + 1]];
    return upper !== undefined && lower !== undefined && isWrapped({ upper, lower, textAt, edge });
  };
  const below = open.filter(({ from }) => isFull(from)).length;
  const above = open.filter(({ to }) => isFull(to - 1)).length;
  if (below > 0 && above <= 0.2 * below) return 'top';
  // A last line that is full by chance says little: most must be.
  return above >= 2 && above >= 0.5 * open.length && below <= 0.2 * above ? 'bottom' : null;
};

/** What a row boundary says: which of the two amounts the text between them belongs to; null where it says nothing. */
const sideOf = (marks: readonly LineMarks[], { from, to, at }: Break): Side | null => {
  const above = at - from - 1;
  const below = marks.slice(at, to).filter(({ heading }) => !heading).length;
  if (above === 0 && below === 0) return null;
  return below === 0 ? 'top' : above === 0 ? 'bottom' : 'between';
};

/** On which side the amounts stand in most rows where it was told; null where it was told in none. */
const sideByOthers = (sides: readonly Side[]): Side | null => {
  const counts = Map.groupBy(sides, (side) => side);
  const [most] = [...counts].sort((a, b) => b[1].length - a[1].length);
  return most && most[1].length > 0.5 * sides.length ? most[0] : null;
};

/** On which side they stand by how the body begins and ends: with an amount, or with text beside none. */
const sideByEnds = ({ items, marks, anchors }: Body): { side: Side; sure: boolean } => {
  const first = anchors[0] ?? 0;
  const last = anchors.at(-1) ?? 0;
  const [end, below] = [items[last]?.line, items[last + 1]?.line];
  const endsWithAmount = !below || !end || below.top - end.bottom > 0.6 * end.size;
  const beginsWithText = marks.slice(0, first).some((mark) => !mark.heading);
  if (beginsWithText) return { side: endsWithAmount ? 'bottom' : 'between', sure: endsWithAmount };
  return { side: 'top', sure: !endsWithAmount };
};

const hasText = (item: ItemLine | undefined, textAt: number): boolean =>
  wordsText(item?.cells[textAt] ?? []) !== '';

/**
 * Whether the lines above an amount name the rows below it: descriptions of this table begin beside their amounts,
 * and these lines stand as far from the amount as rows from each other, with nothing but text.
 */
const isHeading = (
  { items, marks, textAt }: Body,
  options: { begin: number; anchor: number; breaks: readonly Break[] },
): boolean => {
  const { begin, anchor } = options;
  const lines = items.slice(begin, anchor);
  const gapAbove = (at: number): number => (items[at]?.line.top ?? 0) - (items[at - 1]?.line.bottom ?? 0);
  const told = options.breaks.filter((each) => each.told && each.at === each.to && each.to > each.from + 1);
  const usual = told.map(({ at }) => gapAbove(at)).sort((a, b) => a - b)[told.length >> 1] ?? 0;
  const size = items[anchor]?.line.size ?? 0;
  return (
    told.length >= 2 &&
    hasText(items[anchor], textAt) &&
    gapAbove(anchor) >= usual - slightEm * size &&
    !marks.slice(begin, anchor).some((mark) => mark.start) &&
    lines.every((line) => line.cells.filter((words) => words.length > 0).length <= 1)
  );
};

/**
 * Where each row begins, and where the one above it ends: between them stand headings. Drawn lines and headings
 * decide first, then running numbers, then gaps; where these say nothing, what they said of other rows, lines that
 * are full, and how the body begins and ends.
 */
export const findBreaks = (
  body: Body,
): { begins: { begin: number; end: number }[]; unsure: number; side: Side | null } => {
  const { items, marks, anchors, textAt } = body;
  const first = anchors[0] ?? 0;
  const leads = marks.slice(0, first).some((mark) => mark.start);
  const pairs = anchors.slice(1).map((to, index) => ({ from: anchors[index] ?? 0, to }));
  const gaps = pairs.map(({ from, to }) => widestGap(body, from, to));
  const known = gaps.flatMap((gap) => gap ?? []);
  // Gaps that differ slightly, but in nearly all rows, are meant to.
  const least = known.filter(({ lead }) => lead > slightEm).length >= 0.9 * known.length ? slightEm : clearEm;
  const numbered = listNumbered(body);
  const breaks = pairs.map(({ from, to }, index): Break => {
    const gap = gaps[index];
    const at = findMark(body, { from, to, leads }) ?? (gap && gap.lead > least ? gap.at : null);
    const own = numbered?.[index + 1] ?? to;
    if (at === null && own < to) return { from, to, at: own, told: true };
    const earliest = findEarliest(body, from, to);
    return { from, to, at: Math.max(earliest, at ?? to), told: at !== null || earliest === to };
  });
  const open = breaks.filter(({ told }) => !told);
  const sides = breaks
    .filter((each) => each.told && hasText(items[each.to], textAt))
    .flatMap((each) => sideOf(marks, each) ?? []);
  const others = sideByOthers(sides) ?? body.usual;
  const ends = sideByEnds(body);
  const isTop = ends.sure && ends.side === 'top';
  // Amounts on lines of their own stand in the middle of their rows: there only gaps tell.
  const isMiddle =
    textAt >= 0 && anchors.filter((at) => !hasText(items[at], textAt)).length >= 0.2 * anchors.length;
  const told = isMiddle ? null : (others ?? (isTop ? 'top' : sideByWrapping(body, open)));
  const side = isMiddle ? 'between' : (told ?? ends.side);
  const isSure = told !== null || open.length === 0 || (ends.sure && !isMiddle);
  const below = (begin: number, anchor: number): number =>
    others === 'top' && isHeading(body, { begin, anchor, breaks }) ? anchor : begin;
  const starts = breaks.map((each, index): { begin: number; end: number } => {
    const { from, to } = each;
    const usual = side === 'top' ? to : side === 'bottom' ? from + 1 : (gaps[index]?.at ?? to);
    const at = each.told ? each.at : Math.max(usual, findEarliest(body, from, to));
    return { begin: below(at, to), end: at };
  });
  return {
    begins: [{ begin: below(0, first), end: 0 }, ...starts],
    unsure: isSure ? 0 : open.length,
    side: others,
  };
};
