import { weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, likely, unsure, words } from '../id-recognizer.ts';

/**
 * Whether eleven digits are an Australian Business Number: two check digits from 11 on; with 1 taken from the first, the weighted sum is a
 * multiple of 89. Source: Australian Business Register, "Format of the ABN".
 */
export const isAbn = (digits: string): boolean =>
  /^(?:1[1-9]|[2-9]\d)\d{9}$/.test(digits) &&
  (weightedSum(digits, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0;

/** Business numbers of Australia. */
export const auAbn = idRecognizer({
  name: 'au-abn',
  types: ['AU_ABN'],
  description: 'business numbers of Australia by checksum',
  languages: ['en'],
  countries: ['AU'],
  context: {
    en: words('abn, australian business number, business number, abn no, australian business register'),
  },
  rules: [
    {
      regex: /\d{2} \d{3} \d{3} \d{3}|\d{2}-\d{3}-\d{3}-\d{3}/,
      head: [2, 2],
      score: likely,
      because: 'eleven digits in the form 2-3-3-3 whose checksum holds',
      check: isAbn,
    },
    {
      regex: /\d{11}/,
      head: [11, 11],
      score: unsure,
      because: 'eleven digits whose checksum holds',
      check: isAbn,
    },
  ],
});
