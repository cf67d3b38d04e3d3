import { piiScores } from '../../engine/pii-entity.ts';
import { hasLuhnCheckDigit } from '../checksums/luhn.ts';
import { isOneCharacter } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

/** Whether nine digits are a SIREN: the last is the Luhn check digit. Source: INSEE, "Numéro SIREN". */
export const isSiren = (digits: string): boolean =>
  /^\d{9}$/.test(digits) && !isOneCharacter(digits) && hasLuhnCheckDigit(digits);

/** SIREN numbers of enterprises in France, which name sole traders too. */
export const frSiren = idRecognizer({
  name: 'fr-siren',
  types: ['FR_SIREN'],
  description: 'SIREN numbers of enterprises in France by Luhn checksum, beside words that name them',
  languages: ['fr'],
  countries: ['FR'],
  context: {
    en: words('siren, siren number, french company number'),
    fr: words('siren, numero siren, rcs, registre du commerce, greffe, numero unique d identification'),
  },
  against: otherNumbers,
  rules: [
    {
      regex: /\d{3} ?\d{3} ?\d{3}|\d{3}-\d{3}-\d{3}|\d{3}\.\d{3}\.\d{3}/,
      head: [3, 9],
      score: piiScores.weak,
      because: 'nine digits whose Luhn checksum holds',
      check: isSiren,
    },
  ],
});
