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
  bold: boolean;
};

/** Words with no more than a space between them. */
export type Segment = { left: number; right: number; text: string; words: TableWord[] };

/** Everything at one height of a page, left to right; `table` is the place of the exact table that the line is a row of. */
export type TableLine = {
  page: number;
  top: number;
  bottom: number;
  size: number;
  segments: Segment[];
  table: number | null;
};

/** A space is about 0.28 em and may double in justified text; columns are further apart. */
const columnGapEm = 0.85;
/** Beside a number a column may begin after less, but after more than the page's own space: numbers are not justified. */
const numberGapEm = 0.5;
const spacesPerNumberGap = 1.2;

const startsNumber = (text: string): boolean => /^[-−(+]?\p{Sc}?\d/u.test(text);

/** The middle one of the gaps that are too narrow to part columns, in em. */
const middleGap = (lines: readonly (readonly TableWord[])[]): number => {
  const gaps: number[] = [];
  for (const words of lines) {
    for (const [index, word] of words.entries()) {
      const before = words[index - 1];
      const gap = before ? (word.left - before.right) / word.size : 0;
      if (gap > 0.1 && gap <= columnGapEm) gaps.push(gap);
    }
  }
  return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
};

/** The gap before a number that parts columns, in em: fonts of one width have a space of 0.6 em. */
const toNumberGap = (lines: readonly TableWord[][]): number =>
  Math.min(columnGapEm, Math.max(numberGapEm, spacesPerNumberGap * middleGap(lines)));

const toSegments = (words: readonly TableWord[], numberGap: number): Segment[] => {
  const segments: Segment[] = [];
  for (const word of words) {
    const last = segments.at(-1);
    const isBeside = startsNumber(word.text) || /^[\d.,'’-]+$/.test(last?.words.at(-1)?.text ?? '');
    const reach = isBeside ? numberGap : columnGapEm;
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

const toLine = (words: readonly TableWord[], segments: Segment[], table: number | null): TableLine => ({
  page: words[0]?.page ?? 0,
  top: Math.min(...words.map((word) => word.top)),
  bottom: Math.max(...words.map((word) => word.bottom)),
  size: words.reduce((sum, word) => sum + word.size, 0) / words.length,
  segments,
  table,
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
    bold: word.bold,
  };
};

const joinWords = (words: readonly TableWord[]): Segment => ({
  left: Math.min(...words.map((word) => word.left)),
  right: Math.max(...words.map((word) => word.right)),
  text: words.map((word) => word.text).join(' '),
  words: [...words],
});

/** A page that was laid out from a file with real tables says exactly which words make which cell. */
const toExactLines = (page: Page, taken: Set<number>): TableLine[] => {
  if (page.image !== 'synthetic') return [];
  return page.tables.flatMap(({ rows, ruled }, table) =>
    ruled
      ? rows.flatMap((row) => {
          const cells = row.cells
            .map((cell) => cell.words.flatMap((index) => toTableWord(page, index) ?? []))
            .filter((words) => words.length > 0);
          const words = cells.flat();
          for (const word of words) taken.add(word.index);
          return words.length === 0 ? [] : [toLine(words, cells.map(joinWords), table)];
        })
      : [],
  );
};

/** Words of a text that runs up the page: they share both their edges, and some are far taller than wide. */
const listUpright = (words: readonly TableWord[]): Set<TableWord> => {
  const byEdges = Map.groupBy(words, (word) => `${Math.round(word.left)} ${Math.round(word.right)}`);
  const isTall = ({ text, left, right, top, bottom }: TableWord): boolean =>
    text.length >= 3 && bottom - top > 1.8 * (right - left);
  return new Set(
    [...byEdges.values()].filter((group) => group.length >= 3 && group.filter(isTall).length >= 2).flat(),
  );
};

/** The lines of a page across all its columns, top to bottom; a word joins while its middle is within half its height. */
export const toTableLines = (page: Page): TableLine[] => {
  const middle = (word: TableWord): number => (word.top + word.bottom) / 2;
  const taken = new Set<number>();
  const exact = toExactLines(page, taken);
  const free = page.words.flatMap((_, index) => (taken.has(index) ? [] : (toTableWord(page, index) ?? [])));
  const upright = listUpright(free);
  const words = free.filter((word) => !upright.has(word));
  const rows: TableWord[][] = [];
  let current: TableWord[] = [];
  let sum = 0;
  for (const word of words.sort((a, b) => middle(a) - middle(b))) {
    const reach = 0.45 * Math.max(word.bottom - word.top, word.size * 0.7);
    if (current.length > 0 && middle(word) - sum / current.length > reach) {
      rows.push(current);
      current = [];
      sum = 0;
    }
    current.push(word);
    sum += middle(word);
  }
  if (current.length > 0) rows.push(current);
  for (const row of rows) row.sort((a, b) => a.left - b.left || a.index - b.index);
  const gap = toNumberGap(rows);
  const lines = rows.map((row) => toLine(row, toSegments(row, gap), null));
  return exact.length === 0 ? lines : [...lines, ...exact].sort((a, b) => a.top - b.top);
};

export const firstText = (line: TableLine): string =>
  line.segments.find((segment) => /\p{L}{2}/u.test(segment.text))?.text ?? '';

/** A line of labels over other columns: the header of the next table. */
export const startsOtherTable = (line: TableLine): boolean =>
  line.segments.length >= 3 && line.segments.every((segment) => !/\d/.test(segment.text));
