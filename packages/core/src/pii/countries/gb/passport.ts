import { idRecognizer, ownForm, unsure, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

/**
 * Passports of the United Kingdom, nine digits. Source: HM Passport Office, "Basic passport checks".
 * Forms with two letters before seven digits are taken too, as other detectors list them.
 */
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
    {
      regex: /[A-Z]{2}\d{7}/,
      at: 'code',
      head: [9, 9],
      score: ownForm,
      because: 'two letters and seven digits',
    },
  ],
});

/** Nine digits are a passport of many countries: only words of this one tell it. */
export const gbDigitPassport = idRecognizer({
  name: 'gb-digit-passport',
  types: ['UK_PASSPORT'],
  description: 'numbers of passports of the United Kingdom in nine digits, beside words of that country',
  languages: ['en'],
  countries: ['GB'],
  context: {
    en: words('uk passport, british passport, british, uk, united kingdom, hm passport office, hmpo, gbr'),
  },
  against: otherNumbers,
  rules: [{ regex: /\d{9}/, head: [9, 9], score: unsure, because: 'nine digits' }],
});
