import { idRecognizer, ownForm, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

/**
 * Passports of the United States: nine digits, or (since 2021) a letter and eight.
 * Source: Department of State, "Information about the Next Generation U.S. Passport".
 */
export const usPassport = idRecognizer({
  name: 'us-passport',
  types: ['US_PASSPORT'],
  description: 'numbers of passports of the United States, beside words that name them',
  languages: ['en'],
  countries: ['US'],
  context: {
    en: words(
      'us passport, u s passport, american passport, united states passport, passport, passport number, passport no, passport card, passport book, travel document',
    ),
    es: words('pasaporte'),
  },
  against: otherNumbers,
  rules: [
    { regex: /\d{9}/, head: [9, 9], score: ownForm, because: 'nine digits' },
    {
      regex: /[A-Z]\d{8}/,
      at: 'code',
      head: [9, 9],
      score: ownForm,
      because: 'a letter and eight digits',
    },
  ],
});
