import { hasLuhnCheckDigit } from '../../countries/checksums/luhn.ts';
import { patternRecognizer } from '../../engine/pattern-recognizer.ts';
import { piiScores } from '../../engine/pii-entity.ts';

/** The Luhn checksum over the number behind the prefix of health issuers in the United States (45 CFR 162.406). */
export const isNpi = (digits: string): boolean =>
  /^[12]\d{9}$/.test(digits) && hasLuhnCheckDigit(`80840${digits}`);

/** National provider identifiers: one bare number of ten digits in five passes, so that the label decides. */
export const npiRecognizer = patternRecognizer({
  name: 'us-npi',
  types: ['US_NPI'],
  description: 'national provider identifiers of the United States by their Luhn checksum',
  countries: ['US'],
  context: {
    en: [
      'npi',
      'national provider identifier',
      'national provider',
      'provider',
      'provider id',
      'provider number',
      'physician',
      'prescriber',
      'prescribing',
      'referring',
      'attending',
      'rendering',
    ],
  },
  against: {
    en: [
      'phone',
      'tel',
      'telephone',
      'fax',
      'mobile',
      'order',
      'invoice',
      'account',
      'isbn',
      'tracking',
      'mrn',
      'timestamp',
      'epoch',
      'serial',
    ],
  },
  rules: [
    {
      at: 'digit',
      head: [10, 10],
      regex: /[12]\d{9}/,
      score: piiScores.weak,
      because: 'ten digits whose Luhn checksum holds behind 80840',
      validate: isNpi,
    },
    {
      at: 'digit',
      head: [4, 4],
      regex: /[12]\d{3}[- ]\d{3}[- ]\d{3}/,
      score: piiScores.weak,
      because: 'ten digits whose Luhn checksum holds behind 80840',
      validate: (value) => isNpi(value.replace(/\D/g, '')),
    },
  ],
});
