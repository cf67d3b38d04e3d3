import { piiScores } from '../../engine/pii-entity.ts';
import { weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

/**
 * Whether nine digits are an ABA routing number: a Federal Reserve prefix (00–12, 21–32, 61–72, 80) and weights 3, 7, 1
 * that sum to a multiple of ten. Source: American Bankers Association, Routing Number Policy.
 */
export const isAbaRouting = (digits: string): boolean =>
  /^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\d{7}$/.test(digits) &&
  !/^0{4}/.test(digits) &&
  weightedSum(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0;

/** ABA routing numbers of banks in the United States. */
export const usAbaRouting = idRecognizer({
  name: 'us-aba-routing',
  types: ['ABA_ROUTING_NUMBER'],
  description: 'ABA routing numbers by Federal Reserve prefix and checksum, beside words that name them',
  languages: ['en'],
  countries: ['US'],
  context: {
    en: words(
      'aba, aba number, aba routing, routing, routing number, routing no, routing transit number, rtn, transit number, bank routing, ach, wire, fedwire, bank',
    ),
  },
  against: otherNumbers,
  rules: [
    {
      regex: /\d{9}/,
      head: [9, 9],
      score: piiScores.weak,
      because: 'nine digits whose checksum holds',
      check: isAbaRouting,
    },
    {
      regex: /\d{4}-\d{4}-\d/,
      head: [4, 4],
      score: unsure,
      because: 'nine digits in the form 4-4-1 whose checksum holds',
      check: isAbaRouting,
    },
  ],
});
