import { piiScores } from '../../engine/pii-entity.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';

/**
 * Identity cards of Italy: two letters and seven digits on paper, two letters, five digits and two letters on the
 * electronic card. Source: Ministero dell'Interno, Carta d'identità elettronica 3.0, specifiche tecniche.
 */
export const itIdentityCard = idRecognizer({
  name: 'it-identity-card',
  types: ['IT_IDENTITY_CARD'],
  description: 'numbers of identity cards of Italy, beside words that name them',
  languages: ['it'],
  countries: ['IT'],
  context: {
    en: words('identity card, id card, italian identity card, italian id'),
    it: words(
      'carta d identita, carta di identita, carta identita, carta, identita, documento, documento d identita, cie, c i, ci, elettronica',
    ),
  },
  rules: [
    {
      regex: /C[A-Z]\d{5}[A-Z]{2}/,
      at: 'code',
      head: [9, 9],
      score: unsure,
      because: 'C and a letter, five digits and two letters',
    },
    {
      regex: /[A-Z]{2} ?\d{7}/,
      at: 'code',
      head: [2, 9],
      score: piiScores.faint,
      because: 'two letters and seven digits',
    },
    { regex: /\d{7}[A-Z]{2}/, head: [9, 9], score: piiScores.faint, because: 'seven digits and two letters' },
  ],
});
