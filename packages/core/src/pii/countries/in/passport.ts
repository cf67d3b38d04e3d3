import { idRecognizer, ownForm, words } from '../id-recognizer.ts';

/** Passports of India: a letter and seven digits, neither the first nor the last a zero. Source: Passport Seva, MEA. */
export const inPassport = idRecognizer({
  name: 'in-passport',
  types: ['IN_PASSPORT'],
  description: 'numbers of passports of India, beside words that name them',
  languages: ['en', 'hi'],
  countries: ['IN'],
  context: {
    en: words('indian passport, passport, passport number, passport no, travel document'),
    hi: words('पासपोर्ट'),
  },
  rules: [
    {
      regex: /[A-PR-WY][1-9]\d ?\d{4}[1-9]/,
      at: 'code',
      head: [3, 8],
      score: ownForm,
      because: 'a letter and seven digits',
    },
  ],
});
