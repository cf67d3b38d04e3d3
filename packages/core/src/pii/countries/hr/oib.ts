import { piiScores } from '../../engine/pii-entity.ts';
import { hasMod1110CheckDigit } from '../checksums/iso7064.ts';
import { isOneCharacter } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

/** Whether eleven digits are an osobni identifikacijski broj: ISO 7064 MOD 11,10. Source: Zakon o OIB-u, NN 60/08. */
export const isOib = (digits: string): boolean =>
  /^\d{11}$/.test(digits) && !isOneCharacter(digits) && hasMod1110CheckDigit(digits);

/** Personal identification numbers of Croatia. */
export const hrOib = idRecognizer({
  name: 'hr-oib',
  types: ['HR_OIB'],
  description: 'personal identification numbers of Croatia by checksum, beside words that name them',
  languages: ['hr'],
  countries: ['HR'],
  context: {
    en: words('oib, croatian id, personal identification number'),
    hr: words('oib, osobni identifikacijski broj'),
  },
  against: otherNumbers,
  rules: [
    {
      regex: /\d{11}/,
      head: [11, 11],
      score: piiScores.weak,
      because: 'eleven digits whose checksum holds',
      check: isOib,
    },
  ],
});
