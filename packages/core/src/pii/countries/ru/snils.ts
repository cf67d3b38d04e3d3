import { piiScores } from '../../engine/pii-entity.ts';
import { isOneCharacter, weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';

/**
 * Whether eleven digits are an insurance number of the pension fund: weights 9 to 1, and the sum by 101 in two digits,
 * 100 counting as none. Source: Pension Fund of Russia, order 192п.
 */
export const isSnils = (digits: string): boolean =>
  /^\d{11}$/.test(digits) &&
  !isOneCharacter(digits.slice(0, 9)) &&
  (weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100 === Number(digits.slice(9));

/** Pension insurance numbers of Russia. */
export const ruSnils = idRecognizer({
  name: 'ru-snils',
  types: ['RU_SNILS'],
  description: 'pension insurance numbers of Russia by form and check digits',
  languages: ['ru'],
  countries: ['RU'],
  context: {
    en: words('snils, russian pension, pension insurance number'),
    ru: words('снилс, страховой номер, страховое свидетельство'),
  },
  rules: [
    {
      regex: /\d{3}-\d{3}-\d{3}[ -]\d{2}/,
      head: [3, 3],
      score: piiScores.strong,
      because: 'eleven digits in the form 3-3-3 2 whose check digits hold',
      check: isSnils,
    },
    {
      regex: /\d{11}|\d{3} \d{3} \d{3} \d{2}/,
      head: [3, 11],
      score: unsure,
      because: 'eleven digits whose check digits hold',
      check: isSnils,
    },
  ],
});
