import { piiScores } from '../../engine/pii-entity.ts';
import { digitAt } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

const weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1] as const;

/**
 * Whether twelve characters are a pension insurance number: area, date of birth (the day may be raised by 50 for a
 * second number of the same day), the initial of the birth name, a serial and a check digit: the letter as two digits,
 * each product's digits added. Source: VKVV (Verordnung über die Versicherungsnummer), §§ 2 and 3.
 */
export const isGermanSocialSecurity = (compact: string): boolean => {
  if (
    !/^(?!0[015-7]|2[27]|3[0-7]|9)\d{2}(?:0[1-9]|[12]\d|3[01]|5[1-9]|[67]\d|8[01])(?:0[1-9]|1[0-2])\d{2}[A-Z]\d{3}$/.test(
      compact,
    )
  ) {
    return false;
  }
  const letter = String(compact.charCodeAt(8) - 64).padStart(2, '0');
  const digits = compact.slice(0, 8) + letter + compact.slice(9, 11);
  const sum = weights.reduce((total, weight, index) => {
    const product = weight * digitAt(digits, index);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return sum % 10 === digitAt(compact, 11);
};

/** Pension insurance numbers of Germany (Rentenversicherungsnummer, Sozialversicherungsnummer). */
export const deSocialSecurity = idRecognizer({
  name: 'de-social-security',
  types: ['DE_SOCIAL_SECURITY'],
  description: 'pension insurance numbers of Germany by date of birth and checksum',
  languages: ['de'],
  countries: ['DE'],
  context: {
    en: words(
      'pension insurance, pension insurance number, social security, social security number, social insurance number, german pension',
    ),
    de: words(
      'rentenversicherungsnummer, sozialversicherungsnummer, versicherungsnummer, rvnr, svnr, sv-nummer, rv-nummer, rentenversicherung, sozialversicherung, sozialversicherungsausweis, vsnr',
    ),
  },
  rules: [
    {
      regex: /\d{8}[A-Z]\d{3}/,
      head: [12, 12],
      score: piiScores.strong,
      because: 'a date of birth, a letter and a checksum that holds',
      check: isGermanSocialSecurity,
    },
    {
      regex:
        /\d{2}[ -]\d{6}[ -]?[A-Z][ -]?\d{2} ?\d|\d{2} \d{2} ?\d{2} ?\d{2} [A-Z] \d{2} ?\d|\d{8} [A-Z] ?\d{3}/,
      head: [2, 8],
      score: piiScores.strong,
      because: 'a date of birth, a letter and a checksum that holds',
      check: isGermanSocialSecurity,
    },
  ],
});
