import { digitLike, mendDigits } from './mend-digits.ts';

/** Lengths by country (IBAN registry); a country that is not listed is held to 15–34 characters. */
const lengths: Readonly<Record<string, number>> = {
  AD: 24,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  TR: 26,
};

/** Whether the text is an IBAN whose check digits hold (ISO 13616, modulo 97); spaces are ignored. */
export const isIban = (text: string): boolean => {
  const compact = text.replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return false;
  const expected = lengths[compact.slice(0, 2)];
  if (expected !== undefined && compact.length !== expected) return false;
  const rearranged = compact.slice(4) + compact.slice(0, 4);
  let remainder = 0;
  for (const character of rearranged) {
    for (const digit of Number.parseInt(character, 36).toString()) {
      remainder = (remainder * 10 + Number(digit)) % 97;
    }
  }
  return remainder === 1;
};

export type IbanText = { value: string; text: string; start: number; valid: boolean };

/** Countries whose account numbers are digits alone. */
const misreadPattern = new RegExp(
  String.raw`(?<![\p{L}\d])(?:AT|BE|CZ|DE|DK|EE|ES|FI|HR|HU|IS|LT|NO|PL|PT|SE|SI|SK)${digitLike}{2}(?:[ .\u00a0]?${digitLike}){11,24}(?![\p{L}\d])`,
  'gu',
);

/** A number in which OCR read letters for digits, where its check digits say so. */
const findMisread = (text: string): IbanText[] =>
  [...text.matchAll(misreadPattern)].flatMap((match) => {
    const mended = mendDigits(match[0].slice(2));
    const value = mended === null ? '' : (match[0].slice(0, 2) + mended).replace(/[\s.]/g, '');
    return isIban(value) ? [{ value, text: match[0], start: match.index, valid: true }] : [];
  });

/**
 * What is written like an IBAN, valid or not: a wrong one is told, and never dropped. Letters that OCR reads for digits
 * are mended where the check digits prove it, nothing else.
 */
export const findIbans = (text: string): IbanText[] => {
  const misread = findMisread(text);
  const found: IbanText[] = [...misread];
  for (const match of text.matchAll(
    /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]{1,4}){3,8}(?![\p{Ll}\d])/gu,
  )) {
    const country = match[0].slice(0, 2);
    const expected = lengths[country];
    const compact = match[0].replace(/\s/g, '');
    // Shorter than the country's length it is another number, such as one for taxes.
    if (expected === undefined ? !isIban(compact) : compact.length < expected) continue;
    if (misread.some(({ start }) => start === match.index)) continue;
    // The country says how long the number is; what follows (a BIC, a word) is not part of it.
    const value = compact.slice(0, expected ?? compact.length);
    let end = 0;
    for (let seen = 0; end < match[0].length && seen < value.length; end += 1) {
      if (!/\s/.test(match[0].charAt(end))) seen += 1;
    }
    found.push({ value, text: match[0].slice(0, end), start: match.index, valid: isIban(value) });
  }
  return found.sort((left, right) => left.start - right.start);
};
