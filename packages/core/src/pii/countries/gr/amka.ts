import { isDayOfShortYear } from '../checksums/calendar.ts';
import { hasLuhnCheckDigit } from '../checksums/luhn.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

/** Whether eleven digits are an AMKA: date of birth, a serial and a Luhn check digit. Source: ΗΔΙΚΑ, Ν. 3655/2008. */
export const isAmka = (digits: string): boolean =>
  /^\d{11}$/.test(digits) &&
  isDayOfShortYear({
    year: Number(digits.slice(4, 6)),
    month: Number(digits.slice(2, 4)),
    day: Number(digits.slice(0, 2)),
  }) &&
  hasLuhnCheckDigit(digits);

/** Social security numbers of Greece. */
export const grAmka = idRecognizer({
  name: 'gr-amka',
  types: ['GR_AMKA'],
  description: 'social security numbers of Greece by date of birth and Luhn checksum',
  languages: ['el'],
  countries: ['GR'],
  context: {
    en: words('amka, greek social security, social security number'),
    el: words('αμκα, α μ κ α, αριθμος μητρωου κοινωνικης ασφαλισης'),
  },
  against: otherNumbers,
  rules: [
    {
      regex: /\d{11}/,
      head: [11, 11],
      score: unsure,
      because: 'eleven digits with a date of birth and a Luhn checksum that holds',
      check: isAmka,
    },
  ],
});
