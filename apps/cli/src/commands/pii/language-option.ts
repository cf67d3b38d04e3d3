/** ISO 639-1 of what was given for a language (`de`, `DE`, `de-AT`, `pt_BR`); null for what names none. */
export const toLanguage = (given: string): string | null => {
  const [, code] = /^([a-z]{2})(?:[-_][a-z0-9]+)*$/i.exec(given.trim()) ?? [];
  return code?.toLowerCase() ?? null;
};
