import { piiScores } from '../../engine/pii-entity.ts';
import { weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, likely, words } from '../id-recognizer.ts';

/**
 * Whether thirteen digits are an AHV number: 756, nine digits and the check digit of an EAN-13.
 * Source: Zentrale Ausgleichsstelle, "Die AHV-Nummer: Struktur und Prüfziffer".
 */
export const isAhv = (digits: string): boolean =>
  /^756\d{10}$/.test(digits) && weightedSum(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;

/** Social insurance numbers of Switzerland (AHV, AVS). */
export const chAhv = idRecognizer({
  name: 'ch-ahv',
  types: ['CH_AHV'],
  description: 'social insurance numbers of Switzerland by prefix and checksum',
  languages: ['de', 'fr', 'it', 'rm'],
  countries: ['CH'],
  context: {
    en: words('ahv, avs, swiss social security number, social security number, oasi'),
    de: words('ahv, ahv-nummer, ahv-nr, ahvn13, sozialversicherungsnummer, versichertennummer'),
    fr: words('avs, numero avs, navs13, assurance vieillesse, numero d assure'),
    it: words('avs, numero avs'),
  },
  rules: [
    {
      regex: /756[. ]\d{4}[. ]\d{4}[. ]\d{2}/,
      head: [3, 3],
      score: piiScores.certain,
      because: 'thirteen digits in the form 756-4-4-2 whose checksum holds',
      check: isAhv,
    },
    {
      regex: /756\d{10}/,
      head: [13, 13],
      score: likely,
      because: 'thirteen digits from 756 on whose checksum holds',
      check: isAhv,
    },
  ],
});
