import { standsAlone } from '../../engine/pattern-recognizer.ts';
import { type PiiCandidate, piiScores } from '../../engine/pii-entity.ts';
import type { PiiText } from '../../engine/pii-text.ts';
import type { Recognizer } from '../../engine/recognizer.ts';

/** Lengths by country (ISO 13616, SWIFT's registry of IBANs). */
const registry =
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30';

const lengths: ReadonlyMap<string, number> = new Map(
  registry.split(' ').map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** The most characters between two of an IBAN's own: a space, a hyphen or a point. */
const separators = new Set([' ', '-', '.', '\t']);

/** ISO 7064, MOD 97-10 over letters and digits: every changed character and every swap is seen. */
const hasMod97CheckDigits = (compact: string): boolean => {
  let remainder = 0;
  for (let step = 0; step < compact.length; step += 1) {
    const unit = compact.charCodeAt((step + 4) % compact.length);
    const worth = unit < 58 ? unit - 48 : (unit & 31) + 9;
    remainder = (worth > 9 ? remainder * 100 + worth : remainder * 10 + worth) % 97;
  }
  return remainder === 1;
};

const isLetter = (unit: number): boolean => (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
const isAlphanumeric = (unit: number): boolean => (unit >= 48 && unit <= 57) || isLetter(unit);

/** Reads `length` letters and digits from `start` on, over single separators; `null` where something else stands. */
const readCompact = (
  text: string,
  start: number,
  length: number,
): { compact: string; end: number } | null => {
  let compact = '';
  let at = start;
  while (compact.length < length) {
    const unit = text.charCodeAt(at);
    if (isAlphanumeric(unit)) compact += text.charAt(at);
    else if (!separators.has(text.charAt(at)) || !isAlphanumeric(text.charCodeAt(at - 1))) return null;
    at += 1;
  }
  return { compact, end: at };
};

/** Of every country's numbers more than two in five characters are digits; of `IL-17 in colon tissues` they are not. */
const isMostlyDigits = (compact: string): boolean => compact.replace(/\D/g, '').length > compact.length * 0.4;

const checkDigits = /^\d\d/;

const find = (text: PiiText): PiiCandidate[] => {
  const found: PiiCandidate[] = [];
  const { starts } = text.tokens;
  for (const index of text.codeTokens) {
    const start = starts[index] ?? 0;
    const third = text.text.charCodeAt(start + 2);
    if (isLetter(third) || !isLetter(text.text.charCodeAt(start + 1))) continue;
    const length = lengths.get(text.text.slice(start, start + 2).toUpperCase());
    if (length === undefined) continue;
    const digits = separators.has(text.text.charAt(start + 2)) ? start + 3 : start + 2;
    if (!checkDigits.test(text.text.slice(digits, digits + 2))) continue;
    const read = readCompact(text.text, start, length);
    if (!read || !standsAlone(text.text, { start, end: read.end }, 'word')) continue;
    if (!isMostlyDigits(read.compact) || !hasMod97CheckDigits(read.compact)) continue;
    const because = "a number of the country's length whose check digits hold";
    found.push({
      type: 'IBAN_CODE',
      start,
      end: read.end,
      score: piiScores.certain,
      verified: true,
      because,
    });
  }
  return found;
};

/** International bank account numbers: the country's length and ISO 7064's check digits, in any grouping. */
export const ibanRecognizer: Recognizer = {
  name: 'iban',
  types: ['IBAN_CODE'],
  description: 'international bank account numbers by length of the country and check digits',
  method: 'pattern',
  patterns: [checkDigits],
  find,
};
