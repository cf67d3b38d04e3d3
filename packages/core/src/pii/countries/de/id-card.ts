import { piiScores } from '../../engine/pii-entity.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';
import { hasDocumentCheckDigit } from './document-number.ts';

/** Identity cards of Germany: nine characters, and on the card a check digit behind them. Source: PAuswV, Anhang 1. */
export const deIdCard = idRecognizer({
  name: 'de-id-card',
  types: ['DE_ID_CARD'],
  description:
    'numbers of identity cards of Germany by their characters and check digit, beside words that name them',
  languages: ['de'],
  countries: ['DE'],
  context: {
    en: words('german id card, id card, identity card, id card number, identity card number, national id'),
    de: words(
      'personalausweis, personalausweisnummer, ausweis, ausweisnummer, ausweis-nr, perso, seriennummer des ausweises, npa',
    ),
  },
  rules: [
    {
      regex: /[LMNPRTVWXY][0-9CFGHJKLMNPRTVWXYZ]{8}\d(?:D|<<)?/,
      at: 'code',
      head: [10, 11],
      score: unsure,
      because: 'ten characters of an identity card whose check digit holds',
      check: hasDocumentCheckDigit,
    },
    {
      regex: /[LMNPRTVWXY][0-9CFGHJKLMNPRTVWXYZ]{8}/,
      at: 'code',
      head: [9, 9],
      score: piiScores.weak,
      because: 'nine characters of an identity card',
      form: (compact) => /\d/.test(compact),
    },
  ],
});
