import { idRecognizer, unsure, words } from '../id-recognizer.ts';

/** Passports of South Africa: A, D, M or T and eight digits. Source: Department of Home Affairs. */
export const zaPassport = idRecognizer({
  name: 'za-passport',
  types: ['ZA_PASSPORT'],
  description: 'numbers of passports of South Africa, beside words that name them',
  languages: ['en', 'af'],
  countries: ['ZA'],
  context: {
    en: words('south african passport, south african, south africa, za, rsa'),
    af: words('paspoort, paspoortnommer'),
  },
  rules: [
    {
      regex: /[ADMT]\d{8}/,
      at: 'code',
      head: [9, 9],
      score: unsure,
      because: 'a letter and eight digits',
    },
  ],
});
