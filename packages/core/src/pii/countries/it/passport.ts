import { piiScores } from '../../engine/pii-entity.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

/** Passports of Italy: two letters and seven digits. Source: Ministero degli Affari Esteri, passaporto elettronico. */
export const itPassport = idRecognizer({
  name: 'it-passport',
  types: ['IT_PASSPORT'],
  description: 'numbers of passports of Italy, beside words that name them',
  languages: ['it'],
  countries: ['IT'],
  context: {
    en: words('italian passport, passport, passport number, passport no'),
    it: words('passaporto, numero passaporto, passaporto elettronico, passaporto n'),
  },
  rules: [
    {
      regex: /[A-Z]{2} ?\d{7}/,
      at: 'code',
      head: [2, 9],
      score: piiScores.faint,
      because: 'two letters and seven digits',
    },
  ],
});
