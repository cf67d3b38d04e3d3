/** The languages whose words are stemmed, by ISO 639-1 code: those that documents are read in. */
export const searchLanguages = ['en', 'de', 'fr', 'es', 'it', 'nl'] as const;
export type SearchLanguage = (typeof searchLanguages)[number];

/** Null for what is in none of them: its words are folded, and otherwise left as they are. */
export const toSearchLanguage = (code: string | null | undefined): SearchLanguage | null =>
  searchLanguages.find((language) => language === code) ?? null;
