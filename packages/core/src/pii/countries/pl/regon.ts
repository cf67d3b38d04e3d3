import { piiScores } from '../../engine/pii-entity.ts';
import { digitAt, isOneCharacter, weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

/**
 * Whether nine or fourteen digits are a REGON: a weighted sum by eleven (10 counts as 0) gives the last digit, for
 * fourteen of the first nine too. Source: GUS, rozporządzenie w sprawie rejestru REGON.
 */
export const isRegon = (digits: string): boolean => {
  if (!/^(?:\d{9}|\d{14})$/.test(digits) || isOneCharacter(digits)) return false;
  const short = (weightedSum(digits, [8, 9, 2, 3, 4, 5, 6, 7]) % 11) % 10 === digitAt(digits, 8);
  if (digits.length === 9 || !short) return short;
  return (weightedSum(digits, [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) % 11) % 10 === digitAt(digits, 13);
};

/** REGON numbers of enterprises in Poland. */
export const plRegon = idRecognizer({
  name: 'pl-regon',
  types: ['PL_REGON'],
  description: 'REGON numbers of enterprises in Poland by checksum, beside words that name them',
  languages: ['pl'],
  countries: ['PL'],
  context: { en: words('regon, regon number'), pl: words('regon, numer regon, nr regon') },
  against: otherNumbers,
  rules: [
    {
      regex: /\d{9}|\d{14}|\d{3}[ -]\d{3}[ -]\d{3}/,
      head: [3, 14],
      score: piiScores.weak,
      because: 'nine or fourteen digits whose checksum holds',
      check: isRegon,
    },
  ],
});
