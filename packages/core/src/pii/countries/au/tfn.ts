import { piiScores } from '../../engine/pii-entity.ts';
import { isOneCharacter, weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

/**
 * Whether nine (formerly eight) digits are a tax file number: a weighted sum that is a multiple of eleven.
 * Source: Australian Taxation Office, "TFN algorithm" in the software developers' reporting specifications.
 */
export const isTfn = (digits: string): boolean => {
  if (!/^\d{8,9}$/.test(digits) || isOneCharacter(digits)) return false;
  const weights = digits.length === 9 ? [1, 4, 3, 7, 5, 8, 6, 9, 10] : [10, 7, 8, 4, 6, 3, 5, 1];
  return weightedSum(digits, weights) % 11 === 0;
};

/** Tax file numbers of Australia. */
export const auTfn = idRecognizer({
  name: 'au-tfn',
  types: ['AU_TFN'],
  description: 'tax file numbers of Australia by checksum, beside words that name them',
  languages: ['en'],
  countries: ['AU'],
  context: { en: words('tfn, tax file number, tax file no, australian tax, ato, tax file') },
  against: otherNumbers,
  rules: [
    {
      regex: /\d{3}[ -]\d{3}[ -]\d{3}/,
      head: [3, 3],
      score: unsure,
      because: 'nine digits in the form 3-3-3 whose checksum holds',
      check: isTfn,
    },
    {
      regex: /\d{8,9}|\d{3} \d{3} \d{2}/,
      head: [3, 9],
      score: piiScores.weak,
      because: 'eight or nine digits whose checksum holds',
      check: isTfn,
    },
  ],
});
