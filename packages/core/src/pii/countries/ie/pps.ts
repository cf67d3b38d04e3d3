import { piiScores } from '../../engine/pii-entity.ts';
import { weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

/** The check letter by the remainder. */
const letters = 'WABCDEFGHIJKLMNOPQRSTUV';

/**
 * Whether seven digits and one or two letters are a Personal Public Service number: weights 8 to 2, the second letter
 * times nine (W, T and X, of wives until 2000, count nothing), and the remainder of 23 names the first letter.
 * Source: Department of Social Protection, "PPS number: the check character", 2013 range included.
 */
export const isPps = (compact: string): boolean => {
  if (!/^\d{7}[A-W][A-ITWX]?$/.test(compact)) return false;
  const second = Math.max(0, 'WABCDEFGHI'.indexOf(compact.charAt(8) || 'W'));
  const sum = weightedSum(compact, [8, 7, 6, 5, 4, 3, 2]) + second * 9;
  return letters.charAt(sum % 23) === compact.charAt(7) && !/^0{7}/.test(compact);
};

/** Personal Public Service numbers of Ireland. */
export const iePps = idRecognizer({
  name: 'ie-pps',
  types: ['IE_PPS'],
  description: 'Personal Public Service numbers of Ireland by check letter',
  languages: ['en', 'ga'],
  countries: ['IE'],
  context: {
    en: words(
      'pps, ppsn, pps number, pps no, personal public service, personal public service number, rsi number, social welfare, revenue',
    ),
    ga: words('upsp, uimhir phearsanta seirbhise poibli'),
  },
  rules: [
    {
      regex: /\d{7}[ -]?[A-W][A-ITWX]?/,
      head: [7, 9],
      score: piiScores.moderate,
      because: 'seven digits and the check letter that belongs to them',
      check: isPps,
    },
  ],
});
