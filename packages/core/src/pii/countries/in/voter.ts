import { piiScores } from '../../engine/pii-entity.ts';
import { hasLuhnCheckDigit } from '../checksums/luhn.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';

/**
 * Whether the seven digits of an Electors' Photo Identity Card end in their Luhn check digit, as those of the present
 * form (three letters, seven digits) do. Source: Election Commission of India, handbook for electoral registration
 * officers, "EPIC number".
 */
export const hasVoterCheckDigit = (compact: string): boolean =>
  /^[A-Z]{3}\d{7}$/.test(compact) && hasLuhnCheckDigit(compact.slice(3));

/** Voter ids of India (EPIC). */
export const inVoter = idRecognizer({
  name: 'in-voter',
  types: ['IN_VOTER'],
  description: 'voter ids of India by form and checksum, beside words that name them',
  languages: ['en', 'hi'],
  countries: ['IN'],
  context: {
    en: words(
      'voter, voter id, voter id card, voter card, vote, voting, epic, epic number, epic no, elector, electoral, election card, election commission, electors photo identity card',
    ),
    hi: words('मतदाता, मतदाता पहचान पत्र, वोटर'),
  },
  rules: [
    {
      regex: /[A-Z]{3}\d{7}/,
      at: 'code',
      head: [10, 10],
      score: unsure,
      because: 'three letters and seven digits whose Luhn checksum holds',
      check: hasVoterCheckDigit,
    },
    {
      // Cards of before the check digit are still in use.
      regex: /[A-Z]{3}\d{7}/,
      at: 'code',
      head: [10, 10],
      score: piiScores.weak,
      because: 'three letters and seven digits',
      form: (compact) => !hasVoterCheckDigit(compact),
    },
  ],
});
