import { piiScores } from '../../engine/pii-entity.ts';
import { digitAt, weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

/**
 * Whether eleven digits are a T.C. kimlik numarası: no leading zero, the tenth digit is seven times the odd places less
 * the even ones, the eleventh the sum of all before it, both by ten. Source: Nüfus ve Vatandaşlık İşleri, MERNİS.
 */
export const isTurkishId = (digits: string): boolean => {
  if (!/^[1-9]\d{10}$/.test(digits)) return false;
  const tenth = weightedSum(digits, [7, -1, 7, -1, 7, -1, 7, -1, 7]);
  const eleventh = weightedSum(digits, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
  return ((tenth % 10) + 10) % 10 === digitAt(digits, 9) && eleventh % 10 === digitAt(digits, 10);
};

/** Identity numbers of people in Turkey (TCKN). */
export const trNationalId = idRecognizer({
  name: 'tr-national-id',
  types: ['TR_NATIONAL_ID'],
  description: 'identity numbers of people in Turkey by two check digits',
  languages: ['tr'],
  countries: ['TR'],
  context: {
    en: words('turkish id, tckn, turkish national id, turkish identification number, tc number'),
    tr: words(
      'tckn, tc kimlik, t c kimlik, kimlik no, kimlik numarasi, tc no, tc kimlik no, t c kimlik numarasi, kimlik',
    ),
  },
  rules: [
    {
      regex: /\d{11}|\d{3} \d{3} \d{3} \d{2}|\d{3} \d{2} \d{2} \d{2} \d{2}/,
      head: [3, 11],
      score: piiScores.moderate,
      because: 'eleven digits whose two check digits hold',
      check: isTurkishId,
    },
  ],
});
