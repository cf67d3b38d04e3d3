import type { Box, Page } from '../../../documents/read-document.ts';
import { toPrintedNumbers } from './printed-forms.ts';

export type IndexedWord = { text: string; box: Box; page: number };

/** A run of letters, digits or a currency sign within a word, folded so that spelling in capitals does not matter. */
export type Token = { text: string; word: number };

/** All words of a document in reading order, and where each token and each number stands. */
export type WordIndex = {
  words: readonly IndexedWord[];
  tokens: readonly Token[];
  tokensByText: ReadonlyMap<string, readonly number[]>;
  /** From the absolute value in shortest form to ranges of words (first, last). */
  numbers: ReadonlyMap<string, readonly (readonly [number, number])[]>;
};

export const toTokens = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+|\p{Sc}/gu) ?? [];

const push = <Item>(map: Map<string, Item[]>, key: string, item: Item) => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
};

/** Whether the word goes on a number that is grouped by spaces, such as `1 234,50`. */
const goesOn = (before: IndexedWord, after: IndexedWord): boolean => {
  const height = before.box[3] - before.box[1];
  const sameLine = Math.abs(before.box[1] - after.box[1]) < height / 2;
  const gap = after.box[0] - before.box[2];
  return (
    before.page === after.page &&
    sameLine &&
    gap < height &&
    /^-?\d{1,3}$/.test(before.text) &&
    /^\d{3}([.,]\d+)?$/.test(after.text)
  );
};

/** One pass over the words; every look-up afterwards is by key, so that long documents stay quick. */
export const indexWords = (pages: readonly Page[]): WordIndex => {
  const words: IndexedWord[] = [];
  const tokens: Token[] = [];
  const tokensByText = new Map<string, number[]>();
  const numbers = new Map<string, (readonly [number, number])[]>();
  for (const page of pages) {
    for (const { text, box } of page.words) {
      const at = words.length;
      const word = { text, box, page: page.number };
      words.push(word);
      for (const token of toTokens(text)) {
        push(tokensByText, token, tokens.length);
        tokens.push({ text: token, word: at });
      }
      if (!/\d/.test(text)) continue;
      for (const value of toPrintedNumbers(text)) push(numbers, value, [at, at] as const);
      const before = words[at - 1];
      if (before !== undefined && goesOn(before, word)) {
        for (const value of toPrintedNumbers(before.text + text)) push(numbers, value, [at - 1, at] as const);
      }
    }
  }
  return { words, tokens, tokensByText, numbers };
};
