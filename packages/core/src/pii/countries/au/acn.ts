import { piiScores } from '../../engine/pii-entity.ts';
import { digitAt, isOneCharacter, weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

/**
 * Whether nine digits are an Australian Company Number: weights 8 to 1, and the last digit is what misses to a multiple
 * of ten. Source: Australian Securities and Investments Commission, "Australian Company Number (ACN) check".
 */
export const isAcn = (digits: string): boolean =>
  /^\d{9}$/.test(digits) &&
  !isOneCharacter(digits) &&
  (10 - (weightedSum(digits, [8, 7, 6, 5, 4, 3, 2, 1]) % 10)) % 10 === digitAt(digits, 8);

/** Company numbers of Australia. */
export const auAcn = idRecognizer({
  name: 'au-acn',
  types: ['AU_ACN'],
  description: 'company numbers of Australia by checksum, beside words that name them',
  languages: ['en'],
  countries: ['AU'],
  context: { en: words('acn, australian company number, company number, acn no, asic') },
  against: otherNumbers,
  rules: [
    {
      regex: /\d{3} ?\d{3} ?\d{3}|\d{3}-\d{3}-\d{3}/,
      head: [3, 9],
      score: piiScores.weak,
      because: 'nine digits whose checksum holds',
      check: isAcn,
    },
  ],
});
