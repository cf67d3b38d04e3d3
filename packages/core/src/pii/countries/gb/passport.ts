import { piiScores } from '../../engine/pii-entity.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

/** Passports of the United Kingdom: nine digits; no letters are used. Source: HM Passport Office, "Basic passport checks". */
export const gbPassport = idRecognizer({
  name: 'gb-passport',
  types: ['UK_PASSPORT'],
  description: 'numbers of passports of the United Kingdom, beside words that name them',
  languages: ['en'],
  countries: ['GB'],
  context: {
    en: words(
      'uk passport, british passport, passport, passport number, passport no, hm passport office, hmpo, travel document',
    ),
  },
  against: otherNumbers,
  rules: [
    { regex: /\d{9}/, head: [9, 9], score: piiScores.faint, because: 'nine digits' },
    {
      regex: /[A-Z]{2}\d{7}/,
      at: 'code',
      head: [9, 9],
      score: unsure / 2,
      because: 'two letters and seven digits',
    },
  ],
});
