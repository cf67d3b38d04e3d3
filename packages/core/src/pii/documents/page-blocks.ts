import type { Line, Page, PageBlock } from '../../documents/read-document.ts';
import type { FlowWriter } from './flow-text.ts';
import { type PageWords, putWords } from './page-words.ts';

/** Shares of the page: lines whose bottoms differ less stand side by side. */
const sameHeight = 0.004;
/** Shorter lines are those of addresses and lists; a line of prose has more characters. */
const leastProse = 40;
/** A page of more lines is no prose, and looking at all of them for each would take long. */
const mostLines = 2_000;

/** How far to the right the lines go that stand above and below this one. */
const marginOf = (page: Page, line: Line): number => {
  if (page.lines.length > mostLines) return 1;
  const [left, , right] = line.box;
  let margin = right;
  for (const { box } of page.lines) if (box[0] < right && box[2] > left) margin = Math.max(margin, box[2]);
  return margin;
};

/** Whether a line ended because the next one's first word had no room on it. */
const isWrapped = (page: Page, line: Line, next: Line): boolean => {
  if (line.text.length < leastProse) return false;
  const first = page.words[next.words[0] ?? -1];
  const width = first ? first.box[2] - first.box[0] : next.box[2] - next.box[0];
  const space = (line.box[2] - line.box[0]) / line.text.length;
  return line.box[2] + space + width > marginOf(page, line);
};

/** What stands between two lines of one block. */
const putGap = (writer: FlowWriter, page: Page, line: Line, next: Line): void => {
  const isBeside = Math.abs(line.box[3] - next.box[3]) < sameHeight && next.box[0] >= line.box[2];
  if (isBeside) {
    // A label goes with what stands behind it; other neighbours are columns.
    if (line.text.trimEnd().endsWith(':')) writer.put(' ');
    else writer.putBorder(' | ');
    return;
  }
  if (!isWrapped(page, line, next)) writer.put('\n');
  // What was cut at a hyphen goes on without a space.
  else if (!/[\p{L}\p{N}]-$/u.test(line.text)) writer.put(' ');
};

/** Writes the lines of a block, those joined that one sentence goes through. */
export const putBlock = (writer: FlowWriter, words: PageWords, block: Pick<PageBlock, 'lines'>): void => {
  const { page, firstLine } = words;
  let before: Line | undefined;
  for (const place of block.lines) {
    const line = page.lines[place];
    if (!line) continue;
    if (before) putGap(writer, page, before, line);
    before = line;
    if (line.words.length > 0) putWords(writer, words, { places: line.words, text: line.text });
    else {
      const { text, box } = line;
      writer.putPiece(text, { page: page.number, line: firstLine + place, box, level: true });
    }
  }
  writer.put('\n\n');
};
