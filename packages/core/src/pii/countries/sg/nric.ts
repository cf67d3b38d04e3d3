import { piiScores } from '../../engine/pii-entity.ts';
import { weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, likely, words } from '../id-recognizer.ts';

/** What the first letter adds to the sum, and the check letters by the remainder of eleven. */
const series: Readonly<Record<string, { added: number; letters: string }>> = {
  S: { added: 0, letters: 'JZIHGFEDCBA' },
  T: { added: 4, letters: 'JZIHGFEDCBA' },
  F: { added: 0, letters: 'XWUTRQPNMLK' },
  G: { added: 4, letters: 'XWUTRQPNMLK' },
  M: { added: 3, letters: 'XWUTRQPNJLK' },
};

/**
 * Whether a letter, seven digits and a letter are an NRIC or FIN: weights 2, 7 to 2 and an addend of the series name the
 * check letter. Source: Immigration & Checkpoints Authority; series M since 2022.
 */
export const isNric = (compact: string): boolean => {
  const rule = series[compact.charAt(0)];
  if (rule === undefined || !/^.\d{7}[A-Z]$/.test(compact)) return false;
  const sum = weightedSum(compact.slice(1), [2, 7, 6, 5, 4, 3, 2]) + rule.added;
  return rule.letters.charAt(sum % 11) === compact.charAt(8) && !/^.0{7}/.test(compact);
};

/** Identity numbers of citizens, residents (NRIC) and foreigners (FIN) in Singapore. */
export const sgNric = idRecognizer({
  name: 'sg-nric-fin',
  types: ['SG_NRIC_FIN'],
  description: 'identity numbers of people in Singapore by series and check letter',
  languages: ['en', 'zh', 'ms', 'ta'],
  countries: ['SG'],
  context: {
    en: words(
      'nric, fin, nric number, fin number, identity card, singapore id, work permit, employment pass, ic number, ic no',
    ),
    zh: words('身份证, 身份证号码, 新加坡'),
    ms: words('kad pengenalan, no kad pengenalan'),
  },
  rules: [
    {
      regex: /[STFGM]\d{7}[A-Z]/,
      at: 'code',
      head: [9, 9],
      score: piiScores.strong,
      because: 'a series, seven digits and the check letter that belongs to them',
      check: isNric,
    },
    {
      regex: /[STFGM][ -]?\d{7}[ -][A-Z]/,
      at: 'code',
      head: [1, 8],
      score: likely,
      because: 'a series, seven digits and the check letter that belongs to them',
      check: isNric,
    },
  ],
});
