import { piiScores } from '../../engine/pii-entity.ts';
import { digitAt, isOneCharacter, weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

/** The check digit by the remainder of the weighted sum. */
const checkDigits = '21987654321';

/**
 * Whether ten digits are a Unique Taxpayer Reference: the first is the check digit of the nine that follow.
 * Source: HMRC, "UTR modulus check" specification for developers.
 */
export const isUtr = (digits: string): boolean => {
  if (!/^\d{10}$/.test(digits) || isOneCharacter(digits)) return false;
  const remainder = weightedSum(digits.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11;
  return digitAt(checkDigits, remainder) === digitAt(digits, 0);
};

/** Unique Taxpayer References of the United Kingdom. */
export const gbUtr = idRecognizer({
  name: 'gb-utr',
  types: ['UK_UTR'],
  description: 'Unique Taxpayer References by checksum, beside words that name them',
  languages: ['en'],
  countries: ['GB'],
  context: {
    en: words(
      'utr, unique taxpayer reference, unique tax reference, taxpayer reference, tax reference, self assessment, self assessment reference, hmrc, sa number',
    ),
  },
  against: { en: words('order, tracking, phone, telephone, mobile, fax, nhs, nhs number, serial') },
  rules: [
    {
      regex: /\d{10}[Kk]?|\d{5} \d{5}|\d{4} \d{6}/,
      head: [4, 11],
      score: piiScores.weak,
      because: 'ten digits whose checksum holds',
      check: (compact) => isUtr(compact.replace(/K$/, '')),
    },
  ],
});
