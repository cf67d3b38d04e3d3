import { piiScores } from '../../engine/pii-entity.ts';
import { idRecognizer, likely, words } from '../id-recognizer.ts';
/**
 * Whether eleven characters have the form of a Medicare Beneficiary Identifier, which has no check digit but a class
 * for every place; the letters S, L, O, I, B and Z are not used.
 * Source: CMS, "Understanding the Medicare Beneficiary Identifier (MBI) Format".
 */
export const isMbi = (compact: string): boolean =>
  /^[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d[AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d[AC-HJKMNP-RT-Y]{2}\d{2}$/.test(
    compact,
  );

/** Medicare Beneficiary Identifiers of the United States. */
export const usMbi = idRecognizer({
  name: 'us-mbi',
  types: ['US_MBI'],
  description: 'Medicare Beneficiary Identifiers by the class of each of their eleven characters',
  languages: ['en'],
  countries: ['US'],
  context: {
    en: words(
      'medicare, mbi, beneficiary, medicare number, medicare id, medicare beneficiary identifier, hicn, cms, member id, claim number',
    ),
    es: words('medicare, beneficiario'),
  },
  rules: [
    {
      regex: /\d[A-Z][A-Z\d]\d(?:-[A-Z][A-Z\d]\d-| [A-Z][A-Z\d]\d )[A-Z]{2}\d{2}/,
      head: [4, 4],
      score: piiScores.strong,
      because: 'eleven characters in the form 4-3-4 of the classes of an MBI',
      form: isMbi,
    },
    {
      regex: /\d[A-Z][A-Z\d]\d[A-Z][A-Z\d]\d[A-Z]{2}\d{2}/,
      head: [11, 11],
      score: likely,
      because: 'eleven characters of the classes of an MBI',
      form: isMbi,
    },
  ],
});
