import type { EInvoiceValue } from '../invoice-data.ts';
import { toTokens, type WordIndex } from './word-index.ts';

/** Finds the words of a value by where it stands in the XML that the pages show. */
export type SourceLocator = (value: EInvoiceValue) => number[];

/** Counts of ink (characters other than white space) are the same in a text and in the words cut from it. */
const countInk = (source: string): Uint32Array => {
  const counts = new Uint32Array(source.length + 1);
  for (let at = 0; at < source.length; at += 1) {
    counts[at + 1] = (counts[at] ?? 0) + (/[\s\ufeff]/.test(source.charAt(at)) ? 0 : 1);
  }
  return counts;
};

const firstAbove = (ends: Uint32Array, ink: number): number => {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > ink) high = middle;
    else low = middle + 1;
  }
  return low;
};

const toPlain = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|apos);/g, '');

const toInk = (text: string): string => text.replace(/[\s\ufeff]/g, '');

/**
 * For a file that is XML itself. `null` when its pages hold more or less ink than the source: they show something
 * else. Words that a narrow page moved about cost only the values among them.
 */
export const createSourceLocator = (options: { source: string; index: WordIndex }): SourceLocator | null => {
  const { source, index } = options;
  const wordEnds = new Uint32Array(index.words.length);
  let ink = 0;
  index.words.forEach((word, at) => {
    ink += toInk(word.text).length;
    wordEnds[at] = ink;
  });
  const inkBefore = countInk(source);
  if (inkBefore.at(-1) !== ink) return null;
  return (value) =>
    value.parts.flatMap(({ text, position }) => {
      const start = inkBefore[position] ?? 0;
      const first = firstAbove(wordEnds, start);
      // Pages show the source as it is written, `&amp;` for `&`: its length counts, not that of the value.
      const written = toInk(source.slice(position, source.indexOf('<', position)));
      const last = firstAbove(wordEnds, start + Math.max(1, written.length) - 1);
      const places = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
      const shown = places.map((at) => toTokens(toPlain(index.words[at]?.text ?? '')).join('')).join('');
      const wanted = toTokens(text).join('');
      return wanted !== '' && shown.includes(wanted) ? places : [];
    });
};
