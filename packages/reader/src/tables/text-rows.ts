import type { Word } from '@assay/core/documents';

/** A word in points from the top left corner of the page; `index` is its place in the page's list. */
export type Ink = {
  index: number;
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
  size: number;
  bold: boolean;
};

/** Words that follow each other with no more than a space between them. */
export type Segment = { left: number; right: number; words: Ink[] };

/** Everything that stands at one height of the page, left to right: `words` are those of all segments. */
export type TextRow = { top: number; bottom: number; size: number; segments: Segment[]; words: Ink[] };

/** A space is about 0.28 em and a justified one may double; two columns are rarely closer than this. */
const columnGapEm = 0.85;
/** Share of the height by which middles may differ on one line: cells set in the middle are half a line apart. */
const sameLine = 0.33;

export const toInk = (options: { words: readonly Word[]; width: number; height: number }): Ink[] =>
  options.words
    .map((word, index) => ({
      index,
      text: word.text,
      left: word.box[0] * options.width,
      top: word.box[1] * options.height,
      right: word.box[2] * options.width,
      bottom: word.box[3] * options.height,
      size: word.fontSize > 0 ? word.fontSize : (word.box[3] - word.box[1]) * options.height,
      bold: word.bold,
    }))
    .filter((ink) => /\S/.test(ink.text));

const toSegments = (words: Ink[]): Segment[] => {
  const segments: Segment[] = [];
  for (const word of words.sort((a, b) => a.left - b.left || a.index - b.index)) {
    const last = segments.at(-1);
    if (last && word.left - last.right <= columnGapEm * word.size) {
      last.words.push(word);
      last.right = Math.max(last.right, word.right);
    } else {
      segments.push({ left: word.left, right: word.right, words: [word] });
    }
  }
  return segments;
};

const toRow = (words: Ink[]): TextRow => ({
  top: Math.min(...words.map((word) => word.top)),
  bottom: Math.max(...words.map((word) => word.bottom)),
  size: words.reduce((sum, word) => sum + word.size, 0) / words.length,
  // Sorts the words on the way.
  segments: toSegments(words),
  words,
});

/** Groups words into rows of one height, top to bottom: a word joins a row while its middle is near those before. */
export const toTextRows = (inks: readonly Ink[]): TextRow[] => {
  const middle = (ink: Ink): number => (ink.top + ink.bottom) / 2;
  const rows: TextRow[] = [];
  let current: Ink[] = [];
  let sum = 0;
  for (const ink of [...inks].sort((a, b) => middle(a) - middle(b))) {
    const reach = sameLine * Math.max(ink.bottom - ink.top, ink.size * 0.7);
    if (current.length > 0 && middle(ink) - sum / current.length > reach) {
      rows.push(toRow(current));
      current = [];
      sum = 0;
    }
    current.push(ink);
    sum += middle(ink);
  }
  if (current.length > 0) rows.push(toRow(current));
  return rows;
};

/** Whether a text reads as a number, an amount, a percentage or a position: what right-hand columns are made of. */
export const isNumeric = (text: string): boolean =>
  /\d/.test(text) &&
  /^[-−–+(]?\s*(?:\p{Sc}|[A-Z]{1,3}\b\.?)?\s*[-−+]?\s*\d[\d.,'’\s]*\s*(?:%|\p{Sc}|\p{L}{1,4}\.?[²³]?|[-−)])?\s*\)?$/u.test(
    text.trim(),
  );

export const segmentText = (segment: Segment): string => segment.words.map((word) => word.text).join(' ');
