import { piiScores } from '../../engine/pii-entity.ts';
import { digitAt, isOneCharacter, weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

/**
 * Whether ten digits are an NHS number: weights 10 to 2, and the check digit is what misses to a multiple of eleven.
 * Source: NHS Data Model and Dictionary, "NHS number".
 */
export const isNhsNumber = (digits: string): boolean => {
  if (!/^\d{10}$/.test(digits) || isOneCharacter(digits)) return false;
  return (11 - (weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === digitAt(digits, 9);
};

/** NHS numbers of England, Wales and the Isle of Man. */
export const gbNhs = idRecognizer({
  name: 'gb-nhs',
  types: ['UK_NHS'],
  description: 'NHS numbers by checksum, beside words that name them',
  languages: ['en'],
  countries: ['GB'],
  context: {
    en: words(
      'nhs, nhs number, nhs no, national health service, national health, health service number, patient, patient id, patient number, gp, surgery, hospital, clinic',
    ),
  },
  against: otherNumbers,
  rules: [
    {
      regex: /\d{3} \d{3} \d{4}|\d{3}-\d{3}-\d{4}/,
      head: [3, 3],
      score: unsure,
      because: 'ten digits in the form 3-3-4 whose checksum holds',
      check: isNhsNumber,
    },
    {
      regex: /\d{10}/,
      head: [10, 10],
      score: piiScores.weak,
      because: 'ten digits whose checksum holds',
      check: isNhsNumber,
    },
  ],
});
