import { piiScores } from '../../engine/pii-entity.ts';
import { digitAt, isOneCharacter, weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';
import { brazilianCheckDigit } from './cpf.ts';

/**
 * Whether fourteen characters are a CNPJ: two check digits by eleven over twelve digits, or (from July 2026 on) letters
 * too, which count as their ASCII code less 48. Source: Receita Federal, Instrução Normativa RFB 2229/2024.
 */
export const isCnpj = (compact: string): boolean =>
  /^[0-9A-Z]{12}\d{2}$/.test(compact) &&
  !isOneCharacter(compact) &&
  brazilianCheckDigit(weightedSum(compact, [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2])) === digitAt(compact, 12) &&
  brazilianCheckDigit(weightedSum(compact, [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2])) === digitAt(compact, 13);

/** Tax numbers of companies in Brazil (CNPJ), those with letters too. */
export const brCnpj = idRecognizer({
  name: 'br-cnpj',
  types: ['BR_CNPJ'],
  description: 'tax numbers of companies in Brazil by form and two check digits',
  languages: ['pt'],
  countries: ['BR'],
  context: {
    en: words('cnpj, brazilian company, company tax id'),
    pt: words('cnpj, cadastro nacional da pessoa juridica, empresa, razao social'),
  },
  rules: [
    {
      regex: /[0-9A-Z]{2}\.[0-9A-Z]{3}\.[0-9A-Z]{3}\/[0-9A-Z]{4}-\d{2}/,
      at: 'digit-or-code',
      head: [2, 2],
      score: piiScores.certain,
      because: 'fourteen characters in the form of a CNPJ whose check digits hold',
      check: isCnpj,
    },
    {
      regex: /\d{14}|\d{8}\/\d{4}-\d{2}|\d{2} \d{3} \d{3} \d{4} \d{2}/,
      head: [2, 14],
      score: piiScores.moderate,
      because: 'fourteen digits whose two check digits hold',
      check: isCnpj,
    },
  ],
});
