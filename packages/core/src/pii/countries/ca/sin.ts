import { piiScores } from '../../engine/pii-entity.ts';
import { hasLuhnCheckDigit } from '../checksums/luhn.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

/**
 * Whether nine digits are a Social Insurance Number: the Luhn check digit holds and the first digit is not 0 or 8,
 * which are not given out. Source: Employment and Social Development Canada, SIN Code of Practice.
 */
export const isSin = (digits: string): boolean => /^[1-79]\d{8}$/.test(digits) && hasLuhnCheckDigit(digits);

/** Social Insurance Numbers of Canada. */
export const caSin = idRecognizer({
  name: 'ca-sin',
  types: ['CA_SIN'],
  description: 'Social Insurance Numbers of Canada by Luhn checksum',
  languages: ['en', 'fr'],
  countries: ['CA'],
  context: {
    en: words(
      'social insurance, social insurance number, sin number, sin no, sin card, canadian sin, canada revenue, cra',
    ),
    fr: words('assurance sociale, numero d assurance sociale, nas, numero nas'),
  },
  against: otherNumbers,
  // "Sin" is a word of English and Spanish.
  capitals: ['SIN'],
  rules: [
    {
      regex: /\d{3}(?:-\d{3}-\d{3}| \d{3} \d{3})/,
      head: [3, 3],
      score: unsure,
      because: 'nine digits in the form 3-3-3 whose Luhn checksum holds',
      check: isSin,
    },
    {
      regex: /\d{9}/,
      head: [9, 9],
      score: piiScores.weak,
      because: 'nine digits whose Luhn checksum holds',
      check: isSin,
    },
  ],
});
