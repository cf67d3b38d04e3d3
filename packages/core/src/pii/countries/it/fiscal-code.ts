import { piiScores } from '../../engine/pii-entity.ts';
import { isDayOfShortYear } from '../checksums/calendar.ts';
import { base36 } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

/** The value of a character in an odd place, by its value in base 36 (letters and their digits alike). */
const oddValues = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16,
  10, 22, 25, 24, 23,
] as const;

const months = 'ABCDEHLMPRST';

/** Letters that stand for digits where two people would have the same code. */
const substitutes = 'LMNPQRSTUV';

const toDigits = (text: string): number =>
  Number(text.replace(/[L-NP-V]/g, (letter) => String(substitutes.indexOf(letter))));

/**
 * Whether sixteen characters are a codice fiscale: three letters of the surname and three of the name, year, month and
 * day of birth (40 added for women), the place, and a check letter from values that differ by odd and even places.
 * Source: Decreto ministeriale 23 dicembre 1976, n. 13813.
 */
export const isFiscalCode = (compact: string): boolean => {
  if (!/^[A-Z]{6}[0-9L-NP-V]{2}[A-EHLMPRST][0-9L-NP-V]{2}[A-Z][0-9L-NP-V]{3}[A-Z]$/.test(compact))
    return false;
  const day = toDigits(compact.slice(9, 11));
  const date = {
    year: toDigits(compact.slice(6, 8)),
    month: months.indexOf(compact.charAt(8)) + 1,
    day: day > 40 ? day - 40 : day,
  };
  if (!isDayOfShortYear(date)) return false;
  let sum = 0;
  for (let index = 0; index < 15; index++) {
    const value = base36(compact, index);
    sum += index % 2 === 0 ? (oddValues[value] ?? 0) : value > 9 ? value - 10 : value;
  }
  return compact.charCodeAt(15) - 65 === sum % 26;
};

/** Fiscal codes of people in Italy. */
export const itFiscalCode = idRecognizer({
  name: 'it-fiscal-code',
  types: ['IT_FISCAL_CODE'],
  description: 'fiscal codes of people in Italy by date of birth and check letter',
  languages: ['it'],
  countries: ['IT'],
  context: {
    en: words('fiscal code, italian tax code, tax code, tax id'),
    it: words('codice fiscale, c f, cf, cod fisc, codice, tessera sanitaria'),
  },
  rules: [
    {
      regex: /[A-Z]{6}[0-9L-NP-V]{2}[A-EHLMPRST][0-9L-NP-V]{2}[A-Z][0-9L-NP-V]{3}[A-Z]/,
      at: 'code',
      head: [16, 16],
      score: piiScores.certain,
      because: 'letters of names, a date of birth, a place and the check letter that belongs to them',
      check: isFiscalCode,
    },
    {
      regex: /[A-Z]{3} [A-Z]{3} [0-9L-NP-V]{2}[A-EHLMPRST][0-9L-NP-V]{2} [A-Z][0-9L-NP-V]{3} ?[A-Z]/,
      at: 'capitals',
      exactCase: true,
      head: [3, 3],
      score: piiScores.certain,
      because: 'letters of names, a date of birth, a place and the check letter that belongs to them',
      check: isFiscalCode,
    },
  ],
});
