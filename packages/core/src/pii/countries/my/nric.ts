import { piiScores } from '../../engine/pii-entity.ts';
import { isDayOfShortYear } from '../checksums/calendar.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

/** States, and since 1990 countries and regions, of birth. Source: JPN Malaysia, "Kod Negeri" and "Kod Negara". */
const place = /^(?:0[1-9]|1[0-6]|2[1-9]|[345]\d|6[0-8]|7[124-9]|8[2-9]|9[0-389])$/;

/** Whether twelve digits begin with a date of birth and a place; there is no check digit. Source: National Registration Regulations 1990. */
export const isMyKad = (digits: string): boolean =>
  /^\d{12}$/.test(digits) &&
  place.test(digits.slice(6, 8)) &&
  isDayOfShortYear({
    year: Number(digits.slice(0, 2)),
    month: Number(digits.slice(2, 4)),
    day: Number(digits.slice(4, 6)),
  });

/** Identity cards of Malaysia (MyKad). */
export const myNric = idRecognizer({
  name: 'my-nric',
  types: ['MY_NRIC'],
  description: 'identity card numbers of Malaysia by date and place of birth',
  languages: ['ms'],
  countries: ['MY'],
  context: {
    en: words('nric, ic, ic number, ic no, mykad, identity card, identity card number, malaysian ic'),
    ms: words('kad pengenalan, no kad pengenalan, no kp, mykad, no ic'),
  },
  rules: [
    {
      regex: /\d{6}-\d{2}-\d{4}/,
      head: [6, 6],
      score: piiScores.moderate,
      because: 'a date and a place of birth in the form 6-2-4',
      form: isMyKad,
    },
    {
      regex: /\d{6} ?\d{2} ?\d{4}/,
      head: [6, 12],
      score: piiScores.weak,
      because: 'a date and a place of birth in twelve digits',
      form: isMyKad,
    },
  ],
});
