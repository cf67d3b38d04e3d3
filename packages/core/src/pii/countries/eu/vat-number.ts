import { standsAlone } from '../../engine/pattern-recognizer.ts';
import { type PiiCandidate, piiScores } from '../../engine/pii-entity.ts';
import type { PiiText } from '../../engine/pii-text.ts';
import type { Recognizer } from '../../engine/recognizer.ts';
import { words } from '../id-recognizer.ts';
import { isInCode } from '../surroundings.ts';
import { vatChecksAToF } from './vat-checks-a-to-f.ts';
import { vatChecksGToZ } from './vat-checks-g-to-z.ts';

const checks = { ...vatChecksAToF, ...vatChecksGToZ };

/** How many characters stand behind the two letters, the longest first. Those of Italy have a type of their own. */
const lengths: Readonly<Record<string, readonly number[]>> = {
  AT: [9],
  BE: [10, 9],
  BG: [10, 9],
  CY: [9],
  CZ: [10, 9, 8],
  DE: [9],
  DK: [8],
  EE: [9],
  EL: [9],
  ES: [9],
  FI: [8],
  FR: [11],
  GB: [12, 9, 5],
  HR: [11],
  HU: [8],
  IE: [9, 8],
  LT: [12, 9],
  LU: [8],
  LV: [11],
  MT: [8],
  NL: [12],
  PL: [10],
  PT: [9],
  RO: [10, 9, 8, 7, 6, 5, 4],
  SE: [12],
  SI: [8],
  SK: [10],
  XI: [12, 9, 5],
};

/**
 * Whether a text without separators is a VAT number of the European Union, Northern Ireland or Great Britain: two
 * letters of the country and a number whose check digits hold by that country's rule.
 * Source: European Commission, VIES, "VAT identification number structure".
 */
export const isVatNumber = (compact: string): boolean =>
  checks[compact.slice(0, 2)]?.(compact.slice(2)) ?? false;

const isLetter = (unit: number): boolean => (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);

const part = /[0-9A-Za-z+*]/;
const separators = ' .-';
/** The most characters of a number with one separator between each group of two. */
const maxLength = 24;

/** Ends of the first `length` letters and digits from `start` on, over single separators; `null` where others stand. */
const readCompact = (
  text: string,
  start: number,
  length: number,
): { compact: string; end: number } | null => {
  let compact = '';
  for (let at = start; at < Math.min(text.length, start + maxLength); at += 1) {
    const character = text.charAt(at);
    if (part.test(character)) compact += character;
    else if (!separators.includes(character) || !part.test(text.charAt(at - 1))) return null;
    if (compact.length === length) return { compact: compact.toUpperCase(), end: at + 1 };
  }
  return null;
};

/** Numbers of few digits pass by chance: words must name them. */
const scoreOf = (length: number): number => (length < 8 ? piiScores.weak : piiScores.strong);

const find = (text: PiiText): PiiCandidate[] => {
  const found: PiiCandidate[] = [];
  for (const index of text.codeTokens) {
    const start = text.tokens.starts[index] ?? 0;
    if (!isLetter(text.text.charCodeAt(start + 1))) continue;
    const country = text.text.slice(start, start + 2);
    for (const length of lengths[country] ?? lengths[country.toUpperCase()] ?? []) {
      const read = readCompact(text.text, start, length + 2);
      if (!read || !/\d/.test(read.compact) || !isVatNumber(read.compact)) continue;
      const span = { start, end: read.end };
      if (!standsAlone(text.text, span, 'number') || isInCode(text.text, span)) continue;
      // Two small letters are a word of many languages ("de 136695976"): joined to the number only.
      if (country !== country.toUpperCase() && separators.includes(text.text.charAt(start + 2))) continue;
      found.push({ type: 'EU_VAT_NUMBER', ...span, score: scoreOf(length), verified: true });
      break;
    }
  }
  return found;
};

/** VAT numbers of the European Union, Northern Ireland and Great Britain, with the letters of their country. */
export const euVatNumber: Recognizer = {
  name: 'eu-vat-number',
  types: ['EU_VAT_NUMBER'],
  description:
    "VAT numbers with the letters of a country of the European Union or the United Kingdom, by the country's checksum",
  method: 'pattern',
  countries: Object.keys(lengths).map((country) =>
    country === 'EL' ? 'GR' : country === 'XI' ? 'GB' : country,
  ),
  context: {
    en: words('vat, vat number, vat no, vat id, vat registration, vat reg no, tax id'),
    de: words(
      'ust-idnr, ust-id, ustid, umsatzsteuer, umsatzsteuer-identifikationsnummer, uid, uid-nummer, mwst',
    ),
    fr: words('tva, numero de tva, tva intracommunautaire, n tva'),
    es: words('iva, nif, cif, nif-iva'),
    it: words('p iva, partita iva, iva'),
    nl: words('btw, btw-nummer, btw-id'),
    pl: words('nip, vat ue, vat'),
    pt: words('iva, nif'),
    sv: words('moms, momsnummer, vat-nummer'),
    da: words('moms, cvr, se-nummer'),
    fi: words('alv, alv-numero'),
    cs: words('dic, dph'),
    sk: words('ic dph, dph'),
    hu: words('adoszam, kozossegi adoszam'),
    ro: words('cui, cif, cod tva'),
  },
  patterns: [part],
  find,
};
