import { piiScores } from '../../engine/pii-entity.ts';
import { digitAt, isOneCharacter, weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

/**
 * Whether twelve digits are an Individual Number (My Number): weights 6 to 2, 7 to 2 by eleven; remainders 0 and 1 give
 * check digit 0. Source: Ministry of Internal Affairs and Communications, ordinance 85 of 2014, article 5.
 */
export const isMyNumber = (digits: string): boolean => {
  if (!/^\d{12}$/.test(digits) || isOneCharacter(digits)) return false;
  const remainder = weightedSum(digits, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (remainder < 2 ? 0 : 11 - remainder) === digitAt(digits, 11);
};

/** Individual Numbers of people in Japan (My Number). */
export const jpMyNumber = idRecognizer({
  name: 'jp-my-number',
  types: ['JP_MY_NUMBER'],
  description: 'Individual Numbers of people in Japan by checksum, beside words that name them',
  languages: ['ja'],
  countries: ['JP'],
  context: {
    en: words('my number, mynumber, individual number, japanese id'),
    ja: words('マイナンバー, 個人番号, マイナンバーカード, 個人番号カード'),
  },
  against: otherNumbers,
  rules: [
    {
      regex: /\d{4}[ -]\d{4}[ -]\d{4}/,
      head: [4, 4],
      score: unsure,
      because: 'twelve digits in groups of four whose checksum holds',
      check: isMyNumber,
    },
    {
      regex: /\d{12}/,
      head: [12, 12],
      score: piiScores.weak,
      because: 'twelve digits whose checksum holds',
      check: isMyNumber,
    },
  ],
});
