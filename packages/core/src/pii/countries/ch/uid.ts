import { piiScores } from '../../engine/pii-entity.ts';
import { digitAt, weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

/**
 * Whether nine digits are a Swiss enterprise number: weights 5, 4, 3, 2, 7 to 2, and what misses to a multiple of eleven.
 * Source: Bundesamt für Statistik, "Unternehmens-Identifikationsnummer", eCH-0097.
 */
export const isSwissUid = (compact: string): boolean => {
  const digits = compact.replace(/\D/g, '');
  if (!/^CHE\d{9}(?:MWST|TVA|IVA|VAT)?$/.test(compact)) return false;
  return (11 - (weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11 === digitAt(digits, 8);
};

/** Enterprise numbers of Switzerland, with or without the mark of VAT. */
export const chUid = idRecognizer({
  name: 'ch-uid',
  types: ['CH_UID'],
  description: 'enterprise numbers of Switzerland by prefix and checksum',
  languages: ['de', 'fr', 'it'],
  countries: ['CH'],
  context: {
    en: words('uid, vat, vat number, swiss vat'),
    de: words('uid, mwst, mwst-nummer, handelsregister'),
    fr: words('ide, tva'),
    it: words('idi, iva'),
  },
  rules: [
    {
      regex: /CHE[- ]?\d{3}[. ]?\d{3}[. ]?\d{3}(?: ?(?:MWST|TVA|IVA|VAT)(?![a-z]))?/,
      at: 'code',
      head: [3, 16],
      score: piiScores.certain,
      because: 'CHE and nine digits whose checksum holds',
      check: isSwissUid,
    },
  ],
});
