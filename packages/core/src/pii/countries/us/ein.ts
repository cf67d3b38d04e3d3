import { piiScores } from '../../engine/pii-entity.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';

/** Prefixes that no campus of the Internal Revenue Service gives out. */
const unused = new Set([
  '00',
  '07',
  '08',
  '09',
  '17',
  '18',
  '19',
  '28',
  '29',
  '49',
  '69',
  '70',
  '78',
  '79',
  '89',
  '96',
  '97',
]);

/**
 * Whether nine digits can be an Employer Identification Number: there is no check digit, only prefixes in use.
 * Source: IRS, "How EINs are assigned and valid EIN prefixes".
 */
export const isEin = (digits: string): boolean => /^\d{9}$/.test(digits) && !unused.has(digits.slice(0, 2));

/** Employer Identification Numbers of the United States. */
export const usEin = idRecognizer({
  name: 'us-ein',
  types: ['US_EIN'],
  description: 'Employer Identification Numbers by form and prefixes in use, beside words that name them',
  languages: ['en'],
  countries: ['US'],
  context: {
    en: words(
      'employer identification, employer identification number, employer id, fein, federal tax id, federal id, federal tax identification number, tax id, tax id number, taxpayer identification number, tax identification number, irs number, irs no, ein number, ein no',
    ),
  },
  // "Ein" is a word of German.
  capitals: ['EIN'],
  rules: [
    {
      regex: /\d{2}-\d{7}/,
      head: [2, 2],
      score: unsure,
      because: 'nine digits in the form 2-7 with a prefix in use',
      form: isEin,
    },
    {
      regex: /\d{9}/,
      head: [9, 9],
      score: piiScores.faint,
      because: 'nine digits with a prefix in use',
      form: isEin,
    },
  ],
});
