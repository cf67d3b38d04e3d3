import { piiScores } from '../../engine/pii-entity.ts';
import { isCalendarDate } from '../checksums/calendar.ts';
import { digitAt } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

/**
 * Whether ten digits are a rodné číslo of the Czech Republic or Slovakia: date of birth (50 added to the month for women,
 * 20 more where serials ran out), a serial, and a remainder by eleven of the first nine digits (10 counts as 0).
 * Source: Zákon 133/2000 Sb., § 13.
 */
export const isBirthNumber = (digits: string): boolean => {
  if (!/^\d{10}$/.test(digits)) return false;
  const year = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4)) % 50;
  const born = {
    year: year < 54 ? 2000 + year : 1900 + year,
    month: month > 20 ? month - 20 : month,
    day: Number(digits.slice(4, 6)),
  };
  return isCalendarDate(born) && (Number(digits.slice(0, 9)) % 11) % 10 === digitAt(digits, 9);
};

/** Birth numbers of the Czech Republic and Slovakia. */
export const czBirthNumber = idRecognizer({
  name: 'cz-birth-number',
  types: ['CZ_BIRTH_NUMBER'],
  description: 'birth numbers of the Czech Republic and Slovakia by date of birth and checksum',
  languages: ['cs', 'sk'],
  countries: ['CZ', 'SK'],
  context: {
    en: words('birth number, czech id, slovak id, personal number'),
    cs: words('rodne cislo, r c, rc, rodneho cisla'),
    sk: words('rodne cislo, r c, rc'),
  },
  rules: [
    {
      regex: /\d{6}\/\d{4}/,
      head: [6, 6],
      score: piiScores.strong,
      because: 'ten digits in the form 6/4 with a date of birth and a checksum that holds',
      check: isBirthNumber,
    },
    {
      regex: /\d{10}/,
      head: [10, 10],
      score: piiScores.weak,
      because: 'ten digits with a date of birth and a checksum that holds',
      check: isBirthNumber,
    },
  ],
});
