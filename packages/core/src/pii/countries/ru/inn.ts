import { piiScores } from '../../engine/pii-entity.ts';
import { digitAt, isOneCharacter, weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';

const checkDigit = (digits: string, weights: readonly number[]): number =>
  (weightedSum(digits, weights) % 11) % 10;

/**
 * Whether ten digits (companies) or twelve (people) are an INN: one check digit, or two.
 * Source: Federal Tax Service of Russia, order ММВ-7-6/435.
 */
export const isInn = (digits: string): boolean => {
  if (isOneCharacter(digits) || digits.startsWith('00')) return false;
  if (/^\d{10}$/.test(digits)) return checkDigit(digits, [2, 4, 10, 3, 5, 9, 4, 6, 8]) === digitAt(digits, 9);
  return (
    /^\d{12}$/.test(digits) &&
    checkDigit(digits, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === digitAt(digits, 10) &&
    checkDigit(digits, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === digitAt(digits, 11)
  );
};

/** Tax numbers of Russia. */
export const ruInn = idRecognizer({
  name: 'ru-inn',
  types: ['RU_INN'],
  description: 'tax numbers of Russia by their check digits, beside words that name them',
  languages: ['ru'],
  countries: ['RU'],
  context: {
    en: words('inn, russian tax id, russian inn'),
    ru: words('инн, идентификационный номер налогоплательщика, налогоплательщика'),
  },
  rules: [
    {
      regex: /\d{12}/,
      head: [12, 12],
      score: unsure,
      because: 'twelve digits whose two check digits hold',
      check: isInn,
    },
    {
      regex: /\d{10}/,
      head: [10, 10],
      score: piiScores.weak,
      because: 'ten digits whose check digit holds',
      check: isInn,
    },
  ],
});
