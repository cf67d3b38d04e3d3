import { piiScores } from '../../engine/pii-entity.ts';
import { isOneCharacter } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

/** Internal passports of Russia: a region, a year and six digits. Source: Decree of the Government 828 of 1997. */
export const ruPassport = idRecognizer({
  name: 'ru-passport',
  types: ['RU_PASSPORT'],
  description: 'series and numbers of passports of Russia, beside words that name them',
  languages: ['ru'],
  countries: ['RU'],
  context: {
    en: words('russian passport, internal passport, passport series'),
    ru: words('паспорт, паспорта, паспортные данные, серия, серия и номер, серии'),
  },
  rules: [
    {
      regex: /\d{2} ?\d{2} (?:№ ?|N ?)?\d{6}|\d{10}/,
      head: [2, 10],
      score: piiScores.weak,
      because: 'four digits of a series and six of a number',
      form: (compact) => !isOneCharacter(compact.replace(/\D/g, '')) && !compact.startsWith('00'),
    },
  ],
});
