import { piiScores } from '../../engine/pii-entity.ts';
import { idRecognizer, likely, words } from '../id-recognizer.ts';

/**
 * Driver licences of Korea: a region (11 to 28), a year, six digits, and two more whose rule is not public.
 * Source: Korea Road Traffic Authority, licence number notation since 2010.
 */
export const krDriverLicense = idRecognizer({
  name: 'kr-driver-license',
  types: ['KR_DRIVER_LICENSE'],
  description: 'numbers of driver licences of Korea by region and form',
  languages: ['ko'],
  countries: ['KR'],
  context: {
    en: words(
      'korean driver license, driver license, driver s license, driving license, driving licence, license number',
    ),
    ko: words('운전면허, 운전면허번호, 면허번호, 면허증'),
  },
  rules: [
    {
      regex: /(?:1[1-9]|2[0-68])-\d{2}-\d{6}-\d{2}/,
      head: [2, 2],
      score: likely,
      because: 'a region and digits in the form 2-2-6-2',
    },
    {
      regex: /(?:1[1-9]|2[0-68])(?: \d{2} \d{6} \d{2}|\d{10})/,
      head: [2, 12],
      score: piiScores.faint,
      because: 'twelve digits that begin with a region',
    },
  ],
});
