/// <reference path="./snowball-stemmers.d.ts" />
import snowball from 'snowball-stemmers';
import { foldWord } from './fold-word.ts';
import type { SearchLanguage } from './language.ts';

const algorithms: Readonly<Record<SearchLanguage, string>> = {
  en: 'english',
  de: 'german',
  fr: 'french',
  es: 'spanish',
  it: 'italian',
  nl: 'dutch',
};

/**
 * Folded words lack the accents that a stemmer knows endings by. They are put back where an ending as good as always
 * has one; a word that has none in truth gets it everywhere, in texts and in questions, and is found all the same.
 */
const spellings: Partial<Record<SearchLanguage, readonly (readonly [RegExp, string])[]>> = {
  // Umlauts are written with an e where the keyboard has none; folded, they are plain letters.
  de: [
    [/(?<![aeoq])ue/g, 'u'],
    [/(?<=[^aeiou])([ao])e/g, '$1'],
  ],
  fr: [
    [/ites$/, 'ités'],
    [/ite$/, 'ité'],
  ],
  es: [
    [/(?<=[cs])ion$/, 'ión'],
    [/logia(?=s?$)/, 'logía'],
  ],
  it: [[/ita$/, 'ità']],
};

const restore = (word: string, language: SearchLanguage): string =>
  (spellings[language] ?? []).reduce((now, [ending, whole]) => now.replace(ending, whole), word);

/** Words whose stems are kept for each language; texts repeat theirs. */
const maxKept = 50_000;

const stemmers = new Map<SearchLanguage, (word: string) => string>();

const stemmerOf = (language: SearchLanguage): ((word: string) => string) => {
  const known = stemmers.get(language);
  if (known !== undefined) return known;
  const stemmer = snowball.newStemmer(algorithms[language]);
  const stems = new Map<string, string>();
  const stem = (word: string): string => {
    const found = stems.get(word);
    if (found !== undefined) return found;
    if (stems.size >= maxKept) stems.clear();
    const made = foldWord(stemmer.stem(restore(word, language)));
    stems.set(word, made);
    return made;
  };
  stemmers.set(language, stem);
  return stem;
};

/** What a folded word has in common with its other forms. Words with digits are names of things and stay as they are. */
export const stemWord = (word: string, language: SearchLanguage | null): string =>
  language === null || /\p{N}/u.test(word) ? word : stemmerOf(language)(word);
