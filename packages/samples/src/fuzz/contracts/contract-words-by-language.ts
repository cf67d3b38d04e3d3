import type { FuzzLanguage } from '../fuzz-words.ts';
import type { ContractWords } from './contract-words.ts';
import { dutch } from './words/dutch.ts';
import { english } from './words/english.ts';
import { french } from './words/french.ts';
import { german } from './words/german.ts';
import { italian } from './words/italian.ts';
import { spanish } from './words/spanish.ts';

export const contractWordsByLanguage: Record<FuzzLanguage, ContractWords> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  nl: dutch,
};
