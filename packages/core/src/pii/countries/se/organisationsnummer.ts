import { piiScores } from '../../engine/pii-entity.ts';
import { hasLuhnCheckDigit } from '../checksums/luhn.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

/**
 * Whether ten digits (or twelve that begin with 16) are an organisationsnummer: a group of 1, 2 or 5 to 9, a third digit
 * of at least 2 (which no birthday has), and the Luhn check digit. Source: Skatteverket, SKV 709; Lag 1974:174.
 */
export const isOrganisationsnummer = (digits: string): boolean =>
  /^(?:16)?[125-9]\d[2-9]\d{7}$/.test(digits) && hasLuhnCheckDigit(digits.slice(-10));

/** Numbers of organisations in Sweden. */
export const seOrganisationsnummer = idRecognizer({
  name: 'se-organisationsnummer',
  types: ['SE_ORGANISATIONSNUMMER'],
  description: 'numbers of organisations in Sweden by form and Luhn checksum',
  languages: ['sv'],
  countries: ['SE'],
  context: {
    en: words(
      'organisation number, organization number, swedish company, registration number, org number, company number, company identity code, company identity number, corporate identity number, company id',
    ),
    sv: words(
      'organisationsnummer, org nr, orgnr, org nummer, organisationsnr, bolagsverket, momsregistreringsnummer',
    ),
  },
  against: otherNumbers,
  rules: [
    {
      regex: /(?:16)?\d{6}-\d{4}/,
      head: [6, 8],
      score: unsure,
      because: 'ten digits in the form 6-4 whose Luhn checksum holds',
      check: isOrganisationsnummer,
    },
    {
      regex: /(?:16)?\d{10}/,
      head: [10, 12],
      score: piiScores.weak,
      because: 'ten digits whose Luhn checksum holds',
      check: isOrganisationsnummer,
    },
  ],
});
