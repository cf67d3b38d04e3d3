import { piiScores } from '../../engine/pii-entity.ts';
import { isCalendarDate } from '../checksums/calendar.ts';
import { digitAt, weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, shared, unsure, words } from '../id-recognizer.ts';

/** The century of birth by the seventh digit and the year. */
const centuryOf = ({ seventh, year }: { seventh: number; year: number }): number => {
  if (seventh < 4) return 1900;
  if (seventh === 4 || seventh === 9) return year < 37 ? 2000 : 1900;
  return year < 58 ? 2000 : 1800;
};

/**
 * Whether ten digits can be a CPR number: a day that the calendar has in the century which the seventh digit names.
 * There is no check digit since 2007. Source: CPR-kontoret, "Personnummeret i CPR".
 */
export const isCpr = (digits: string): boolean => {
  if (!/^\d{10}$/.test(digits)) return false;
  const year = Number(digits.slice(4, 6));
  const date = { month: Number(digits.slice(2, 4)), day: Number(digits.slice(0, 2)) };
  return isCalendarDate({ ...date, year: centuryOf({ seventh: digitAt(digits, 6), year }) + year });
};

/** Whether the digits have the check digit by eleven that all CPR numbers had until 2007 and most still have. */
export const hasCprCheckDigit = (digits: string): boolean =>
  weightedSum(digits, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;

/** Personal numbers of Denmark (CPR). */
export const dkCpr = idRecognizer({
  name: 'dk-cpr',
  types: ['DK_CPR_NUMBER'],
  description: 'personal numbers of Denmark by date of birth, and the checksum that most of them have',
  languages: ['da'],
  countries: ['DK'],
  context: {
    en: words('cpr, cpr number, danish id, danish personal number, civil registration number'),
    da: words('cpr, cpr-nummer, cpr-nr, cprnr, personnummer, fodselsdag, fodt'),
  },
  rules: [
    {
      regex: /\d{6}-\d{4}/,
      head: [6, 6],
      score: shared,
      because: 'ten digits in the form 6-4 with a date of birth and a checksum that holds',
      check: (digits) => isCpr(digits) && hasCprCheckDigit(digits),
    },
    {
      regex: /\d{6}-\d{4}/,
      head: [6, 6],
      score: unsure,
      because: 'ten digits in the form 6-4 with a date of birth',
      form: (digits) => isCpr(digits) && !hasCprCheckDigit(digits),
    },
    {
      regex: /\d{10}|\d{6} \d{4}/,
      head: [6, 10],
      score: piiScores.weak,
      because: 'ten digits with a date of birth and a checksum that holds',
      check: (digits) => isCpr(digits) && hasCprCheckDigit(digits),
    },
    {
      regex: /\d{10}|\d{6} \d{4}/,
      head: [6, 10],
      score: piiScores.faint,
      because: 'ten digits with a date of birth',
      form: (digits) => isCpr(digits) && !hasCprCheckDigit(digits),
    },
  ],
});
