import { piiScores } from '../../engine/pii-entity.ts';
import { idRecognizer, likely, words } from '../id-recognizer.ts';
/**
 * Whether nine characters are a National Insurance number: two letters, six digits and a suffix of A to D. D, F, I, Q,
 * U and V are no first letter, O no second one either, and some prefixes are administrative.
 * Source: HMRC, National Insurance Manual NIM39110.
 */
export const isNino = (compact: string): boolean =>
  /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(compact);

/** National Insurance numbers of the United Kingdom. */
export const gbNino = idRecognizer({
  name: 'gb-nino',
  types: ['UK_NINO'],
  description: 'National Insurance numbers by form and prefixes in use',
  languages: ['en'],
  countries: ['GB'],
  context: {
    en: words(
      'national insurance, national insurance number, national insurance no, ni number, ni no, nino, ni, hmrc, paye, payroll, dwp',
    ),
  },
  rules: [
    {
      regex: /[A-Z]{2} \d{2} \d{2} \d{2} [A-D]|[A-Z]{2}-\d{2}-\d{2}-\d{2}-[A-D]/,
      at: 'code',
      head: [2, 2],
      score: piiScores.strong,
      because: 'two letters, six digits and a suffix in pairs, with a prefix in use',
      form: isNino,
    },
    {
      // In small letters a word of two letters may stand before any number.
      regex:
        /(?!am|an|as|at|be|by|he|my|pm|we|me|et|en|la|le|el|al|es|er|ab|se|ce|je|ne|te)[a-z]{2} \d{2} \d{2} \d{2} [a-d]/,
      at: 'code',
      exactCase: true,
      head: [2, 2],
      score: piiScores.moderate,
      because: 'two small letters, six digits and a suffix in pairs, with a prefix in use',
      form: isNino,
    },
    {
      regex: /[A-Z]{2} ?\d{6} ?[A-D]|[A-Z]{2}\d{2} \d{2} \d{2} ?[A-D]/,
      at: 'code',
      head: [2, 9],
      score: likely,
      because: 'two letters, six digits and a suffix, with a prefix in use',
      form: isNino,
    },
  ],
});
