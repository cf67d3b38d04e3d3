import { piiScores } from '../../engine/pii-entity.ts';
import { digitAt, isOneCharacter, weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

/** A check digit by eleven; remainders below 2 give 0. */
export const brazilianCheckDigit = (sum: number): number => (sum % 11 < 2 ? 0 : 11 - (sum % 11));

/**
 * Whether eleven digits are a CPF: two check digits by eleven, weights from 10 and from 11 down to 2.
 * Source: Receita Federal, Instrução Normativa RFB 1548/2015.
 */
export const isCpf = (digits: string): boolean =>
  /^\d{11}$/.test(digits) &&
  !isOneCharacter(digits) &&
  brazilianCheckDigit(weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2])) === digitAt(digits, 9) &&
  brazilianCheckDigit(weightedSum(digits, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2])) === digitAt(digits, 10);

/** Tax numbers of people in Brazil (CPF). */
export const brCpf = idRecognizer({
  name: 'br-cpf',
  types: ['BR_CPF'],
  description: 'tax numbers of people in Brazil by form and two check digits',
  languages: ['pt'],
  countries: ['BR'],
  context: {
    en: words('cpf, brazilian tax id, brazilian id, tax id'),
    pt: words('cpf, cadastro de pessoas fisicas, cadastro de pessoa fisica, receita federal, documento'),
  },
  rules: [
    {
      regex: /\d{3}\.\d{3}\.\d{3}-\d{2}/,
      head: [3, 3],
      score: piiScores.certain,
      because: 'eleven digits in the form of a CPF whose check digits hold',
      check: isCpf,
    },
    {
      regex: /\d{11}|\d{9}-\d{2}|\d{3} \d{3} \d{3}[ -]\d{2}|\d{3}-\d{3}-\d{3}-\d{2}/,
      head: [3, 11],
      score: piiScores.moderate,
      because: 'eleven digits whose two check digits hold',
      check: isCpf,
    },
  ],
});
