import { piiScores } from '../../engine/pii-entity.ts';
import { hasMod1110CheckDigit } from '../checksums/iso7064.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

/** How often the most frequent digit stands among the first ten, and how many digits are missing. */
const hasAllowedRepeats = (digits: string): boolean => {
  const counts = new Array<number>(10).fill(0);
  for (const digit of digits) counts[Number(digit)] = (counts[Number(digit)] ?? 0) + 1;
  const repeated = counts.filter((count) => count > 1);
  if (repeated.length !== 1) return false;
  return repeated[0] === 2 || (repeated[0] === 3 && !/(\d)\1\1/.test(digits));
};

/**
 * Whether eleven digits are a tax identification number: no leading zero, one digit of the first ten stands two or three
 * times (never three in a row) and no other repeats, and the last is the check digit of ISO 7064 MOD 11,10.
 * Source: Bundeszentralamt für Steuern, "Steueridentifikationsnummer", Aufbau und Prüfziffer.
 */
export const isGermanTaxId = (digits: string): boolean =>
  /^[1-9]\d{10}$/.test(digits) && hasAllowedRepeats(digits.slice(0, 10)) && hasMod1110CheckDigit(digits);

/** Tax identification numbers of Germany (Steuer-IdNr.). */
export const deTaxId = idRecognizer({
  name: 'de-tax-id',
  types: ['DE_TAX_ID'],
  description: 'tax identification numbers of Germany by repeated digits and checksum',
  languages: ['de'],
  countries: ['DE'],
  context: {
    en: words('tax id, tax identification number, german tax id, tin, tax number'),
    de: words(
      'steuer-id, steueridentifikationsnummer, steuer-identifikationsnummer, steuerliche identifikationsnummer, steuer-idnr, idnr, identifikationsnummer, steueridnr, steuernummer, bundeszentralamt fur steuern',
    ),
  },
  rules: [
    {
      regex: /\d{2} \d{3} \d{3} \d{3}|\d{2}\.\d{3}\.\d{3}\.\d{3}|\d{2}-\d{3}-\d{3}-\d{3}/,
      head: [2, 2],
      score: piiScores.strong,
      because: 'eleven digits in the form 2-3-3-3 whose repeats and checksum hold',
      check: isGermanTaxId,
    },
    {
      regex: /\d{11}|\d{2} \d{9}/,
      head: [2, 11],
      score: piiScores.moderate,
      because: 'eleven digits whose repeats and checksum hold',
      check: isGermanTaxId,
    },
  ],
});
