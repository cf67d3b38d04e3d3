import { piiScores } from '../../engine/pii-entity.ts';
import { digitAt, weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, likely, words } from '../id-recognizer.ts';

/**
 * Whether ten digits are a business registration number: an office from 101, weights 1, 3, 7, 1, 3, 7, 1, 3, 5 and the
 * tens of the last product. Source: National Tax Service, in the OECD's TIN description of Korea.
 */
export const isKoreanBusinessRegistration = (digits: string): boolean => {
  if (!/^[1-9]\d{9}$/.test(digits) || Number(digits.slice(0, 3)) < 101 || digits.slice(3, 5) === '00')
    return false;
  const sum = weightedSum(digits, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor((digitAt(digits, 8) * 5) / 10);
  return (10 - (sum % 10)) % 10 === digitAt(digits, 9);
};

/** Business registration numbers of Korea. */
export const krBusinessRegistration = idRecognizer({
  name: 'kr-business-registration',
  types: ['KR_BRN'],
  description: 'business registration numbers of Korea by form and checksum',
  languages: ['ko'],
  countries: ['KR'],
  context: {
    en: words('business registration number, brn, business registration, korean business'),
    ko: words('사업자등록번호, 사업자번호, 사업자등록, 사업자'),
  },
  rules: [
    {
      regex: /\d{3}-\d{2}-\d{5}/,
      head: [3, 3],
      score: likely,
      because: 'ten digits in the form 3-2-5 whose checksum holds',
      check: isKoreanBusinessRegistration,
    },
    {
      regex: /\d{10}/,
      head: [10, 10],
      score: piiScores.weak,
      because: 'ten digits whose checksum holds',
      check: isKoreanBusinessRegistration,
    },
  ],
});
