import { piiScores } from '../../engine/pii-entity.ts';
import { hasVerhoeffCheckDigit } from '../checksums/verhoeff.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

const isPalindrome = (digits: string): boolean => digits === Array.from(digits).reverse().join('');

/**
 * Whether twelve digits are an Aadhaar number: the first is 2 to 9, the last the Verhoeff check digit, and the number is
 * no palindrome. Source: UIDAI, "A UID Numbering Scheme", 2010.
 */
export const isAadhaar = (digits: string): boolean =>
  /^[2-9]\d{11}$/.test(digits) && hasVerhoeffCheckDigit(digits) && !isPalindrome(digits);

/** Aadhaar numbers of residents of India. */
export const inAadhaar = idRecognizer({
  name: 'in-aadhaar',
  types: ['IN_AADHAAR'],
  description: 'Aadhaar numbers by Verhoeff checksum',
  languages: ['en', 'hi'],
  countries: ['IN'],
  context: {
    en: words('aadhaar, aadhar, adhar, adhaar, aadhaar number, aadhaar card, uid, uidai, e-aadhaar, eid'),
    hi: words('आधार, आधार संख्या, आधार कार्ड'),
  },
  against: otherNumbers,
  rules: [
    {
      regex: /[2-9]\d{3}(?: \d{4} \d{4}|-\d{4}-\d{4}|:\d{4}:\d{4}|\.\d{4}\.\d{4})/,
      head: [4, 4],
      score: piiScores.moderate,
      because: 'twelve digits in groups of four whose Verhoeff checksum holds',
      check: isAadhaar,
    },
    {
      regex: /[2-9]\d{11}/,
      head: [12, 12],
      score: unsure,
      because: 'twelve digits whose Verhoeff checksum holds',
      check: isAadhaar,
    },
  ],
});
