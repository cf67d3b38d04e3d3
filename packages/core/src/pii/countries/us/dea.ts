import { piiScores } from '../../engine/pii-entity.ts';
import { digitAt } from '../checksums/weighted-sum.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';

/**
 * Whether two letters and seven digits are a registration number of the Drug Enforcement Administration: the last digit
 * is that of the first, third and fifth plus twice the second, fourth and sixth. The first letter tells the kind of
 * registrant, the second is the initial of the name or 9. Source: DEA Diversion Control, Practitioner's Manual.
 */
export const isDea = (compact: string): boolean => {
  if (!/^[A-HJ-NP-UX][A-Z9]\d{7}$/.test(compact)) return false;
  const digits = compact.slice(2);
  const odd = digitAt(digits, 0) + digitAt(digits, 2) + digitAt(digits, 4);
  const even = digitAt(digits, 1) + digitAt(digits, 3) + digitAt(digits, 5);
  return (odd + 2 * even) % 10 === digitAt(digits, 6) && !/^0+$/.test(digits);
};

/** Registration numbers of the Drug Enforcement Administration, which identify prescribers. */
export const usDea = idRecognizer({
  name: 'us-dea',
  types: ['MEDICAL_LICENSE'],
  description: 'DEA registration numbers of prescribers by form and checksum',
  languages: ['en'],
  countries: ['US'],
  context: {
    en: words(
      'dea, dea number, dea no, dea registration, medical license, medical certificate, certificate, prescriber, registrant, physician, practitioner',
    ),
  },
  rules: [
    {
      regex: /[A-Z]{2}\d{7}/,
      at: 'code',
      head: [9, 9],
      score: unsure,
      because: 'two letters and seven digits whose checksum holds',
      check: isDea,
    },
    {
      regex: /[A-Z]9\d{7}/,
      at: 'code',
      head: [9, 9],
      score: piiScores.weak,
      because: 'a letter, 9 and seven digits whose checksum holds',
      check: isDea,
    },
  ],
});
