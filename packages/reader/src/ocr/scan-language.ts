import { tellLanguage } from '../layout/tell-language.ts';

/** The languages whose data are at hand, by their names in Tesseract. */
export type ScanLanguage = 'eng' | 'deu' | 'fra' | 'spa' | 'ita' | 'nld';

const languages: Readonly<Record<string, ScanLanguage>> = {
  en: 'eng',
  de: 'deu',
  fr: 'fra',
  es: 'spa',
  it: 'ita',
  nl: 'nld',
};

/** The language to read a page in, told by what was read of it; null where it has too few words that tell. */
export const tellScanLanguage = (words: readonly { text: string }[]): ScanLanguage | null =>
  languages[tellLanguage(words) ?? ''] ?? null;
