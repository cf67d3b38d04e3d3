import { piiScores } from '../../engine/pii-entity.ts';
import { digitAt, isOneCharacter, weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

/**
 * Whether ten digits are a NIP: an office of three digits, and weights 6, 5, 7, 2 to 7 by eleven that give the last.
 * Source: Ustawa o zasadach ewidencji i identyfikacji podatników, and the Ministry of Finance's algorithm.
 */
export const isNip = (digits: string): boolean =>
  /^[1-9]\d{9}$/.test(digits) &&
  !isOneCharacter(digits) &&
  weightedSum(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === digitAt(digits, 9);

/** Tax numbers of Poland (NIP). */
export const plNip = idRecognizer({
  name: 'pl-nip',
  types: ['PL_NIP'],
  description: 'tax numbers of Poland by form and checksum',
  languages: ['pl'],
  countries: ['PL'],
  context: {
    en: words('nip, polish tax number, tax number, tax id, vat'),
    pl: words('nip, numer nip, nr nip, numer identyfikacji podatkowej, podatnik, vat'),
  },
  rules: [
    {
      regex: /\d{3}-\d{3}-\d{2}-\d{2}|\d{3}-\d{2}-\d{2}-\d{3}/,
      head: [3, 3],
      score: piiScores.strong,
      because: 'ten digits in the form of a NIP whose checksum holds',
      check: isNip,
    },
    {
      regex: /\d{10}|\d{3} \d{3} \d{2} \d{2}|\d{3} \d{2} \d{2} \d{3}/,
      head: [3, 10],
      score: piiScores.weak,
      because: 'ten digits whose checksum holds',
      check: isNip,
    },
  ],
});
