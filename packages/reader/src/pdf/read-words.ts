import type { HiddenWord, Word } from '@assay/core/documents';
import { toShownBox } from '../layout/shown-box.ts';
import { goesOn, type Shape } from './goes-on.ts';
import type { PageFrame } from './page-frame.ts';
import type { Pdfium } from './pdfium.ts';
import { readCharacterBoxes, readCharacters } from './read-characters.ts';
import { withScratch } from './scratch.ts';
import { createTextStyles, styleScratchBytes, type TextLook, type TextStyle } from './text-style.ts';
import { isBreak, isIgnored, toWrittenText } from './written-text.ts';

export type WrittenWords = {
  words: Word[];
  /** How each of the words is drawn; null where PDFium does not say. */
  looks: (TextLook | null)[];
  /** What stands beside the page as it is shown. */
  offPage: HiddenWord[];
};

/**
 * The words of a text page in the order of the file, boxes in shares of the page as shown. Words end at white
 * space and at gaps; letters without a Unicode meaning are left out.
 */
export const readWords = (options: { pdfium: Pdfium; textPage: number; frame: PageFrame }): WrittenWords => {
  const { pdfium, textPage, frame } = options;
  const count = Math.max(0, pdfium.FPDFText_CountChars(textPage));
  const codes = readCharacters({ pdfium, textPage, count });
  const boxes = readCharacterBoxes({ pdfium, textPage, codes });
  const words: Word[] = [];
  const looks: (TextLook | null)[] = [];
  const offPage: HiddenWord[] = [];
  withScratch({ pdfium, bytes: styleScratchBytes }, (scratch) => {
    const styles = createTextStyles({ pdfium, frame, scratch });
    const { a, b, c, d, e, f, width, height } = frame;
    let text = '';
    let style: TextStyle = { fontSize: 0, bold: false, vertical: false };
    const word: Shape = { left: 0, top: 0, right: 0, bottom: 0 };
    const last: Shape = { left: 0, top: 0, right: 0, bottom: 0 };
    const next: Shape = { left: 0, top: 0, right: 0, bottom: 0 };

    const finish = () => {
      const onPage = word.right > 0 && word.bottom > 0 && word.left < width && word.top < height;
      if (text !== '') {
        const box = toShownBox(
          word.left / width,
          word.top / height,
          word.right / width,
          word.bottom / height,
        );
        if (onPage) {
          words.push({ text, box, fontSize: style.fontSize, bold: style.bold });
          looks.push(style.look ?? null);
        } else {
          offPage.push({ text, box, reason: 'off-page' });
        }
      }
      text = '';
    };

    for (let index = 0; index < count; index++) {
      const code = codes[index] ?? 0;
      if (isBreak(code)) {
        finish();
        continue;
      }
      if (isIgnored(code)) continue;
      const x0 = boxes[4 * index] ?? 0;
      const y0 = boxes[4 * index + 1] ?? 0;
      const x1 = boxes[4 * index + 2] ?? 0;
      const y1 = boxes[4 * index + 3] ?? 0;
      // A character without a box: all four stay zero. Broken fonts give boxes that are no numbers.
      if ((x0 === x1 && y0 === y1) || !Number.isFinite(x0 + y0 + x1 + y1)) continue;
      const shownX0 = (a * x0 + c * y0 + e) * width;
      const shownX1 = (a * x1 + c * y1 + e) * width;
      const shownY0 = (b * x0 + d * y0 + f) * height;
      const shownY1 = (b * x1 + d * y1 + f) * height;
      next.left = Math.min(shownX0, shownX1);
      next.right = Math.max(shownX0, shownX1);
      next.top = Math.min(shownY0, shownY1);
      next.bottom = Math.max(shownY0, shownY1);
      if (text !== '' && !goesOn({ word, last, next, style })) finish();
      if (text === '') {
        style = styles.styleAt(textPage, index);
        word.left = next.left;
        word.top = next.top;
        word.right = next.right;
        word.bottom = next.bottom;
      } else {
        if (next.left < word.left) word.left = next.left;
        if (next.top < word.top) word.top = next.top;
        if (next.right > word.right) word.right = next.right;
        if (next.bottom > word.bottom) word.bottom = next.bottom;
      }
      text += toWrittenText(code);
      last.left = next.left;
      last.top = next.top;
      last.right = next.right;
      last.bottom = next.bottom;
    }
    finish();
  });
  return { words, looks, offPage };
};
