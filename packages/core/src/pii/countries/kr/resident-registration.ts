import { piiScores } from '../../engine/pii-entity.ts';
import { isCalendarDate } from '../checksums/calendar.ts';
import { digitAt, weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

/** The century of birth by the seventh digit, from 1; 5 to 8 are foreigners. 9 and 0, of births before 1900, have nobody left. */
const centuries = [1900, 1900, 2000, 2000, 1900, 1900, 2000, 2000] as const;

/** Whether thirteen digits begin with a day of the calendar, in the century that the seventh digit names. */
export const hasKoreanBirthday = (digits: string): boolean =>
  isCalendarDate({
    year: (centuries[digitAt(digits, 6) - 1] ?? 0) + Number(digits.slice(0, 2)),
    month: Number(digits.slice(2, 4)),
    day: Number(digits.slice(4, 6)),
  });

const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5] as const;

/**
 * Whether thirteen digits have the check digit that resident registration numbers carried until October 2020; newer
 * ones have random digits behind the sex. Source: Resident Registration Act, enforcement rule 2.
 */
export const hasResidentCheckDigit = (digits: string): boolean =>
  (11 - (weightedSum(digits, weights) % 11)) % 10 === digitAt(digits, 12);

/** The same for foreigners, whose check digit is two higher. Source: Immigration Act, enforcement rule on registration. */
export const hasForeignerCheckDigit = (digits: string): boolean =>
  (13 - (weightedSum(digits, weights) % 11)) % 10 === digitAt(digits, 12);

/** Of a number with dashes the date is enough, as new ones have no checksum; bare ones need it or words. */
export const krResidentRegistration = idRecognizer({
  name: 'kr-resident-registration',
  types: ['KR_RRN', 'KR_FRN'],
  description:
    'registration numbers of residents and foreigners in Korea by date of birth, and by the checksum of before 2020',
  languages: ['ko'],
  countries: ['KR'],
  context: {
    en: words(
      'rrn, frn, resident registration number, korean id, korean rrn, foreigner registration number, alien registration number, arc',
    ),
    ko: words('주민등록번호, 주민번호, 주민등록, 외국인등록번호, 외국인등록, 등록번호'),
  },
  rules: [
    {
      regex: /\d{6}-?[1-4]\d{6}/,
      head: [6, 13],
      score: piiScores.strong,
      because: 'a date of birth, the sex and a checksum that holds',
      check: (digits) => hasKoreanBirthday(digits) && hasResidentCheckDigit(digits),
    },
    {
      regex: /\d{6}-[1-4]\d{6}/,
      head: [6, 6],
      score: piiScores.moderate,
      because: 'a date of birth and the sex in the form 6-7',
      form: (digits) => hasKoreanBirthday(digits) && !hasResidentCheckDigit(digits),
    },
    {
      regex: /\d{6}-?[5-8]\d{6}/,
      head: [6, 13],
      score: piiScores.strong,
      because: 'a date of birth, the sex of a foreigner and a checksum that holds',
      check: (digits) => hasKoreanBirthday(digits) && hasForeignerCheckDigit(digits),
      type: 'KR_FRN',
    },
    {
      regex: /\d{6}-[5-8]\d{6}/,
      head: [6, 6],
      score: piiScores.moderate,
      because: 'a date of birth and the sex of a foreigner in the form 6-7',
      form: (digits) => hasKoreanBirthday(digits) && !hasForeignerCheckDigit(digits),
      type: 'KR_FRN',
    },
  ],
});
