import { digitLike, mendDigits } from './mend-digits.ts';
import { vatCheckDigits } from './vat-check-digits.ts';

/** Shapes of VAT identification numbers by country (VIES; Switzerland, Norway and the United Kingdom by their own rules). */
const shapes: Readonly<Record<string, RegExp>> = {
  AT: /^ATU\d{8}$/,
  BE: /^BE[01]?\d{9}$/,
  BG: /^BG\d{9,10}$/,
  CH: /^CHE\d{9}(?:MWST|TVA|IVA|VAT)?$/,
  CY: /^CY\d{8}[A-Z]$/,
  CZ: /^CZ\d{8,10}$/,
  DE: /^DE\d{9}$/,
  DK: /^DK\d{8}$/,
  EE: /^EE\d{9}$/,
  EL: /^EL\d{9}$/,
  ES: /^ES[A-Z0-9]\d{7}[A-Z0-9]$/,
  FI: /^FI\d{8}$/,
  FR: /^FR[A-Z0-9]{2}\d{9}$/,
  GB: /^GB(?:\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
  HR: /^HR\d{11}$/,
  HU: /^HU\d{8}$/,
  IE: /^IE\d[A-Z0-9+*]\d{5}[A-Z]{1,2}$/,
  IT: /^IT\d{11}$/,
  LT: /^LT(?:\d{9}|\d{12})$/,
  LU: /^LU\d{8}$/,
  LV: /^LV\d{11}$/,
  MT: /^MT\d{8}$/,
  NL: /^NL\d{9}B\d{2}$/,
  NO: /^NO\d{9}(?:MVA)?$/,
  PL: /^PL\d{10}$/,
  PT: /^PT\d{9}$/,
  RO: /^RO\d{2,10}$/,
  SE: /^SE\d{12}$/,
  SI: /^SI\d{8}$/,
  SK: /^SK\d{10}$/,
};

const compactVatId = (text: string): string => text.toUpperCase().replace(/[\s.\-/]/g, '');

/** Whether the text has the shape of a VAT identification number of its country. */
export const isVatId = (text: string): boolean => {
  const compact = compactVatId(text);
  return shapes[compact.slice(0, 2)]?.test(compact) ?? false;
};

/** Whether the check digit holds; `null` for countries whose rule is not known here. */
export const hasVatIdCheckDigit = (text: string): boolean | null => {
  const compact = compactVatId(text);
  return isVatId(compact) ? (vatCheckDigits[compact.slice(0, 2)]?.(compact) ?? null) : null;
};

type FoundVatId = { value: string; text: string; start: number };

// A run begins with the code of a country: `VAT ID GB…` is not one that begins with `ID`.
const prefixes = Object.keys(shapes).join('|');
const runPattern = new RegExp(
  String.raw`(?<![\p{L}\d])(?:CHE[-\s]?\d{3}\.?\d{3}\.?\d{3}(?:\s?(?:MWST|TVA|IVA|VAT))?|(?:${prefixes})[ ]?[A-Z0-9]{0,3}(?:[ .-]?\d{2,12}){1,4}[A-Z]{0,3}\d{0,2})(?![\p{L}\d])`,
  'gu',
);

/** Countries whose numbers are digits alone, so that every letter behind the country's is a digit misread. */
const misreadPattern = new RegExp(
  String.raw`(?<![\p{L}\d])(?:DE|DK|FI|HR|IT|LU|NO|PL|PT|SE|BE)[ ]?${digitLike}(?:[ .-]?${digitLike}){6,12}(?![\p{L}\d])`,
  'gu',
);

/** A number in which OCR read letters for digits, where its check digit says so. */
const findMisread = (text: string): FoundVatId[] =>
  [...text.matchAll(misreadPattern)].flatMap((match) => {
    const mended = mendDigits(match[0].slice(2));
    if (mended === null) return [];
    const value = compactVatId(match[0].slice(0, 2) + mended);
    return hasVatIdCheckDigit(value) === true ? [{ value, text: match[0], start: match.index }] : [];
  });

/**
 * All VAT identification numbers in a text, in order; `value` is written without spaces and points, and with digits where
 * OCR read letters and the check digit proves it.
 */
export const findVatIds = (text: string): FoundVatId[] => {
  const found: FoundVatId[] = [];
  // Most lines have too few digits for one.
  if (!/\d{2}.*\d/.test(text)) return found;
  for (const match of text.matchAll(runPattern)) {
    // A longer run may hold the number and something after it: shorten by whole parts until it fits.
    let candidate = match[0];
    while (candidate !== '' && !isVatId(candidate)) candidate = candidate.replace(/[ .-]?[^ .-]*$/, '');
    if (candidate !== '') found.push({ value: compactVatId(candidate), text: candidate, start: match.index });
  }
  return found.length > 0 ? found : findMisread(text);
};
