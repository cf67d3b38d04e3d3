import type { Page } from '../../documents/read-document.ts';

/** A word in points from the top left corner of its page; `index` is its place in the page's list. */
export type TableWord = {
  page: number;
  index: number;
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
  size: number;
};

/** Words with no more than a space between them. */
export type Segment = { left: number; right: number; text: string; words: TableWord[] };

/** Everything at one height of a page, left to right. */
export type TableLine = { page: number; top: number; bottom: number; size: number; segments: Segment[] };

/** A space is about 0.28 em and may double in justified text; columns are further apart. */
const columnGapEm = 0.85;
/** Beside a number a column may begin after less: numbers are not justified. */
const numberGapEm = 0.5;

const startsNumber = (text: string): boolean => /^[-−(+]?\p{Sc}?\d/u.test(text);

const toSegments = (words: TableWord[]): Segment[] => {
  const segments: Segment[] = [];
  for (const word of words.sort((a, b) => a.left - b.left || a.index - b.index)) {
    const last = segments.at(-1);
    const reach = startsNumber(word.text) ? numberGapEm : columnGapEm;
    if (last && word.left - last.right <= reach * word.size) {
      last.words.push(word);
      last.right = Math.max(last.right, word.right);
      last.text += ` ${word.text}`;
    } else {
      segments.push({ left: word.left, right: word.right, text: word.text, words: [word] });
    }
  }
  return segments;
};

const toLine = (words: TableWord[]): TableLine => ({
  page: words[0]?.page ?? 0,
  top: Math.min(...words.map((word) => word.top)),
  bottom: Math.max(...words.map((word) => word.bottom)),
  size: words.reduce((sum, word) => sum + word.size, 0) / words.length,
  segments: toSegments(words),
});

export const toTableWord = (page: Page, index: number): TableWord | null => {
  const word = page.words[index];
  if (!word || word.text.trim() === '') return null;
  const [top, bottom] = [word.box[1] * page.height, word.box[3] * page.height];
  return {
    page: page.number,
    index,
    text: word.text,
    left: word.box[0] * page.width,
    right: word.box[2] * page.width,
    top,
    bottom,
    size: word.fontSize > 0 ? word.fontSize : bottom - top,
  };
};

/** The lines of a page across all its columns, top to bottom; a word joins while its middle is within half its height. */
export const toTableLines = (page: Page): TableLine[] => {
  const middle = (word: TableWord): number => (word.top + word.bottom) / 2;
  const words = page.words.flatMap((_, index) => toTableWord(page, index) ?? []);
  const lines: TableLine[] = [];
  let current: TableWord[] = [];
  let sum = 0;
  for (const word of words.sort((a, b) => middle(a) - middle(b))) {
    const reach = 0.45 * Math.max(word.bottom - word.top, word.size * 0.7);
    if (current.length > 0 && middle(word) - sum / current.length > reach) {
      lines.push(toLine(current));
      current = [];
      sum = 0;
    }
    current.push(word);
    sum += middle(word);
  }
  if (current.length > 0) lines.push(toLine(current));
  return lines;
};
