import { piiScores } from '../../engine/pii-entity.ts';
import { weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

/** The numbers of the letters, from 10 on: I, O, W and Z came later. */
const letters = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/**
 * Whether a letter and nine digits are a national id or (8 and 9) a resident certificate: the letter as two digits,
 * weights 1, 9 to 1, 1 that sum to a multiple of ten. Source: Ministry of the Interior, 統一證號 numbering rule of 2021.
 */
export const isTaiwaneseId = (compact: string): boolean => {
  if (!/^[A-Z][1289]\d{8}$/.test(compact)) return false;
  const digits = String(letters.indexOf(compact.charAt(0)) + 10) + compact.slice(1);
  return weightedSum(digits, [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]) % 10 === 0;
};

/** National ids and resident certificates of Taiwan. */
export const twNationalId = idRecognizer({
  name: 'tw-national-id',
  types: ['TW_NATIONAL_ID'],
  description: 'national ids and resident certificates of Taiwan by checksum',
  languages: ['zh'],
  countries: ['TW'],
  context: {
    en: words('taiwan id, taiwanese id, national id, national identification card, arc number, roc id'),
    zh: words('身分證, 身分證字號, 身份證, 統一證號, 居留證'),
  },
  rules: [
    {
      regex: /[A-Z][1289]\d{8}/,
      at: 'code',
      head: [10, 10],
      score: piiScores.moderate,
      because: 'a letter and nine digits whose checksum holds',
      check: isTaiwaneseId,
    },
  ],
});
