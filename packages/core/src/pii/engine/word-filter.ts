import type { PiiText } from './pii-text.ts';

/** Words of this length or more have one bit. */
const longestBit = 31;
const bitOf = (length: number): number => 1 << Math.min(longestBit, length);

/** By the first two units of a word, of which five bits each count: upper and lower case are the same. */
const slotOf = (first: number, second: number): number => ((first & 31) << 5) | (second & 31);

/** Tells of most tokens that they are none of some words, by two letters and the length, before a word is made of them. */
export type WordFilter = Uint32Array;

/** `lengthens`: by how much more than a listed word a token may have (the `s` of a plural). */
export const createWordFilter = (words: Iterable<string>, lengthens: readonly number[] = []): WordFilter => {
  const filter = new Uint32Array(1 << 10);
  for (const word of words) {
    // Of a word of one letter the second unit of a token is whatever follows it.
    const seconds = word.length === 1 ? Array.from({ length: 32 }, (_, unit) => unit) : [word.charCodeAt(1)];
    for (const second of seconds) {
      const slot = slotOf(word.charCodeAt(0), second);
      for (const more of [0, ...lengthens]) filter[slot] = (filter[slot] ?? 0) | bitOf(word.length + more);
    }
  }
  return filter;
};

/** Whether a part of a text, in ASCII, may be one of the words; of others it says nothing. */
export const mayBeWord = (filter: WordFilter, text: string, start: number, end: number): boolean => {
  const bits = filter[slotOf(text.charCodeAt(start), text.charCodeAt(start + 1))] ?? 0;
  return (bits & bitOf(end - start)) !== 0;
};

/** The same of a token. */
export const mayBeListed = (filter: WordFilter, { text, tokens }: PiiText, index: number): boolean =>
  mayBeWord(filter, text, tokens.starts[index] ?? 0, tokens.ends[index] ?? 0);
