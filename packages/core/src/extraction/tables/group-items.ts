import { findBreaks, type LineMarks, type Side } from './find-breaks.ts';
import type { ItemLine } from './item-lines.ts';

/** The lines of one row, and the one among them that holds its amount. */
export type ItemGroup = { lines: ItemLine[]; anchor: ItemLine };

/** Bold lines without an amount, where the rows are not bold and fewer than they, name what stands below them. */
export const markHeadings = (
  items: readonly ItemLine[],
  marks: readonly Omit<LineMarks, 'heading'>[],
): LineMarks[] => {
  const isBold = (item: ItemLine | undefined): boolean =>
    item?.cells.flat().every(({ bold }) => bold) ?? false;
  const anchors = items.filter((_, index) => marks[index]?.anchor);
  const bold = items.map((item, index) => {
    const { anchor = true, start = true } = marks[index] ?? {};
    return !anchor && !start && isBold(item);
  });
  const isTold =
    anchors.filter(isBold).length < 0.2 * anchors.length && bold.filter(Boolean).length < anchors.length;
  return marks.map((mark, index) => ({ ...mark, heading: isTold && bold[index] === true }));
};

/**
 * Groups body lines into rows, one for each anchor; headings of sections belong to none. `unsure` counts the
 * places where nothing tells to which of two rows the text between their amounts belongs.
 */
export const groupItems = (options: {
  items: readonly ItemLine[];
  marks: readonly LineMarks[];
  separators: ReadonlyMap<number, readonly number[]>;
  /** Place of the column of descriptions, -1 where there is none. */
  textAt: number;
  usual: Side | null;
}): { groups: ItemGroup[]; unsure: number; side: Side | null } => {
  const { items, marks } = options;
  const anchors = marks.flatMap((mark, index) => (mark.anchor ? [index] : []));
  if (anchors.length === 0) return { groups: [], unsure: 0, side: options.usual };
  const { begins, unsure, side } = findBreaks({ ...options, anchors });
  const groups = anchors.flatMap((anchor, index) => {
    const item = items[anchor];
    const end = begins[index + 1]?.end ?? items.length;
    const lines = items
      .slice(begins[index]?.begin, end)
      .filter((_, at) => !marks[(begins[index]?.begin ?? 0) + at]?.heading);
    return item ? [{ anchor: item, lines }] : [];
  });
  return { groups, unsure, side };
};
