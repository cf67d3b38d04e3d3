import { piiScores } from '../../engine/pii-entity.ts';
import { hasLuhnCheckDigit } from '../checksums/luhn.ts';
import { isOneCharacter } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

/** Whether nine digits are an identity number of Israel, by Luhn. Source: Population and Immigration Authority. */
export const isIsraeliId = (digits: string): boolean =>
  /^\d{9}$/.test(digits) && !isOneCharacter(digits) && hasLuhnCheckDigit(digits);

/** Identity numbers of people in Israel. */
export const ilIdentityNumber = idRecognizer({
  name: 'il-identity-number',
  types: ['IL_IDENTITY_NUMBER'],
  description: 'identity numbers of people in Israel by Luhn checksum, beside words that name them',
  languages: ['he'],
  countries: ['IL'],
  context: {
    en: words('teudat zehut, israeli id, israel id, mispar zehut, israeli identity number'),
    he: words('תעודת זהות, מספר זהות, ת ז, תז, ת.ז'),
  },
  rules: [
    {
      regex: /\d{9}|\d{8}-\d|\d-\d{7}-\d/,
      head: [1, 9],
      score: piiScores.weak,
      because: 'nine digits whose Luhn checksum holds',
      check: isIsraeliId,
    },
  ],
});
