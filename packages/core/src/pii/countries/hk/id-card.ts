import { piiScores } from '../../engine/pii-entity.ts';
import { base36 } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

/**
 * Whether one or two letters, six digits and a check character are an identity card number: letters from A = 10 (36 where
 * there is one letter only), weights 9 to 1 that sum to a multiple of eleven. Source: Immigration Department of Hong Kong.
 */
export const isHongKongId = (compact: string): boolean => {
  const characters = compact.replace(/[()]/g, '');
  if (!/^[A-Z]{1,2}\d{6}[0-9A]$/.test(characters)) return false;
  let sum = characters.length === 8 ? 36 * 9 : 0;
  for (let index = 0; index < characters.length; index++) {
    sum += base36(characters, index) * (characters.length - index);
  }
  return sum % 11 === 0;
};

/** Identity cards of Hong Kong. */
export const hkIdCard = idRecognizer({
  name: 'hk-id-card',
  types: ['HK_ID_CARD'],
  description: 'numbers of identity cards of Hong Kong by check character',
  languages: ['zh', 'en'],
  countries: ['HK'],
  context: {
    en: words('hkid, hong kong id, hong kong identity card, identity card, id card'),
    zh: words('香港身份證, 身份證, 身份證號碼'),
  },
  rules: [
    {
      regex: /[A-Z]{1,2}\d{6}\([0-9A]\)/,
      at: 'code',
      head: [7, 8],
      score: piiScores.strong,
      because: 'letters, six digits and a check character in brackets that belongs to them',
      check: isHongKongId,
    },
    {
      regex: /[A-Z]{1,2}\d{6}[0-9A]/,
      at: 'code',
      head: [8, 9],
      score: piiScores.weak,
      because: 'letters, six digits and a check character that belongs to them',
      check: isHongKongId,
    },
  ],
});
