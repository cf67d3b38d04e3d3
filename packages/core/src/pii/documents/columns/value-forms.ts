const countOf = (text: string, form: RegExp): number => text.match(form)?.length ?? 0;
const lettersOf = (text: string): number => countOf(text, /\p{L}/gu);
const digitsOf = (text: string): number => countOf(text, /\p{Nd}/gu);
const wordsOf = (text: string): number => countOf(text, /[\p{L}\p{M}]+/gu);

const isName = (text: string, maxWords: number): boolean =>
  lettersOf(text) >= 2 && digitsOf(text) === 0 && wordsOf(text) <= maxWords && !/[@{}<>\\|_=]/.test(text);

/** How a value has to look so that the head of its column may say what it is. Types that are not here need more. */
const forms: Readonly<Record<string, (text: string) => boolean>> = {
  PERSON: (text) => isName(text, 6),
  LOCATION: (text) => isName(text, 6),
  NRP: (text) => isName(text, 3),
  ORGANIZATION: (text) => lettersOf(text) >= 2 && wordsOf(text) <= 10 && !text.includes('@'),
  STREET_ADDRESS: (text) => lettersOf(text) >= 3 && wordsOf(text) <= 15 && !text.includes('@'),
  ZIP_CODE: (text) => /^[A-Z0-9][A-Z0-9 -]{1,8}[A-Z0-9]$/i.test(text) && digitsOf(text) > 0,
  PHONE_NUMBER: (text) =>
    /^[+(\d][\d\s()+./-]*\d(?:\s*(?:x|ext\.?)\s*\d{1,6})?$/i.test(text) &&
    digitsOf(text) >= 6 &&
    digitsOf(text) <= 18,
  AGE: (text) => /^\d{1,3}$/.test(text) && Number(text) <= 125,
};

/** Types under one head of which one may be taken for another: names are told by what stands around them. */
const namedTypes = new Set(['PERSON', 'LOCATION', 'ORGANIZATION', 'NRP', 'STREET_ADDRESS', 'TITLE']);

export const isNamedType = (type: string): boolean => namedTypes.has(type);

/** Whether a value can be of a type by its looks alone. */
export const fitsType = (type: string, text: string): boolean => forms[type]?.(text.trim()) ?? false;

/** The outline of a value: a letter for letters, a digit for digits, everything else as it is. */
export const outlineOf = (text: string): string =>
  text
    .trim()
    .replaceAll(/\p{L}/gu, 'a')
    .replaceAll(/\p{Nd}/gu, '0');

/** Whether a span is all of a value but for signs and short words. */
export const coversValue = (text: string, { start, end }: { start: number; end: number }): boolean => {
  const all = lettersOf(text) + digitsOf(text);
  const span = text.slice(start, end);
  return all > 0 && lettersOf(span) + digitsOf(span) >= 0.7 * all;
};
