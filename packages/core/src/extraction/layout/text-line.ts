import type { Box, Page, Word } from '../../documents/read-document.ts';
import type { Evidence } from '../extraction.ts';

/** Place of one word in the text of its line. */
export type WordSpan = { start: number; end: number; box: Box; text: string };

/** A line of the document whose text can be traced back to words: `text` is its words joined by one space. */
export type TextLine = {
  page: number;
  text: string;
  spans: readonly WordSpan[];
  box: Box;
  /** Points; the largest of the line. */
  fontSize: number;
  bold: boolean;
};

/** OCR parts `79.35` after its point where the print is wide. */
const isSplitNumber = (before: Word | undefined, word: Word): boolean =>
  word.confidence !== undefined && /\d[.,]$/.test(before?.text ?? '') && /^\d{2}$/.test(word.text);

const toTextLine = (page: Page, indexes: readonly number[], box: Box): TextLine => {
  const spans: WordSpan[] = [];
  let text = '';
  let fontSize = 0;
  let bold = indexes.length > 0;
  let before: Word | undefined;
  for (const index of indexes) {
    const word = page.words[index];
    if (word === undefined || word.text.trim() === '') continue;
    if (text !== '' && !isSplitNumber(before, word)) text += ' ';
    before = word;
    spans.push({ start: text.length, end: text.length + word.text.length, box: word.box, text: word.text });
    text += word.text;
    fontSize = Math.max(fontSize, word.fontSize);
    bold &&= word.bold;
  }
  return { page: page.number, text, spans, box, fontSize, bold };
};

/** All lines of a page, in reading order. */
export const toTextLines = (page: Page): TextLine[] =>
  page.lines.map((line) => toTextLine(page, line.words, line.box)).filter((line) => line.text !== '');

export const uniteBoxes = (boxes: readonly Box[]): Box =>
  boxes.reduce<Box>(
    (all, box) => [
      Math.min(all[0], box[0]),
      Math.min(all[1], box[1]),
      Math.max(all[2], box[2]),
      Math.max(all[3], box[3]),
    ],
    [1, 1, 0, 0],
  );

/** Evidence for a part of a line: the box and the words that the part touches, whole words only. */
export const toEvidence = (line: TextLine, start = 0, end = line.text.length): Evidence => {
  const touched = line.spans.filter((span) => span.start < end && span.end > start);
  return {
    page: line.page,
    box: touched.length === 0 ? line.box : uniteBoxes(touched.map((span) => span.box)),
    quote: touched.map((span) => span.text).join(' '),
  };
};

/** Where a part of a line stands; a column that is shared with another text is judged by this. */
export const partBox = (line: TextLine, start: number, end: number): Box => toEvidence(line, start, end).box;
