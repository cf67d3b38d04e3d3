import { idRecognizer, unsure, words } from '../id-recognizer.ts';

/** Passports of Italy: two letters and seven digits. Source: Ministero degli Affari Esteri, passaporto elettronico. */
export const itPassport = idRecognizer({
  name: 'it-passport',
  types: ['IT_PASSPORT'],
  description: 'numbers of passports of Italy, beside words that name them',
  languages: ['it'],
  countries: ['IT'],
  context: {
    en: words('italian passport, passaporto'),
    it: words('passaporto, numero passaporto, passaporto elettronico, passaporto n'),
  },
  rules: [
    {
      regex: /[A-Z]{2} ?\d{7}/,
      at: 'code',
      head: [2, 9],
      score: unsure,
      because: 'two letters and seven digits',
    },
  ],
});
