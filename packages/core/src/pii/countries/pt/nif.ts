import { piiScores } from '../../engine/pii-entity.ts';
import { digitAt, weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

/**
 * Whether nine digits are a Número de Identificação Fiscal: a first digit or pair in use, weights 9 to 2, and what
 * misses to a multiple of eleven (10 and 11 become 0). Source: Decreto-Lei 14/2013.
 */
export const isPortugueseNif = (digits: string): boolean => {
  if (!/^(?:[1-35689]|45|7[0-27-9])\d+$/.test(digits) || digits.length !== 9) return false;
  const check = 11 - (weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return (check > 9 ? 0 : check) === digitAt(digits, 8);
};

/** Tax numbers of Portugal (NIF, NIPC). */
export const ptNif = idRecognizer({
  name: 'pt-nif',
  types: ['PT_NIF'],
  description: 'tax numbers of Portugal by checksum, beside words that name them',
  languages: ['pt'],
  countries: ['PT'],
  context: {
    en: words('portuguese tax number, tax number, nif, tin, nipc'),
    pt: words(
      'nif, contribuinte, numero de contribuinte, numero de identificacao fiscal, nipc, numero fiscal, identificacao fiscal',
    ),
  },
  against: otherNumbers,
  rules: [
    {
      regex: /\d{9}|\d{3}[ .]\d{3}[ .]\d{3}/,
      head: [3, 9],
      score: piiScores.weak,
      because: 'nine digits whose checksum holds',
      check: isPortugueseNif,
    },
  ],
});
