import { piiScores } from '../../engine/pii-entity.ts';
import { remainderOf } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

/**
 * Whether thirteen digits are a numéro fiscal de référence (SPI): it begins with 0 to 3, and its last three digits are
 * the remainder of the ten before by 511. Source: DGFiP, in the European Commission's TIN description of France.
 */
export const isFrenchTaxNumber = (digits: string): boolean =>
  /^[0-3]\d{12}$/.test(digits) &&
  !/^0{10}/.test(digits) &&
  remainderOf(digits.slice(0, 10), 511) === Number(digits.slice(10));

/** Tax numbers of people in France (numéro fiscal de référence, SPI). */
export const frTaxNumber = idRecognizer({
  name: 'fr-tax-number',
  types: ['FR_TAX_NUMBER'],
  description: 'tax numbers of people in France by their key',
  languages: ['fr'],
  countries: ['FR'],
  context: {
    en: words('french tax number, tax number, tax id, tin'),
    fr: words(
      'numero fiscal, numero fiscal de reference, reference fiscale, spi, nif, identifiant fiscal, impots, avis d imposition, dgfip, numero d identification fiscale',
    ),
  },
  rules: [
    {
      regex: /[0-3]\d \d{2} \d{3} \d{3} \d{3}/,
      head: [2, 2],
      score: piiScores.strong,
      because: 'thirteen digits in the form 2-2-3-3-3 whose key holds',
      check: isFrenchTaxNumber,
    },
    {
      regex: /[0-3]\d{12}/,
      head: [13, 13],
      score: piiScores.moderate,
      because: 'thirteen digits whose key holds',
      check: isFrenchTaxNumber,
    },
  ],
});
