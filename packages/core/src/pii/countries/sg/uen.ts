import { piiScores } from '../../engine/pii-entity.ts';
import { weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

/** Kinds of entities in numbers of the third form. */
const kinds = new Set(
  'CC CD CH CL CM CP CS CX DP FB FC FM FN GA GB GS HS LL LP MB MC MD MH MM MQ NB NR PA PB PF RF RP SM SS TC TU VH XL'.split(
    ' ',
  ),
);

const otherAlphabet = 'ABCDEFGHJKLMNPQRSTUVWX0123456789';

const isBusiness = (compact: string): boolean =>
  /^(?!0{8})\d{8}[A-Z]$/.test(compact) &&
  'XMKECAWLJDB'.charAt(weightedSum(compact, [10, 4, 9, 3, 8, 2, 7, 1]) % 11) === compact.charAt(8);

const isCompany = (compact: string): boolean =>
  /^(?:18|19|20)\d{7}[A-Z]$/.test(compact) &&
  'ZKCMDNERGWH'.charAt(weightedSum(compact, [10, 8, 6, 4, 9, 7, 5, 3, 1]) % 11) === compact.charAt(9);

const isOther = (compact: string): boolean => {
  if (!/^[RST]\d{2}[A-Z]{2}\d{4}[A-HJ-NP-X]$/.test(compact) || !kinds.has(compact.slice(3, 5))) return false;
  const sum = [4, 3, 5, 3, 10, 2, 2, 5, 7].reduce(
    (total, weight, index) => total + weight * otherAlphabet.indexOf(compact.charAt(index)),
    -5,
  );
  return otherAlphabet.charAt(((sum % 11) + 11) % 11) === compact.charAt(9);
};

/**
 * Whether nine or ten characters are a Unique Entity Number: a business (eight digits), a local company (year and five
 * digits) or another entity (T, S or R, year, kind and four digits), each with its check letter.
 * Source: Government of Singapore, uen.gov.sg, "Structure of UEN".
 */
export const isUen = (compact: string): boolean =>
  isBusiness(compact) || isCompany(compact) || isOther(compact);

/** Unique Entity Numbers of organisations in Singapore. */
export const sgUen = idRecognizer({
  name: 'sg-uen',
  types: ['SG_UEN'],
  description: 'numbers of organisations in Singapore by form and check letter',
  languages: ['en', 'zh'],
  countries: ['SG'],
  context: {
    en: words(
      'uen, uen no, unique entity number, business registration, company registration, acra, roc, gst reg no, registration number',
    ),
  },
  rules: [
    {
      regex: /\d{8,9}[A-Z]/,
      head: [9, 10],
      score: piiScores.moderate,
      because: 'eight or nine digits and the check letter that belongs to them',
      check: isUen,
    },
    {
      regex: /[RST]\d{2}[A-Z]{2}\d{4}[A-Z]/,
      at: 'code',
      head: [10, 10],
      score: piiScores.strong,
      because: 'a year, a kind of entity, four digits and the check letter that belongs to them',
      check: isUen,
    },
  ],
});
