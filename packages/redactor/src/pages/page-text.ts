import type { Box, Line, Page, PageBlock } from '@assay/core/documents';

/** Where a word of the page stands in its text. */
export type PlacedWord = { start: number; end: number; box: Box; line: number };

/** The words of a page in reading order as one text. */
export type PageText = { text: string; words: readonly PlacedWord[] };

/** A line that ends at least so far to the right in its block goes on in the next one. */
const fullShare = 0.8;

const goesOn = (line: Line | undefined, block: PageBlock | undefined, lines: readonly Line[]): boolean => {
  if (!line || !block || !(block.kind === 'paragraph' || block.kind === 'list')) return false;
  const boxes = block.lines.flatMap((at) => (lines[at] ? [lines[at].box] : []));
  const left = Math.min(...boxes.map((box) => box[0]));
  const right = Math.max(...boxes.map((box) => box[2]));
  return line.box[2] - left >= fullShare * (right - left);
};

const listLines = ({
  lines,
  blocks,
}: Page): { line: number; block: PageBlock | undefined; isLast: boolean }[] => {
  const listed = (blocks ?? []).flatMap((block) =>
    block.lines.map((line, index) => ({ line, block, isLast: index === block.lines.length - 1 })),
  );
  const seen = new Set(listed.map(({ line }) => line));
  const left = lines.flatMap((_, line) => (seen.has(line) ? [] : [{ line, block: undefined, isLast: true }]));
  return [...listed, ...left];
};

export const toPageText = (page: Page): PageText => {
  let text = '';
  const words: PlacedWord[] = [];
  const seen = new Set<number>();
  const add = (index: number, line: number): void => {
    const word = page.words[index];
    if (!word || seen.has(index)) return;
    seen.add(index);
    if (text !== '' && !/\s$/.test(text)) text += ' ';
    words.push({ start: text.length, end: text.length + word.text.length, box: word.box, line });
    text += word.text;
  };
  for (const { line, block, isLast } of listLines(page)) {
    const found = page.lines[line];
    for (const index of found?.words ?? []) add(index, line);
    text += isLast || !goesOn(found, block, page.lines) ? '\n' : ' ';
  }
  for (const index of page.words.keys()) add(index, -1 - index);
  return { text, words };
};
