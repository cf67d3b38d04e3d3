import { piiScores } from '../../engine/pii-entity.ts';
import { digitAt, isOneCharacter } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

/**
 * Whether ten digits are a vergi kimlik numarası: each digit raised by its place, times a power of two, by nine; the last
 * makes the sum a multiple of ten. Source: Gelir İdaresi Başkanlığı, VKN algoritması.
 */
export const isTurkishTaxId = (digits: string): boolean => {
  if (!/^\d{10}$/.test(digits) || isOneCharacter(digits)) return false;
  let sum = 0;
  for (let index = 0; index < 9; index++) {
    const raised = (digitAt(digits, index) + 9 - index) % 10;
    sum += raised === 9 ? 9 : (raised * 2 ** (9 - index)) % 9;
  }
  return (10 - (sum % 10)) % 10 === digitAt(digits, 9);
};

/** Tax numbers of Turkey (VKN). */
export const trTaxId = idRecognizer({
  name: 'tr-tax-id',
  types: ['TR_TAX_ID'],
  description: 'tax numbers of Turkey by checksum, beside words that name them',
  languages: ['tr'],
  countries: ['TR'],
  context: {
    en: words('vkn, turkish tax id, turkish tax number, tax id'),
    tr: words(
      'vkn, vergi kimlik, vergi no, vergi numarasi, vergi numarası, vergi kimlik no, vergi kimlik numarasi, vergi kimlik numarası, vergi dairesi',
    ),
  },
  against: otherNumbers,
  rules: [
    {
      regex: /\d{10}/,
      head: [10, 10],
      score: piiScores.weak,
      because: 'ten digits whose checksum holds',
      check: isTurkishTaxId,
    },
  ],
});
