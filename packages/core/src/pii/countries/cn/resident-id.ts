import { piiScores } from '../../engine/pii-entity.ts';
import { isCalendarDate } from '../checksums/calendar.ts';
import { weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

/** The check character by the remainder of eleven. */
const checks = '10X98765432';

/**
 * Whether eighteen characters are a resident identity number: a region, the date of birth, a serial, and the check
 * character of ISO 7064 MOD 11-2. Source: GB 11643-1999, Citizen identification number.
 */
export const isChineseResidentId = (compact: string): boolean => {
  if (!/^[1-9]\d{5}(?:18|19|20)\d{9}[0-9X]$/.test(compact)) return false;
  const born = {
    year: Number(compact.slice(6, 10)),
    month: Number(compact.slice(10, 12)),
    day: Number(compact.slice(12, 14)),
  };
  const sum = weightedSum(compact, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  return isCalendarDate(born) && checks.charAt(sum % 11) === compact.charAt(17);
};

/** Resident identity numbers of China. */
export const cnResidentId = idRecognizer({
  name: 'cn-resident-id',
  types: ['CN_RESIDENT_ID'],
  description: 'resident identity numbers of China by date of birth and check character',
  languages: ['zh'],
  countries: ['CN'],
  context: {
    en: words('chinese id, resident identity card, resident id, identity card, china id'),
    zh: words('身份证, 身份证号, 身份证号码, 公民身份号码'),
  },
  rules: [
    {
      regex: /[1-9]\d{16}[0-9X]|[1-9]\d{5} (?:18|19|20)\d{6} \d{3}[0-9X]/,
      head: [6, 18],
      score: piiScores.certain,
      because: 'a region, a date of birth and a check character that belongs to them',
      check: isChineseResidentId,
    },
  ],
});
