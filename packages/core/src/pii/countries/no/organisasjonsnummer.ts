import { piiScores } from '../../engine/pii-entity.ts';
import { weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

/**
 * Whether nine digits that begin with 8 or 9 are an organisasjonsnummer: weights 3, 2, 7 to 2 by eleven.
 * Source: Brønnøysundregistrene, "Organisasjonsnummeret".
 */
export const isOrganisasjonsnummer = (digits: string): boolean =>
  /^[89]\d{8}$/.test(digits) && weightedSum(digits, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;

/** Numbers of organisations in Norway. */
export const noOrganisasjonsnummer = idRecognizer({
  name: 'no-organisasjonsnummer',
  types: ['NO_ORGANISASJONSNUMMER'],
  description: 'numbers of organisations in Norway by checksum, beside words that name them',
  languages: ['no', 'nb', 'nn'],
  countries: ['NO'],
  context: {
    en: words('organisation number, organization number, norwegian company, company number, org number'),
    no: words('organisasjonsnummer, org nr, orgnr, foretaksregisteret, mva, bronnoysundregistrene'),
  },
  against: otherNumbers,
  rules: [
    {
      regex: /(?:NO ?)?[89]\d{2} ?\d{3} ?\d{3} ?MVA/,
      at: 'digit-or-code',
      head: [2, 14],
      score: piiScores.certain,
      because: 'nine digits whose checksum holds, and the mark of VAT',
      check: (compact) => isOrganisasjonsnummer(compact.replace(/\D/g, '')),
    },
    {
      regex: /[89]\d{2} ?\d{3} ?\d{3}/,
      head: [3, 9],
      score: piiScores.weak,
      because: 'nine digits whose checksum holds',
      check: isOrganisasjonsnummer,
    },
  ],
});
