import { piiScores } from '../../engine/pii-entity.ts';
import { digitAt, isOneCharacter, weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';

/** Provinces by the codes of ISO 3166-2:TH, which stand behind the first digit. */
const province = /^(?:1\d|2[0-7]|3\d|4\d|5[0-8]|6[0-7]|7[0-7]|8[0-6]|9[0-6])$/;

/**
 * Whether thirteen digits are a Thai identification number: a first digit of 1 to 8, a province, and weights 13 to 2 by eleven.
 * Source: Department of Provincial Administration, in the OECD's TIN description of Thailand.
 */
export const isThaiId = (digits: string): boolean =>
  /^[1-8]\d{12}$/.test(digits) &&
  province.test(digits.slice(1, 3)) &&
  !isOneCharacter(digits) &&
  (11 - (weightedSum(digits, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digitAt(digits, 12);

/** Identification numbers of people in Thailand. */
export const thNationalId = idRecognizer({
  name: 'th-national-id',
  types: ['TH_TNIN'],
  description: 'identification numbers of people in Thailand by form and checksum',
  languages: ['th'],
  countries: ['TH'],
  context: {
    en: words(
      'thai id, thai national id, tnin, thai identification number, citizen id, thai id card, national id, identification number, id card',
    ),
    th: words('เลขประจำตัวประชาชน, บัตรประชาชน, เลขบัตรประชาชน, บัตรประจำตัวประชาชน, รหัสประชาชน'),
  },
  rules: [
    {
      regex: /\d-\d{4}-\d{5}-\d{2}-\d/,
      head: [1, 1],
      score: piiScores.certain,
      because: 'thirteen digits in the form 1-4-5-2-1 whose checksum holds',
      check: isThaiId,
    },
    {
      regex: /\d \d{4} \d{5} \d{2} \d/,
      head: [1, 1],
      score: piiScores.strong,
      because: 'thirteen digits in the form 1-4-5-2-1 whose checksum holds',
      check: isThaiId,
    },
    {
      regex: /\d{13}/,
      head: [13, 13],
      score: unsure,
      because: 'thirteen digits whose checksum holds',
      check: isThaiId,
    },
  ],
});
