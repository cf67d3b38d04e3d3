import type { PageLayout } from './page-layout.ts';
import { partBox, type TextLine } from './text-line.ts';

/** Lines that a paragraph is read on for: terms are short. */
const maxLines = 6;
/** Shares of the page's width by which left edges of one paragraph may differ, and by which its first line may be indented. */
const edge = 0.012;
const indent = 0.06;

/** The lines that go on with the text of `line` from `start`: right under it, at its left edge, in its size. */
export const listContinuation = (options: {
  line: TextLine;
  start: number;
  layout: PageLayout;
}): TextLine[] => {
  const { line, start, layout } = options;
  const lefts = [partBox(line, start, line.text.length)[0], line.box[0]];
  const isAligned = (other: TextLine): boolean =>
    lefts.some((left) => Math.abs(other.box[0] - left) < edge) ||
    (found.length === 0 && other.box[0] < line.box[0] && line.box[0] - other.box[0] < indent);
  const found: TextLine[] = [];
  let last = line;
  while (found.length < maxLines) {
    const height = Math.max(last.box[3] - last.box[1], 0.006);
    const next = layout
      .listBelow(last.box, { limit: 3, reach: 1.6 })
      .find(
        (other) =>
          isAligned(other) &&
          Math.abs(other.fontSize - line.fontSize) < 0.6 &&
          other.box[1] - last.box[3] < height * 0.5,
      );
    if (next === undefined) return found;
    found.push(next);
    lefts.push(next.box[0]);
    last = next;
  }
  return found;
};
