import { hasLuhnCheckDigit } from '../checksums/luhn.ts';
import { digitAt } from '../checksums/weighted-sum.ts';
import { idRecognizer, likely, unsure, words } from '../id-recognizer.ts';
import { isSiren } from './siren.ts';

const laPoste = '356000000';

const digitSum = (digits: string): number =>
  Array.from(digits, (_, index) => digitAt(digits, index)).reduce((sum, digit) => sum + digit, 0);

/**
 * Whether fourteen digits are a SIRET: a SIREN and the number of an establishment under a second Luhn check digit; those
 * of La Poste have digits that sum to a multiple of five instead. Source: INSEE, "Numéro SIRET".
 */
export const isSiret = (digits: string): boolean => {
  if (!/^\d{14}$/.test(digits) || !isSiren(digits.slice(0, 9))) return false;
  return hasLuhnCheckDigit(digits) || (digits.startsWith(laPoste) && digitSum(digits) % 5 === 0);
};

/** SIRET numbers of establishments in France. */
export const frSiret = idRecognizer({
  name: 'fr-siret',
  types: ['FR_SIRET'],
  description: 'SIRET numbers of establishments in France by two Luhn checksums',
  languages: ['fr'],
  countries: ['FR'],
  context: { en: words('siret, siret number'), fr: words('siret, numero siret, etablissement, siren') },
  rules: [
    {
      regex: /\d{3} \d{3} \d{3} \d{5}|\d{3} \d{3} \d{3} \d{2} \d{3}|\d{9} \d{5}/,
      head: [3, 9],
      score: likely,
      because: 'fourteen digits in groups whose two Luhn checksums hold',
      check: isSiret,
    },
    {
      regex: /\d{14}/,
      head: [14, 14],
      score: unsure,
      because: 'fourteen digits whose two Luhn checksums hold',
      check: isSiret,
    },
  ],
});
