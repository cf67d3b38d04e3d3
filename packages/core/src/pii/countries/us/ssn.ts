import { piiScores } from '../../engine/pii-entity.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

/** Numbers printed on sample cards and leaflets, which the Social Security Administration withdrew. */
const withdrawn = new Set(['078051120', '219099999']);

/**
 * Whether nine digits can be a Social Security number: there is no check digit, but areas 000, 666 and 900–999, group
 * 00 and serial 0000 are never given out. Source: 20 CFR 422.103 and the SSA's "Social Security Number Randomization".
 */
export const isSsn = (digits: string): boolean =>
  /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits) && !withdrawn.has(digits);

/** Social Security numbers of the United States. */
export const usSsn = idRecognizer({
  name: 'us-ssn',
  types: ['US_SSN'],
  description: 'Social Security numbers of the United States by form and ranges that are given out',
  languages: ['en'],
  countries: ['US'],
  context: {
    en: words(
      'ssn, ssns, ss, social security, social security number, social security no, soc sec, ssid, social, taxpayer id, taxpayer identification number, tin, w-2, w-4, w-9, i-9',
    ),
    es: words('seguro social, numero de seguro social, nss'),
  },
  rules: [
    {
      regex: /\d{3}-\d{2}-\d{4}/,
      head: [3, 3],
      score: piiScores.strong,
      because: 'nine digits in the form 3-2-4 with an area, group and serial that are given out',
      form: isSsn,
    },
    {
      regex: /\d{3}(?: \d{2} \d{4}|\.\d{2}\.\d{4})/,
      head: [3, 3],
      score: piiScores.moderate,
      because: 'nine digits in the form 3-2-4 with an area, group and serial that are given out',
      form: isSsn,
    },
    {
      regex: /\d{3}-?\d{6}/,
      head: [3, 9],
      score: piiScores.weak,
      because: 'nine digits of a range that is given out',
      form: isSsn,
    },
  ],
});
