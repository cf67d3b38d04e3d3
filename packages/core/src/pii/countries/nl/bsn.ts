import { piiScores } from '../../engine/pii-entity.ts';
import { isOneCharacter, weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

/**
 * Whether nine digits are a burgerservicenummer: weights 9 to 2 and −1 sum to a multiple of eleven (elfproef).
 * Source: Rijksdienst voor Identiteitsgegevens, Logisch Ontwerp BSN.
 */
export const isBsn = (digits: string): boolean =>
  /^\d{9}$/.test(digits) &&
  !isOneCharacter(digits) &&
  !/^00/.test(digits) &&
  weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;

/** Citizen service numbers of the Netherlands (BSN, formerly sofinummer). */
export const nlBsn = idRecognizer({
  name: 'nl-bsn',
  types: ['NL_BSN'],
  description: 'citizen service numbers of the Netherlands by the eleven test, beside words that name them',
  languages: ['nl'],
  countries: ['NL'],
  context: {
    en: words('bsn, bsn number, citizen service number, dutch social security number, burgerservicenummer'),
    nl: words(
      'bsn, bsn-nummer, burgerservicenummer, sofinummer, sofi-nummer, sofi, persoonsnummer, fiscaal nummer',
    ),
  },
  against: otherNumbers,
  rules: [
    {
      regex: /\d{9}|\d{4}[ .]\d{2}[ .]\d{3}|\d{3}[ .-]\d{3}[ .-]\d{3}/,
      head: [3, 9],
      score: piiScores.weak,
      because: 'nine digits that pass the eleven test',
      check: isBsn,
    },
    {
      regex: /\d{8}/,
      head: [8, 8],
      score: piiScores.faint,
      because: 'eight digits that pass the eleven test with a leading zero',
      check: (digits) => isBsn(`0${digits}`),
    },
  ],
});
