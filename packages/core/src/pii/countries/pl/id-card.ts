import { base36 } from '../checksums/weighted-sum.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';

const weights = [7, 3, 1, 9, 7, 3, 1, 7, 3] as const;

/**
 * Whether three letters and six digits are the number of a dowód osobisty: the first digit is a check digit, and weights
 * 7, 3, 1, 9, 7, 3, 1, 7, 3 sum to a multiple of ten. Source: Ministry of the Interior, "Wzór dowodu osobistego".
 */
export const isPolishIdCard = (compact: string): boolean =>
  /^[A-Z]{3}\d{6}$/.test(compact) &&
  weights.reduce((sum, weight, index) => sum + weight * base36(compact, index), 0) % 10 === 0;

/** Identity cards of Poland (dowód osobisty). */
export const plIdCard = idRecognizer({
  name: 'pl-id-card',
  types: ['PL_ID_CARD'],
  description: 'numbers of identity cards of Poland by checksum',
  languages: ['pl'],
  countries: ['PL'],
  context: {
    en: words('polish id card, id card, identity card, id card number'),
    pl: words(
      'dowod, dowod osobisty, dowodu, dowodu osobistego, dowodem osobistym, nr dowodu, seria i numer, seria, legitymujacy, legitymujaca',
    ),
  },
  rules: [
    {
      regex: /[A-Z]{3} ?\d{6}|[A-Z]{3}-\d{6}/,
      at: 'code',
      head: [3, 9],
      score: unsure,
      because: 'three letters and six digits whose checksum holds',
      check: isPolishIdCard,
    },
  ],
});
