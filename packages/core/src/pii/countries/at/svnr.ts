import { piiScores } from '../../engine/pii-entity.ts';
import { isDayOfShortYear } from '../checksums/calendar.ts';
import { digitAt, weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

/**
 * Whether ten digits are a Sozialversicherungsnummer: a serial from 100, its check digit (weights 3, 7, 9, 5, 8, 4, 2,
 * 1, 6 by eleven), and the date of birth; months 13 to 15 stand where the serials of a day ran out.
 * Source: Dachverband der Sozialversicherungsträger, "Versicherungsnummer".
 */
export const isAustrianSvnr = (digits: string): boolean => {
  if (!/^[1-9]\d{9}$/.test(digits)) return false;
  const month = Number(digits.slice(6, 8));
  const date = {
    year: Number(digits.slice(8)),
    month: month > 12 && month < 16 ? 12 : month,
    day: Number(digits.slice(4, 6)),
  };
  return (
    isDayOfShortYear(date) && weightedSum(digits, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === digitAt(digits, 3)
  );
};

/** Social insurance numbers of Austria. */
export const atSvnr = idRecognizer({
  name: 'at-svnr',
  types: ['AT_SOCIAL_SECURITY'],
  description: 'social insurance numbers of Austria by date of birth and checksum',
  languages: ['de'],
  countries: ['AT'],
  context: {
    en: words('social insurance number, social security number, austrian social security'),
    de: words(
      'sozialversicherungsnummer, svnr, sv-nummer, sv-nr, versicherungsnummer, vsnr, e-card, sozialversicherung, ogk',
    ),
  },
  against: otherNumbers,
  rules: [
    {
      regex: /\d{4}[ -]\d{6}|\d{4}[ /]\d{2}[ .]?\d{2}[ .]?\d{2}/,
      head: [4, 4],
      score: piiScores.moderate,
      because: 'ten digits in the form 4-6 with a date of birth and a checksum that holds',
      check: isAustrianSvnr,
    },
    {
      regex: /\d{10}/,
      head: [10, 10],
      score: piiScores.weak,
      because: 'ten digits with a date of birth and a checksum that holds',
      check: isAustrianSvnr,
    },
  ],
});
