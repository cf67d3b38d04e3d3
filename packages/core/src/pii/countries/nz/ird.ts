import { piiScores } from '../../engine/pii-entity.ts';
import { digitAt, weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

const checkOf = (digits: string, weights: readonly number[]): number => {
  const remainder = weightedSum(digits, weights) % 11;
  return remainder === 0 ? 0 : 11 - remainder;
};

/**
 * Whether eight or nine digits are an IRD number: between 10,000,000 and 200,000,000, weights 3, 2, 7 to 2, and a second
 * set of weights where the first gives ten. Source: Inland Revenue, Resident withholding tax specification, IRD number
 * validation.
 */
export const isIrd = (digits: string): boolean => {
  const number = Number(digits);
  if (!/^\d{8,9}$/.test(digits) || number < 10_000_000 || number > 200_000_000) return false;
  const padded = digits.padStart(9, '0');
  const first = checkOf(padded, [3, 2, 7, 6, 5, 4, 3, 2]);
  const check = first === 10 ? checkOf(padded, [7, 4, 3, 2, 5, 2, 7, 6]) : first;
  return check === digitAt(padded, 8);
};

/** IRD numbers of New Zealand. */
export const nzIrd = idRecognizer({
  name: 'nz-ird',
  types: ['NZ_IRD'],
  description: 'tax numbers of New Zealand by range and checksum, beside words that name them',
  languages: ['en', 'mi'],
  countries: ['NZ'],
  context: {
    en: words('ird, ird number, ird no, inland revenue, new zealand tax, gst number'),
    mi: words('tari taake'),
  },
  against: otherNumbers,
  rules: [
    {
      regex: /\d{2,3}-\d{3}-\d{3}/,
      head: [2, 3],
      score: unsure,
      because: 'eight or nine digits in groups whose checksum holds',
      check: isIrd,
    },
    {
      regex: /\d{8,9}|\d{2,3} \d{3} \d{3}/,
      head: [2, 9],
      score: piiScores.weak,
      because: 'eight or nine digits whose checksum holds',
      check: isIrd,
    },
  ],
});
