import { foldWord } from './fold-word.ts';

/** A word of a text: `start` and `end` are its places in the text as it was given, `word` is folded. */
export type Token = { word: string; start: number; end: number };

/**
 * Letters and digits in a row, and what joins them without being seen (soft hyphens, zero-width characters). An
 * ideograph is a word of its own: no spaces tell where words end.
 */
const tokenPattern =
  /[\p{Script=Han}]|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}]|[\u00ad\u200b-\u200d\u2060](?=[\p{L}\p{N}\p{M}]))*/gu;
const unseen = /[\u00ad\u200b-\u200d\u2060]/g;

/** Longer runs are no words; what they begin with is enough to find them. */
const maxLetters = 64;

/** The words of a text in order. */
export const tokenize = (text: string): Token[] => {
  const tokens: Token[] = [];
  for (const { 0: found, index } of text.matchAll(tokenPattern)) {
    const word = foldWord(found.replaceAll(unseen, '')).slice(0, maxLetters);
    if (word !== '') tokens.push({ word, start: index, end: index + found.length });
  }
  return tokens;
};
