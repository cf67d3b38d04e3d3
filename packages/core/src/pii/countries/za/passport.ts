import { piiScores } from '../../engine/pii-entity.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

/** Passports of South Africa: A, D, M or T and eight digits. Source: Department of Home Affairs. */
export const zaPassport = idRecognizer({
  name: 'za-passport',
  types: ['ZA_PASSPORT'],
  description: 'numbers of passports of South Africa, beside words that name them',
  languages: ['en', 'af'],
  countries: ['ZA'],
  context: {
    en: words('south african passport, passport, passport number, passport no'),
    af: words('paspoort, paspoortnommer'),
  },
  rules: [
    {
      regex: /[ADMT]\d{8}/,
      at: 'code',
      head: [9, 9],
      score: piiScores.faint,
      because: 'a letter and eight digits',
    },
  ],
});
