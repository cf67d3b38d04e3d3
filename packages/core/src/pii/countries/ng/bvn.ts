import { piiScores } from '../../engine/pii-entity.ts';
import { idRecognizer, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

/** Bank Verification Numbers of Nigeria: 22 and nine digits. Source: Central Bank of Nigeria, BVN framework. */
export const ngBvn = idRecognizer({
  name: 'ng-bvn',
  types: ['NG_BVN'],
  description: 'Bank Verification Numbers of Nigeria by prefix, beside words that name them',
  languages: ['en', 'ha', 'yo', 'ig'],
  countries: ['NG'],
  context: { en: words('bvn, bank verification number, bank verification, bvn number, nibss') },
  against: otherNumbers,
  rules: [
    {
      regex: /22\d{9}|22\d{2}[ -]\d{3}[ -]\d{4}/,
      head: [4, 11],
      score: piiScores.weak,
      because: 'eleven digits from 22 on',
    },
  ],
});
