import { piiScores } from '../../engine/pii-entity.ts';
import { isOneCharacter } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

/** National Identification Numbers of Nigeria, whose check is not public. Source: NIMC Act 2007; eleven digits. */
export const ngNin = idRecognizer({
  name: 'ng-nin',
  types: ['NG_NIN'],
  description: 'National Identification Numbers of Nigeria, beside words that name them',
  languages: ['en', 'ha', 'yo', 'ig'],
  countries: ['NG'],
  context: {
    en: words(
      'nin, nin number, national identification number, national identity number, nimc, nigerian id, nin slip',
    ),
  },
  against: otherNumbers,
  rules: [
    {
      regex: /\d{11}|\d{4}[ -]\d{3}[ -]\d{4}/,
      head: [4, 11],
      score: piiScores.faint,
      because: 'eleven digits',
      form: (digits) => !isOneCharacter(digits) && !/^0[789][01]/.test(digits),
    },
  ],
});
