import { type SearchLanguage, searchLanguages } from './language.ts';
import { isStopWord } from './stop-words.ts';
import { tokenize } from './tokenize.ts';

/** A letter alone is a sign as often as a word, and so are capitals among small letters: `vitamin A`, `IL-6`. */
const isSmallWord = (written: string, text: string): boolean =>
  written.length > 1 && (written !== written.toUpperCase() || text === text.toUpperCase());

/**
 * The language of a question by its small words, null where they do not decide: too short, or as many of two
 * languages.
 */
export const tellQueryLanguage = (text: string): SearchLanguage | null => {
  const words = tokenize(text)
    .filter(({ start, end }) => isSmallWord(text.slice(start, end), text))
    .map(({ word }) => word);
  const [best, second] = searchLanguages
    .map((language) => ({ language, count: words.filter((word) => isStopWord(word, language)).length }))
    .toSorted((one, other) => other.count - one.count);
  return best !== undefined && best.count > (second?.count ?? 0) ? best.language : null;
};
