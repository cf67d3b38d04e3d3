import { piiScores } from '../../engine/pii-entity.ts';
import { isCalendarDate } from '../checksums/calendar.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

/** Whether the first six digits are a birthday; bis numbers add 20 or 40 to the month, unknown parts are zero. */
const isBirthday = ({ digits, century }: { digits: string; century: number }): boolean => {
  const month = Number(digits.slice(2, 4)) % 20;
  const day = Number(digits.slice(4, 6));
  if (month === 0 || day === 0) return month <= 12 && day <= 31;
  return isCalendarDate({ year: century + Number(digits.slice(0, 2)), month, day });
};

/**
 * Whether eleven digits are a national register number: date of birth, order, and 97 less the remainder of 97; for those
 * born from 2000 on a 2 stands before the nine digits. Source: Arrêté royal du 3 avril 1984, art. 1 to 4.
 */
export const isBelgianNationalNumber = (digits: string): boolean => {
  if (!/^\d{2}[0-5]\d[0-3]\d(?!000|999)\d{5}$/.test(digits)) return false;
  const check = Number(digits.slice(9));
  const number = Number(digits.slice(0, 9));
  const old = 97 - (number % 97) === check && isBirthday({ digits, century: 1900 });
  return old || (97 - ((2_000_000_000 + number) % 97) === check && isBirthday({ digits, century: 2000 }));
};

/** National register numbers of Belgium. */
export const beNationalNumber = idRecognizer({
  name: 'be-national-number',
  types: ['BE_NATIONAL_NUMBER'],
  description: 'national register numbers of Belgium by date of birth and checksum',
  languages: ['nl', 'fr', 'de'],
  countries: ['BE'],
  context: {
    en: words(
      'national number, national register number, belgian id, insz, niss, nrn, social security number',
    ),
    nl: words('rijksregisternummer, rijksregister, insz, nationaal nummer, bis-nummer'),
    fr: words('numero national, numero de registre national, registre national, niss, numero bis'),
    de: words('nationalregisternummer, nationalnummer'),
  },
  rules: [
    {
      regex: /\d{2}\.\d{2}\.\d{2}[- ]\d{3}[.-]\d{2}|\d{2} \d{2} \d{2} \d{3} \d{2}|\d{6}-\d{3}[-.]\d{2}/,
      head: [2, 6],
      score: piiScores.certain,
      because:
        'eleven digits in the form of a national number, with a date of birth and a checksum that holds',
      check: isBelgianNationalNumber,
    },
    {
      regex: /\d{11}|\d{6} \d{3} ?\d{2}/,
      head: [6, 11],
      score: piiScores.moderate,
      because: 'eleven digits with a date of birth and a checksum that holds',
      check: isBelgianNationalNumber,
    },
  ],
});
