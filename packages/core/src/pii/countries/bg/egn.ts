import { isCalendarDate } from '../checksums/calendar.ts';
import { digitAt, weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';

/**
 * Whether ten digits are an EGN: the date of birth with 20 added to the month before 1900 and 40 from 2000, a serial, and a
 * check digit by eleven. Source: Naredba RD-02-20-9 of 2012.
 */
export const isEgn = (digits: string): boolean => {
  if (!/^\d{10}$/.test(digits)) return false;
  const month = Number(digits.slice(2, 4));
  const [century, added] = month > 40 ? [2000, 40] : month > 20 ? [1800, 20] : [1900, 0];
  const born = {
    year: century + Number(digits.slice(0, 2)),
    month: month - added,
    day: Number(digits.slice(4, 6)),
  };
  const check = (weightedSum(digits, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10;
  return isCalendarDate(born) && check === digitAt(digits, 9);
};

/** Personal numbers of Bulgaria. */
export const bgEgn = idRecognizer({
  name: 'bg-egn',
  types: ['BG_EGN'],
  description: 'personal numbers of Bulgaria by date of birth and checksum',
  languages: ['bg'],
  countries: ['BG'],
  context: {
    en: words('egn, bulgarian id, bulgarian personal number'),
    bg: words('егн, единен граждански номер'),
  },
  rules: [
    {
      regex: /\d{10}/,
      head: [10, 10],
      score: unsure,
      because: 'a date of birth and a checksum that holds',
      check: isEgn,
    },
  ],
});
