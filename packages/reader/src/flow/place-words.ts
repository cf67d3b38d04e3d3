import type { Word } from '@assay/core/documents';
import { toShownBox } from '../layout/shown-box.ts';
import { sheet } from './sheet.ts';

/** The words of one piece of a line, each as wide as its letters; `row` counts from the page's first line. */
export const placeWords = (options: { text: string; row: number; column: number; bold: boolean }): Word[] => {
  const { text, row, column, bold } = options;
  const top = sheet.top + row * sheet.lineHeight;
  const words: Word[] = [];
  for (const match of text.matchAll(/\S+/g)) {
    const left = sheet.left + (column + match.index) * sheet.charWidth;
    const right = left + match[0].length * sheet.charWidth;
    words.push({
      text: match[0],
      box: toShownBox(
        left / sheet.width,
        top / sheet.height,
        right / sheet.width,
        (top + sheet.fontSize) / sheet.height,
      ),
      fontSize: sheet.fontSize,
      bold,
    });
  }
  return words;
};
