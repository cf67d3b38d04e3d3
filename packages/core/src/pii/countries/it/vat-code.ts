import { piiScores } from '../../engine/pii-entity.ts';
import { hasLuhnCheckDigit } from '../checksums/luhn.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

/**
 * Whether eleven digits are a partita IVA: seven of the taxpayer, three of the office (001–100, 120, 121, 888, 999) and
 * a Luhn check digit. Source: DPR 633/1972, art. 35, and the Agenzia delle Entrate's "struttura della partita IVA".
 */
export const isItalianVatCode = (digits: string): boolean =>
  /^(?!0{7})\d{7}(?:0\d[1-9]|0[1-9]0|100|12[01]|888|999)\d$/.test(digits) && hasLuhnCheckDigit(digits);

/** VAT numbers of Italy (partita IVA). */
export const itVatCode = idRecognizer({
  name: 'it-vat-code',
  types: ['IT_VAT_CODE'],
  description: 'VAT numbers of Italy by office and Luhn checksum',
  languages: ['it'],
  countries: ['IT'],
  context: {
    en: words('vat, vat number, vat code, vat id, italian vat'),
    it: words('partita iva, p iva, piva, p i, iva, codice fiscale, cod fisc'),
  },
  against: otherNumbers,
  rules: [
    {
      regex: /IT ?\d{11}/,
      at: 'code',
      head: [2, 13],
      score: piiScores.certain,
      because: 'IT and eleven digits whose office is in use and whose Luhn checksum holds',
      check: (compact) => isItalianVatCode(compact.slice(2)),
    },
    {
      regex: /\d{11}/,
      head: [11, 11],
      score: unsure,
      because: 'eleven digits whose office is in use and whose Luhn checksum holds',
      check: isItalianVatCode,
    },
  ],
});
