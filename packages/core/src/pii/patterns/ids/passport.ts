import { machineReadableCheckDigit } from '../../countries/checksums/machine-readable.ts';
import { patternRecognizer } from '../../engine/pattern-recognizer.ts';
import { piiScores } from '../../engine/pii-entity.ts';

const checkDigitHolds = (field: string, digit: string): boolean =>
  String(machineReadableCheckDigit(field)) === digit;

/** The second line of a passport (ICAO Doc 9303, part 4): number, country, birth, sex, expiry, each with its digit. */
const isSecondLine = (line: string): boolean =>
  checkDigitHolds(line.slice(0, 9), line.charAt(9)) &&
  checkDigitHolds(line.slice(13, 19), line.charAt(19)) &&
  checkDigitHolds(line.slice(21, 27), line.charAt(27));

const hasEnoughDigits = (value: string): number | false =>
  value.replace(/\D/g, '').length >= 5 ? piiScores.weak : false;

/** Passport numbers beside a label, of any country, and the machine readable line with its check digits. */
export const passportRecognizer = patternRecognizer({
  name: 'passport',
  types: ['PASSPORT'],
  description: 'passport numbers beside a label, and machine readable lines',
  context: {
    en: ['passport', 'passport number', 'passport no', 'travel document', 'passport id'],
    de: ['reisepass', 'pass nr', 'passnummer', 'reisepassnummer', 'pass'],
    fr: ['passeport', 'numéro de passeport'],
    es: ['pasaporte', 'número de pasaporte'],
    it: ['passaporto', 'numero passaporto'],
    nl: ['paspoort', 'paspoortnummer'],
    pt: ['passaporte'],
    pl: ['paszport', 'paszportu'],
    sv: ['pass', 'passnummer'],
    tr: ['pasaport'],
    ja: ['旅券', 'パスポート'],
    zh: ['护照', '護照'],
    ko: ['여권'],
  },
  against: {
    en: [
      'phone',
      'tel',
      'fax',
      'mobile',
      'order',
      'invoice',
      'account',
      'ssn',
      'zip',
      'visa number',
      'license',
      'licence',
      'flight',
      'booking',
      'policy',
      'tracking',
      'card',
      'national id',
    ],
    de: ['telefon', 'tel', 'fax', 'rechnung', 'konto', 'plz', 'personalausweis'],
  },
  rules: [
    {
      at: 'digit-or-code',
      head: [5, 9],
      regex: /(?:[A-Z]{1,3}\d{5,8}[A-Z]?|[CFGHJKLMNPRTVWXYZ0-9]{9}|\d{8,9}|\d{2}[A-Z]{2}\d{5})/,
      score: piiScores.weak,
      because: 'six to nine letters and digits',
      validate: hasEnoughDigits,
    },
    {
      at: 'code',
      head: [1, 2],
      regex: /[A-Z]{1,2}[ -]\d{6,7}/,
      score: piiScores.weak,
      because: 'letters and six or seven digits',
    },
    {
      at: 'digit-or-code',
      head: [5, 44],
      regex: /[A-Z0-9]{1,9}<{0,8}\d[A-Z]{3}\d{7}[MFX<]\d{7}[A-Z0-9<]{14}[0-9<]\d/,
      score: piiScores.certain,
      because: 'a machine readable line whose check digits hold',
      boundary: 'word',
      validate: (value) => value.length === 44 && isSecondLine(value),
    },
  ],
});
