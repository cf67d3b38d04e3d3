import { piiScores } from '../../engine/pii-entity.ts';
import { digitAt, weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';

/**
 * Whether eleven digits are a CUIT or CUIL: a kind of holder (20, 23, 24, 27, 30, 33, 34), eight digits, and weights 5, 4, 3, 2, 7
 * to 2 by eleven. Source: AFIP (ARCA), Resolución General 10/97.
 */
export const isCuit = (digits: string): boolean => {
  if (!/^(?:2[03-7]|3[034])\d{9}$/.test(digits)) return false;
  const check = (11 - (weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return check === digitAt(digits, 10);
};

/** Tax and labour numbers of Argentina. */
export const arCuit = idRecognizer({
  name: 'ar-cuit',
  types: ['AR_CUIT'],
  description: 'tax and labour numbers of Argentina by form and checksum',
  languages: ['es'],
  countries: ['AR'],
  context: {
    en: words('cuit, cuil, argentine tax id'),
    es: words('cuit, cuil, cdi, clave unica de identificacion tributaria, afip, arca, monotributo'),
  },
  rules: [
    {
      regex: /\d{2}-\d{8}-\d/,
      head: [2, 2],
      score: piiScores.strong,
      because: 'eleven digits in the form 2-8-1 whose checksum holds',
      check: isCuit,
    },
    {
      regex: /\d{11}/,
      head: [11, 11],
      score: unsure,
      because: 'eleven digits whose checksum holds',
      check: isCuit,
    },
  ],
});
