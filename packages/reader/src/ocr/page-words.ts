import type { Block } from 'tesseract.js';
import type { ScanWord } from './scan-word.ts';

/** From 0 to 100; what Tesseract trusts less is drawn lines, logos and dirt, of which few letters are read. */
const leastConfidence = 20;
const longWord = 6;
/** Marks alone are trusted less: dirt looks like them. */
const leastMarkConfidence = 50;
/** A word smaller than this share of its line stands in a line of larger ones, and keeps its own height. */
const smallShare = 0.45;

const isMark = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

/** Tesseract's words with the height of their lines. */
export const toPageWords = (blocks: readonly Block[]): ScanWord[] =>
  blocks
    .flatMap((block) => block.paragraphs)
    .flatMap((paragraph) => paragraph.lines)
    .flatMap((line) => {
      const kept = line.words.filter(({ text, confidence }) => {
        const leastOfWord = text.length < longWord ? leastConfidence : 0;
        const least = isMark(text) ? leastMarkConfidence : leastOfWord;
        return text.trim() !== '' && confidence >= least;
      });
      const tops = kept.map(({ bbox }) => bbox.y0);
      const bottoms = kept.map(({ bbox }) => bbox.y1);
      const [top, bottom] = [Math.min(...tops), Math.max(...bottoms)];
      return kept.map(({ text, bbox, confidence }): ScanWord => {
        const height = bbox.y1 - bbox.y0;
        const isSmall = !isMark(text) && height < smallShare * (bottom - top);
        const [own, ownBottom] = isSmall ? [bbox.y0, bbox.y1] : [top, bottom];
        return {
          text: text.normalize('NFKC'),
          area: { left: bbox.x0, right: bbox.x1, top: own, bottom: ownBottom },
          lineHeight: ownBottom - own,
          confidence: Math.min(1, Math.max(0, confidence / 100)),
        };
      });
    });
