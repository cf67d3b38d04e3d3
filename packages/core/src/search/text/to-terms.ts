import type { SearchLanguage } from './language.ts';
import { stemWord } from './stem-word.ts';
import { tokenize } from './tokenize.ts';

/** The terms under which a text is found, in order; all of its words, so that phrases are found word by word. */
export const toTerms = (text: string, language: SearchLanguage | null): string[] =>
  tokenize(text).map(({ word }) => stemWord(word, language));
