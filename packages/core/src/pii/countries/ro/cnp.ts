import { isCalendarDate, isDayOfShortYear } from '../checksums/calendar.ts';
import { digitAt, weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, likely, words } from '../id-recognizer.ts';

/** The century of birth by the first digit; 7 to 9 are residents, of any. */
const centuries = [0, 1900, 1900, 1800, 1800, 2000, 2000] as const;

/**
 * Whether thirteen digits are a cod numeric personal: sex and century, date of birth, county (01–48, 51, 52, 70), a serial, and
 * weights 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9 by eleven (10 counts as 1). Source: Legea 105/1996; Ordonanța 97/2005.
 */
export const isCnp = (digits: string): boolean => {
  if (!/^[1-9]\d{6}(?:0[1-9]|[1-3]\d|4[0-8]|5[12]|70)\d{4}$/.test(digits)) return false;
  const date = {
    month: Number(digits.slice(3, 5)),
    day: Number(digits.slice(5, 7)),
    year: Number(digits.slice(1, 3)),
  };
  const century = centuries[digitAt(digits, 0)];
  const inCalendar =
    century === undefined ? isDayOfShortYear(date) : isCalendarDate({ ...date, year: century + date.year });
  const check = weightedSum(digits, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
  return inCalendar && (check === 10 ? 1 : check) === digitAt(digits, 12);
};

/** Personal numeric codes of Romania. */
export const roCnp = idRecognizer({
  name: 'ro-cnp',
  types: ['RO_CNP'],
  description: 'personal numeric codes of Romania by date of birth, county and checksum',
  languages: ['ro'],
  countries: ['RO'],
  context: {
    en: words('cnp, romanian id, personal numeric code'),
    ro: words('cnp, cod numeric personal, buletin, carte de identitate, act de identitate'),
  },
  rules: [
    {
      regex: /[1-9]\d{12}/,
      head: [13, 13],
      score: likely,
      because: 'thirteen digits with a date of birth, a county and a checksum that holds',
      check: isCnp,
    },
  ],
});
