import { isDayOfShortYear } from '../checksums/calendar.ts';
import { weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, shared, words } from '../id-recognizer.ts';

/** Whether individual numbers of this size are given out for the year: 500 to 899 stand for other centuries. */
const isIndividualNumber = ({ individual, year }: { individual: number; year: number }): boolean =>
  individual < 500 || individual > 899 || year < 40 || (individual < 750 && year > 53);

/**
 * Whether eleven digits are a fødselsnummer, D-nummer (40 added to the day) or help number (40 added to the month): a
 * date of birth, an individual number and two check digits by eleven. Source: Skatteetaten, folkeregisterforskriften § 2-2-1.
 */
export const isFodselsnummer = (digits: string): boolean => {
  if (!/^\d{11}$/.test(digits)) return false;
  const day = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  const date = {
    year: Number(digits.slice(4, 6)),
    month: month > 40 ? month - 40 : month,
    day: day > 40 ? day - 40 : day,
  };
  return (
    isDayOfShortYear(date) &&
    isIndividualNumber({ individual: Number(digits.slice(6, 9)), year: date.year }) &&
    weightedSum(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
    weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  );
};

/** Birth numbers of Norway, with D-numbers and help numbers. */
export const noFodselsnummer = idRecognizer({
  name: 'no-fodselsnummer',
  types: ['NO_FODSELSNUMMER'],
  description: 'birth numbers of Norway by date of birth and two check digits',
  languages: ['no', 'nb', 'nn'],
  countries: ['NO'],
  context: {
    en: words(
      'birth number, norwegian id, national identity number, norwegian national id, personal number, fodselsnummer',
    ),
    no: words('fodselsnummer, fnr, personnummer, d-nummer, fodselsnr, fodt, hjelpenummer'),
  },
  rules: [
    {
      regex: /\d{6}[ -]?\d{5}|\d{6} \d{2} \d{3}/,
      head: [6, 11],
      score: shared,
      because: 'eleven digits with a date of birth and two check digits that hold',
      check: isFodselsnummer,
    },
  ],
});
