import { piiScores } from '../../engine/pii-entity.ts';
import { idRecognizer, ownForm, words } from '../id-recognizer.ts';
/**
 * Whether nine digits can be an Individual Taxpayer Identification Number: 9, and a fourth and fifth digit of
 * 50–65, 70–88, 90–92 or 94–99. Source: IRS, Internal Revenue Manual 3.21.263.
 */
export const isItin = (digits: string): boolean =>
  /^9\d{2}(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])(?!0000)\d{4}$/.test(digits);

/** Individual Taxpayer Identification Numbers of the United States. */
export const usItin = idRecognizer({
  name: 'us-itin',
  types: ['US_ITIN'],
  description: 'Individual Taxpayer Identification Numbers by form and ranges that are given out',
  languages: ['en'],
  countries: ['US'],
  context: {
    en: words(
      'itin, individual taxpayer identification number, individual taxpayer, taxpayer, taxpayer id, tax id, tin, ssn, w-7',
    ),
    es: words('itin, contribuyente'),
  },
  against: { en: words('employer, federal tax id, fein, ein, business, company') },
  rules: [
    {
      regex: /9\d{2}-\d{2}-\d{4}/,
      head: [3, 3],
      score: piiScores.strong,
      because: 'nine digits in the form 9xx-xx-xxxx with a group that is given out',
      form: isItin,
    },
    {
      regex: /9\d{2} \d{2} \d{4}/,
      head: [3, 3],
      score: piiScores.moderate,
      because: 'nine digits in the form 9xx xx xxxx with a group that is given out',
      form: isItin,
    },
    {
      regex: /9\d{2}-?\d{6}/,
      head: [3, 9],
      score: ownForm,
      because: 'nine digits of a range that is given out',
      form: isItin,
    },
  ],
});
