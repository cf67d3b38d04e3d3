import { piiScores } from '../../engine/pii-entity.ts';
import { isCalendarDate, isDayOfShortYear } from '../checksums/calendar.ts';
import { hasLuhnCheckDigit } from '../checksums/luhn.ts';
import { idRecognizer, shared, words } from '../id-recognizer.ts';

/**
 * Whether ten or twelve digits are a personnummer or samordningsnummer (60 added to the day): a date of birth, a serial
 * and the Luhn check digit of the last ten. Source: Skatteverket, SKV 704 and SKV 707.
 */
export const isPersonnummer = (digits: string): boolean => {
  if (!/^(?:1[89]|20)?\d{10}$/.test(digits)) return false;
  const short = digits.slice(-10);
  const day = Number(short.slice(4, 6));
  const date = { month: Number(short.slice(2, 4)), day: day > 60 ? day - 60 : day };
  const inCalendar =
    digits.length === 12
      ? isCalendarDate({ ...date, year: Number(digits.slice(0, 4)) })
      : isDayOfShortYear({ ...date, year: Number(short.slice(0, 2)) });
  return inCalendar && !short.endsWith('0000') && hasLuhnCheckDigit(short);
};

/** Personal and coordination numbers of Sweden. */
export const sePersonnummer = idRecognizer({
  name: 'se-personnummer',
  types: ['SE_PERSONNUMMER'],
  description: 'personal and coordination numbers of Sweden by date of birth and Luhn checksum',
  languages: ['sv'],
  countries: ['SE'],
  context: {
    en: words(
      'personal number, personal identity number, swedish id, swedish personal number, coordination number, personnummer',
    ),
    sv: words(
      'personnummer, personnr, person nr, pnr, p nr, samordningsnummer, personbeteckning, fodelsenummer, id-nummer, fodd',
    ),
  },
  rules: [
    {
      regex: /(?:1[89]|20)\d{6}[-+]?\d{4}/,
      head: [8, 12],
      score: piiScores.strong,
      because: 'a date of birth with its century and a Luhn checksum that holds',
      check: (compact) => isPersonnummer(compact.replace('+', '')),
    },
    {
      regex: /\d{6}[-+]\d{4}/,
      head: [6, 6],
      score: shared,
      because: 'ten digits in the form 6-4 with a date of birth and a Luhn checksum that holds',
      check: (compact) => isPersonnummer(compact.replace('+', '')),
    },
    {
      regex: /\d{10}/,
      head: [10, 10],
      score: piiScores.weak,
      because: 'ten digits with a date of birth and a Luhn checksum that holds',
      check: isPersonnummer,
    },
  ],
});
