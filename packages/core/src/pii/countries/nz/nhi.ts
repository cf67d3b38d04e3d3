import { piiScores } from '../../engine/pii-entity.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';

/** Letters without I and O, from 1. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

const letterOrDigit = (character: string): number =>
  /\d/.test(character) ? Number(character) : letters.indexOf(character) + 1;

/**
 * Whether seven characters are a National Health Index number: three letters, then four digits with a check digit by
 * eleven, or (since 2019) two digits, a letter and a check letter by 23.
 * Source: Te Whatu Ora, HISO 10046 Consumer Health Identity Standard, appendix A.
 */
export const isNhi = (compact: string): boolean => {
  if (!/^[A-HJ-NP-Z]{3}(?:\d{4}|\d{2}[A-HJ-NP-Z]{2})$/.test(compact)) return false;
  const sum = Array.from(compact.slice(0, 6), letterOrDigit).reduce(
    (total, value, index) => total + value * (7 - index),
    0,
  );
  const last = compact.charAt(6);
  if (!/\d/.test(last)) return 23 - (sum % 23) === letterOrDigit(last);
  return sum % 11 !== 0 && (11 - (sum % 11)) % 10 === letterOrDigit(last);
};

/** National Health Index numbers of New Zealand. */
export const nzNhi = idRecognizer({
  name: 'nz-nhi',
  types: ['NZ_NHI'],
  description: 'National Health Index numbers of New Zealand by checksum, beside words that name them',
  languages: ['en', 'mi'],
  countries: ['NZ'],
  context: {
    en: words('nhi, nhi number, nhi no, national health index, patient, hospital, dhb, te whatu ora'),
  },
  rules: [
    {
      regex: /[A-HJ-NP-Z]{3} (?:\d{4}|\d{2}[A-HJ-NP-Z]{2})/,
      at: 'code',
      head: [3, 3],
      score: piiScores.weak,
      because: 'seven characters in two groups whose check character holds',
      check: isNhi,
    },
    {
      regex: /[A-HJ-NP-Z]{3}(?:\d{4}|\d{2}[A-HJ-NP-Z]{2})/,
      at: 'code',
      head: [7, 7],
      score: unsure,
      because: 'seven characters whose check character holds',
      check: isNhi,
    },
  ],
});
