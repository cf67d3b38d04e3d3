import { idRecognizer, ownForm, unsure, words } from '../id-recognizer.ts';
import { hasDocumentCheckDigit } from './document-number.ts';

/** Passports of Germany: C, F, G, H, J or K and eight characters, and a check digit behind. Source: PassV, Anlage 1. */
export const dePassport = idRecognizer({
  name: 'de-passport',
  types: ['DE_PASSPORT'],
  description:
    'numbers of passports of Germany by their characters and check digit, beside words that name them',
  languages: ['de'],
  countries: ['DE'],
  context: {
    en: words('german passport, german, germany'),
    de: words('reisepass, reisepassnummer, reisepass-nr, pass, passnummer, pass-nr, passnr, kinderreisepass'),
  },
  rules: [
    {
      regex: /[CFGHJK][0-9CFGHJKLMNPRTVWXYZ]{8}\d(?:D|<<)?/,
      at: 'code',
      head: [10, 11],
      score: unsure,
      because: 'ten characters of a passport whose check digit holds',
      check: hasDocumentCheckDigit,
    },
    {
      regex: /[CFGHJK][0-9CFGHJKLMNPRTVWXYZ]{8}/,
      at: 'code',
      head: [9, 9],
      score: ownForm,
      because: 'nine characters of a passport',
      form: (compact) => /\d/.test(compact),
    },
  ],
});
