import { piiScores } from '../../engine/pii-entity.ts';
import { hasLuhnCheckDigit } from '../checksums/luhn.ts';
import { idRecognizer, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

/**
 * Whether nine digits, alone or with a program (`RT0001`), are a Business Number: the ninth is the Luhn check digit.
 * Source: Canada Revenue Agency, "Business Number", program account identifiers.
 */
export const isBusinessNumber = (compact: string): boolean =>
  /^[1-9]\d{8}(?:R[CMPRTZ]\d{4})?$/.test(compact) && hasLuhnCheckDigit(compact.slice(0, 9));

/** Business Numbers of Canada, with or without a program account. */
export const caBusinessNumber = idRecognizer({
  name: 'ca-business-number',
  types: ['CA_BN'],
  description: 'Business Numbers of Canada by form and Luhn checksum',
  languages: ['en', 'fr'],
  countries: ['CA'],
  context: {
    en: words('business number, business no, bn, canada revenue, cra'),
    fr: words('numero d entreprise, agence du revenu'),
  },
  against: otherNumbers,
  rules: [
    {
      regex: /\d{9} ?R[CMPRTZ] ?\d{4}|\d{5} \d{4} ?R[CMPRTZ] ?\d{4}|\d{3} \d{3} \d{3} ?R[CMPRTZ] ?\d{4}/,
      head: [3, 15],
      score: piiScores.certain,
      because: 'nine digits whose Luhn checksum holds, and a program account',
      check: isBusinessNumber,
    },
    {
      regex: /\d{5} ?\d{4}/,
      head: [5, 9],
      score: piiScores.weak,
      because: 'nine digits whose Luhn checksum holds',
      check: isBusinessNumber,
    },
  ],
});
