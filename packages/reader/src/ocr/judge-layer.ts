import type { Line, Page } from '@assay/core/documents';
import { cutStrip } from './cut-strip.ts';
import type { GrayPicture } from './gray-picture.ts';
import { lineHeight, maxLineWidth, recogniseLine } from './recognise-line.ts';

/** Lines of the layer that are compared, spread over the page, and the letters each must have. */
const comparedLines = 8;
const leastLetters = 6;
/** Fewer comparisons than this judge nothing. */
const leastCompared = 3;
/** A line the engine itself is unsure of is no witness. */
const leastConfidence = 0.7;
/** Share of wrong letters from which on the layer is poor; the engine itself errs in some 0.05. */
const poorError = 0.25;
/** Above and below a line, in its heights. */
const margin = 0.15;

/** Letters and digits alone, without accents and case: marks and spaces differ between engines. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const isLatin = (text: string): boolean => /^[\p{Script=Latin}\p{N}]+$/u.test(text);

/** Letters to change, to add and to leave out, by those of the longer text. */
const errorShare = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (let place = 1; place <= other.length; place++) {
      const changed = (row[place - 1] ?? 0) + (other[place - 1] === letter ? 0 : 1);
      next.push(Math.min(changed, (row[place] ?? 0) + 1, (next[place - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row.at(-1) ?? 0) / Math.max(1, one.length, other.length);
};

const pickLines = (page: Page): Line[] => {
  const fit = page.lines.filter(({ text, box: [left, top, right, bottom] }) => {
    const isFlat = (right - left) * page.width > 2 * (bottom - top) * page.height;
    const letters = fold(text);
    return isFlat && letters.length >= leastLetters && isLatin(letters);
  });
  const step = Math.max(1, fit.length / comparedLines);
  return Array.from(
    { length: Math.min(comparedLines, fit.length) },
    (_, index) => fit[Math.floor(index * step)],
  ).filter((line) => line !== undefined);
};

const readLine = async (picture: GrayPicture, { box }: Line) => {
  const [left, top, right, bottom] = box;
  const height = (bottom - top) * picture.height;
  const half = height * (0.5 + margin);
  const strip = {
    left: left * picture.width - margin * height,
    right: right * picture.width + margin * height,
    centre: ((left + right) / 2) * picture.width,
    middle: ((top + bottom) / 2) * picture.height,
    slope: 0,
    above: half,
    below: half,
    score: 1,
  };
  const seen = await recogniseLine(cutStrip({ picture, strip, height: lineHeight, maxWidth: maxLineWidth }));
  const sum = seen.reduce((total, { probability }) => total + probability, 0);
  return { text: fold(seen.map(({ text }) => text).join('')), confidence: sum / Math.max(1, seen.length) };
};

/**
 * Whether the invisible text over a scan is poor: some of its lines are read again where the layer says that they stand,
 * and the letters compared. A layer in other scripts than the Latin one, or with too little to compare, is not judged.
 */
export const isPoorLayer = async (options: { page: Page; picture: GrayPicture }): Promise<boolean> => {
  const { page, picture } = options;
  const errors: number[] = [];
  let unsure = 0;
  for (const line of pickLines(page)) {
    const { text, confidence } = await readLine(picture, line);
    if (confidence >= leastConfidence && text !== '') errors.push(errorShare(fold(line.text), text));
    else unsure++;
  }
  if (errors.length < leastCompared) return false;
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  return errors.length >= unsure && mean > poorError;
};
