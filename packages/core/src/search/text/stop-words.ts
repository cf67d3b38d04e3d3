/// <reference path="./stopword.d.ts" />
import { deu, eng, fra, ita, nld, spa } from 'stopword';
import { foldWord } from './fold-word.ts';
import { type SearchLanguage, searchLanguages } from './language.ts';

/** What is left of words that an apostrophe cuts off: `l'azienda`, `company's`. */
const cutOff = [
  'd',
  'l',
  'm',
  'n',
  's',
  't',
  'c',
  'j',
  'qu',
  'll',
  're',
  've',
  'dell',
  'nell',
  'sull',
  'all',
];

const lists: Readonly<Record<SearchLanguage, readonly string[]>> = {
  en: eng,
  de: deu,
  fr: fra,
  es: spa,
  it: ita,
  nl: nld,
};

const stopWords = new Map(
  searchLanguages.map(
    (language) => [language, new Set([...lists[language], ...cutOff].map(foldWord))] as const,
  ),
);

/** Whether a folded word says nothing about a text in that language. Of no language, every word may. */
export const isStopWord = (word: string, language: SearchLanguage | null): boolean =>
  language !== null && (stopWords.get(language)?.has(word) ?? false);
