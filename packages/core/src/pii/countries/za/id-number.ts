import { piiScores } from '../../engine/pii-entity.ts';
import { isDayOfShortYear } from '../checksums/calendar.ts';
import { hasLuhnCheckDigit } from '../checksums/luhn.ts';
import { idRecognizer, likely, words } from '../id-recognizer.ts';

/**
 * Whether thirteen digits are a South African identity number: date of birth, a serial by sex, 0 to 2 for citizenship,
 * 8 or 9 (formerly any), and the Luhn check digit. Source: Department of Home Affairs, Identification Act 68 of 1997.
 */
export const isSouthAfricanId = (digits: string): boolean =>
  /^\d{10}[012]\d{2}$/.test(digits) &&
  isDayOfShortYear({
    year: Number(digits.slice(0, 2)),
    month: Number(digits.slice(2, 4)),
    day: Number(digits.slice(4, 6)),
  }) &&
  hasLuhnCheckDigit(digits);

/** Identity numbers of South Africa. */
export const zaIdNumber = idRecognizer({
  name: 'za-id-number',
  types: ['ZA_ID_NUMBER'],
  description: 'identity numbers of South Africa by date of birth and Luhn checksum',
  languages: ['en', 'af', 'zu', 'xh'],
  countries: ['ZA'],
  context: {
    en: words(
      'south african id, sa id, id number, id no, identity number, identity document, id book, smart id, rsa id, home affairs',
    ),
    af: words('identiteitsnommer, id-nommer, identiteitsdokument'),
    zu: words('inombolo kamazisi'),
  },
  rules: [
    {
      regex: /\d{6} \d{4} \d{2} ?\d|\d{6} \d{4} \d{3}|\d{6}-\d{4}-\d{2}-?\d/,
      head: [6, 6],
      score: likely,
      because: 'thirteen digits in groups with a date of birth and a Luhn checksum that holds',
      check: isSouthAfricanId,
    },
    {
      regex: /\d{13}/,
      head: [13, 13],
      score: piiScores.moderate,
      because: 'thirteen digits with a date of birth, a citizenship and a Luhn checksum that holds',
      check: isSouthAfricanId,
    },
  ],
});
