import { piiScores } from '../../engine/pii-entity.ts';
import { digitAt, weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

/**
 * Whether ten or eleven digits are a Medicare number: a first digit of 2 to 6, the ninth is the check digit of weights
 * 1, 3, 7, 9, then the number of the card and perhaps of the person on it, both from 1.
 * Source: Services Australia, Medicare card number, in METeOR item 270101.
 */
export const isMedicare = (digits: string): boolean =>
  /^[2-6]\d{8}[1-9][1-9]?$/.test(digits) &&
  weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === digitAt(digits, 8);

/** Medicare numbers of Australia. */
export const auMedicare = idRecognizer({
  name: 'au-medicare',
  types: ['AU_MEDICARE'],
  description: 'Medicare numbers of Australia by checksum, beside words that name them',
  languages: ['en'],
  countries: ['AU'],
  context: { en: words('medicare, medicare number, medicare no, medicare card, irn') },
  against: otherNumbers,
  rules: [
    {
      regex: /[2-6]\d{3}[ -]\d{5}[ -]\d(?:[ /-][1-9])?/,
      head: [4, 4],
      score: piiScores.moderate,
      because: 'ten digits in the form 4-5-1 whose checksum holds',
      check: isMedicare,
    },
    {
      regex: /[2-6]\d{9}(?:[/-]?[1-9])?/,
      head: [10, 11],
      score: piiScores.weak,
      because: 'ten digits whose checksum holds',
      check: isMedicare,
    },
  ],
});
