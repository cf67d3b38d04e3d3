import type { Line, Word } from '@assay/core/documents';
import { sheet } from '../flow/sheet.ts';
import { wrapText } from '../flow/wrap-text.ts';
import { inkOf } from '../layout/ink-box.ts';
import type { SlideParagraph } from './read-text-body.ts';

/** A letter's width and a line's height, as shares of the font's size: as on the sheets of flowing text. */
const charShare = sheet.charWidth / sheet.fontSize;
export const lineShare = sheet.lineHeight / sheet.fontSize;

/** A line of text with its size, before it has its place. */
export type DraftLine = { text: string; bold: boolean; size: number };

/** Breaks paragraphs to a width in points; `scale` shrinks the sizes of all of them. */
export const breakParagraphs = (options: {
  paragraphs: readonly SlideParagraph[];
  size: number;
  scale: number;
  width: number;
}): DraftLine[] =>
  options.paragraphs.flatMap(({ text, bold, size: own }) => {
    const size = (own ?? options.size) * options.scale;
    const columns = Math.max(1, Math.floor(options.width / (size * charShare)));
    return text
      .split('\n')
      .flatMap((line) => wrapText({ text: line, columns }))
      .map((line) => ({ text: line, bold, size }));
  });

export const heightOf = (lines: readonly DraftLine[]): number =>
  lines.reduce((sum, { size }) => sum + size * lineShare, 0);

/** The words of one page while it is being filled; boxes are in points until the page's height is known. */
export const createSlideDraft = () => {
  const words: Word[] = [];
  const lines: Line[] = [];
  let bottom = 0;
  return {
    words,
    lines,
    /** How far down text stands, in points. */
    bottom: () => bottom,
    /** Sets lines below each other and gives the places of their words. */
    addLines: (options: { lines: readonly DraftLine[]; left: number; top: number }): number[] => {
      let top = options.top;
      return options.lines.flatMap(({ text, bold, size }) => {
        const own: number[] = [];
        for (const match of text.matchAll(/\S+/g)) {
          const left = options.left + match.index * size * charShare;
          const right = left + match[0].length * size * charShare;
          own.push(words.length);
          words.push({ text: match[0], box: [left, top, right, top + size], fontSize: size, bold });
        }
        if (own.length > 0) {
          lines.push({ text: text.trim().split(/\s+/).join(' '), box: inkOf(words, own), words: own });
        }
        top += size * lineShare;
        bottom = Math.max(bottom, top);
        return own;
      });
    },
  };
};

export type SlideDraft = ReturnType<typeof createSlideDraft>;
