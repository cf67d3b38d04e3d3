import { piiScores } from '../../engine/pii-entity.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';
/**
 * Whether thirteen digits have the form that all federal states share: a state of the federation, its tax office, a zero
 * in the fifth place. Source: ELSTER, "Aufbau der Steuernummer" (bundeseinheitliches Format).
 */
export const isUnifiedTaxNumber = (digits: string): boolean =>
  /^(?:1[01]|2[1-8]|3[012]|4[01]|5|9)\d*$/.test(digits) && /^\d{4}0\d{8}$/.test(digits);

/** Tax numbers of Germany (Steuernummer) as the states write them. */
export const deTaxNumber = idRecognizer({
  name: 'de-tax-number',
  types: ['DE_TAX_NUMBER'],
  description: 'tax numbers of Germany in the forms of its states, beside words that name them',
  languages: ['de'],
  countries: ['DE'],
  context: {
    en: words('tax number, tax no, german tax number'),
    de: words('steuernummer, steuer-nr, steuernr, st-nr, stnr, st nr, steuer nr, finanzamt, steuerliche'),
  },
  rules: [
    {
      regex: /\d{2,3}\/\d{3,4}\/\d{4,5}/,
      head: [2, 3],
      score: unsure,
      because: 'ten or eleven digits with two slashes',
      form: (digits) => digits.length === 10 || digits.length === 11,
    },
    {
      regex: /\d{3} \d{3} \d{5}|\d{3} \d{4} \d{4}|\d{2} \d{3} \d{5}|0\d{2} \d{3} \d{5}/,
      head: [2, 3],
      score: piiScores.faint,
      because: 'ten or eleven digits in three groups',
    },
    {
      regex: /\d{13}/,
      head: [13, 13],
      score: piiScores.weak,
      because: 'thirteen digits in the form that the states share',
      form: isUnifiedTaxNumber,
    },
    { regex: /\d{10,11}/, head: [10, 11], score: piiScores.faint, because: 'ten or eleven digits' },
  ],
});
