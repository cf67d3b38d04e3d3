import { piiScores } from '../../engine/pii-entity.ts';
import { remainderOf } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

/**
 * Whether fifteen characters are a number of the répertoire (numéro de sécurité sociale): sex, year and month of birth,
 * department (2A and 2B count as 19 and 18), commune, order, and a key of 97 less the remainder of 97.
 * Source: INSEE, "Numéro d'inscription au répertoire", décret 82-103.
 */
export const isNir = (compact: string): boolean => {
  if (
    !/^[1-478]\d{2}(?:0[1-9]|1[0-2]|[23]\d|4[0-2]|[5-9]\d)(?:\d{2}|2[AB])\d{3}(?!000)\d{3}\d{2}$/.test(
      compact,
    )
  ) {
    return false;
  }
  const digits = compact.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return 97 - remainderOf(digits, 97) === Number(compact.slice(13));
};

/** Social security numbers of France (NIR), with their key. */
export const frNir = idRecognizer({
  name: 'fr-nir',
  types: ['FR_NIR'],
  description: 'social security numbers of France by date of birth, place and key',
  languages: ['fr'],
  countries: ['FR'],
  context: {
    en: words('french social security, social security, social security number, insee number'),
    fr: words(
      'securite sociale, numero de securite sociale, nir, numero insee, insee, secu, carte vitale, assure, n ss, immatriculation',
    ),
  },
  rules: [
    {
      regex: /[1-478] \d{2} \d{2} \d[\dAB] \d{3} \d{3}(?: | ?\/ ?)\d{2}/,
      head: [1, 1],
      score: piiScores.certain,
      because: 'fifteen characters in the groups of a NIR whose key holds',
      check: isNir,
    },
    {
      regex:
        /[1-478]\d{5}[\dAB]\d{6} ?-?\/?\d{2}|[1-478]-\d{2}-\d{2}-\d[\dAB]-\d{3}-\d{3}-\d{2}|[1-478]\.\d{2}\.\d{2}\.\d[\dAB]\.\d{3}\.\d{3}\.\d{2}/,
      head: [1, 15],
      score: piiScores.strong,
      because: 'a date and place of birth and a key that holds',
      check: isNir,
    },
  ],
});
