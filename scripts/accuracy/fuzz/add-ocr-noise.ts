import type { Line, Page, ReadDocument, Word } from '@assay/core/documents';
import { createRandom } from '../../bench/seeded-random.ts';

/** What an engine takes for each other, in both directions. */
const alike: readonly (readonly [string, string])[] = [
  ['0', 'O'],
  ['1', 'l'],
  ['5', 'S'],
  ['8', 'B'],
  ['I', 'l'],
  ['.', ','],
  ['6', 'G'],
  ['rn', 'm'],
];

/** A word as it may be misread: with a letter for another, or broken in two. */
const misread = (text: string, chance: () => number): [string] | [string, string] => {
  const swaps = alike.flatMap(([a, b]) => [
    ...(text.includes(a) ? [[a, b] as const] : []),
    ...(text.includes(b) ? [[b, a] as const] : []),
  ]);
  const swap = swaps[Math.floor(chance() * swaps.length)];
  const breaks = text.length >= 4 && (swap === undefined || chance() < 0.35);
  if (!breaks) return [swap === undefined ? text : text.replace(swap[0], swap[1])];
  const at = 1 + Math.floor(chance() * (text.length - 1));
  return [text.slice(0, at), text.slice(at)];
};

/** The words that are read in the place of one, left to right. */
const spoilWord = (word: Word, share: number, chance: () => number): Word[] => {
  if (chance() >= share) return [{ ...word, confidence: 0.9 + 0.09 * chance() }];
  const confidence = 0.5 + 0.4 * chance();
  const [text, rest] = misread(word.text, chance);
  if (rest === undefined) return [{ ...word, text, confidence }];
  const [left, top, right, bottom] = word.box;
  const middle = left + ((right - left) * text.length) / word.text.length;
  return [
    { ...word, text, confidence, box: [left, top, middle - 0.1 * (middle - left), bottom] },
    { ...word, text: rest, confidence, box: [middle, top, right, bottom] },
  ];
};

const spoilPage = (page: Page, share: number, chance: () => number): Page => {
  const words: Word[] = [];
  const places = page.words.map((word) => {
    const own = spoilWord(word, share, chance);
    words.push(...own);
    return own.map((_, index) => words.length - own.length + index);
  });
  const lines = page.lines.map((line): Line => {
    const own = line.words.flatMap((index) => places[index] ?? []);
    return { ...line, words: own, text: own.map((index) => words[index]?.text ?? '').join(' ') };
  });
  return { ...page, words, lines, rulings: [], tables: [], textSource: 'ocr' };
};

/** A document as an engine for scans might read it: so many of its words are wrong. The same seed does the same harm. */
export const addOcrNoise = (options: {
  document: ReadDocument;
  /** Share of the words, from 0 to 1. */
  share: number;
  seed: number;
}): ReadDocument => {
  const chance = createRandom(options.seed);
  return {
    ...options.document,
    problems: [
      ...options.document.problems,
      ...options.document.pages.map(({ number }) => ({
        code: 'page.read-by-ocr',
        message: `Page ${number} was read from its picture (OCR): letters may be mistaken.`,
      })),
    ],
    pages: options.document.pages.map((page) => spoilPage(page, options.share, chance)),
  };
};
