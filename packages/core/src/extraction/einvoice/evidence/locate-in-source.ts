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

const toInk = (text: string): string => text.replace(/[\s\ufeff]/g, '');

/** So much of the beginning tells whether the pages show the source, and from where on. */
const proofLength = 200;

/** For a file that is XML itself; `null` when its pages show something else than the source. */
export const createSourceLocator = (options: { source: string; index: WordIndex }): SourceLocator | null => {
  const { source, index } = options;
  const wordEnds = new Uint32Array(index.words.length);
  let ink = 0;
  let proof = '';
  index.words.forEach((word, at) => {
    const letters = toInk(word.text);
    if (proof.length < proofLength) proof += letters;
    ink += letters.length;
    wordEnds[at] = ink;
  });
  const offset = toInk(source).indexOf(proof);
  if (proof === '' || offset < 0) return null;
  const inkBefore = countInk(source);
  return (value) =>
    value.parts.flatMap(({ text, position }) => {
      const start = (inkBefore[position] ?? 0) - offset;
      const first = firstAbove(wordEnds, start);
      const last = firstAbove(wordEnds, start + toInk(text).length - 1);
      const places = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
      const shown = places.map((at) => toTokens(index.words[at]?.text ?? '').join('')).join('');
      const wanted = toTokens(text).join('');
      return wanted !== '' && shown.includes(wanted) ? places : [];
    });
};
