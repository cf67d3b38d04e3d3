import { isCalendarDate } from '../checksums/calendar.ts';
import { weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

/** The century by how much is added to the month, in steps of twenty. */
const centuries = [1900, 2000, 2100, 2200, 1800] as const;

/**
 * Whether eleven digits are a PESEL: the date of birth with the century in the month, a serial, and weights 1, 3, 7, 9
 * that sum to a multiple of ten. Source: Ustawa o ewidencji ludności, art. 15.
 */
export const isPesel = (digits: string): boolean => {
  if (!/^\d{11}$/.test(digits)) return false;
  const month = Number(digits.slice(2, 4));
  const date = {
    year: (centuries[Math.floor(month / 20)] ?? 0) + Number(digits.slice(0, 2)),
    month: month % 20,
    day: Number(digits.slice(4, 6)),
  };
  return isCalendarDate(date) && weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0;
};

/** PESEL numbers of people in Poland. */
export const plPesel = idRecognizer({
  name: 'pl-pesel',
  types: ['PL_PESEL'],
  description: 'PESEL numbers of people in Poland by date of birth and checksum',
  languages: ['pl'],
  countries: ['PL'],
  context: {
    en: words('pesel, pesel number, polish id, polish national id'),
    pl: words('pesel, numer pesel, nr pesel, numer ewidencyjny, numer identyfikacyjny'),
  },
  against: otherNumbers,
  rules: [
    {
      regex: /\d{11}/,
      head: [11, 11],
      score: unsure,
      because: 'eleven digits with a date of birth and a checksum that holds',
      check: isPesel,
    },
  ],
});
