import { idRecognizer, likely, unsure, words } from '../id-recognizer.ts';

const letters = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** The control letter of a number. */
export const controlLetter = (digits: string): string => letters.charAt(Number(digits) % 23);

/**
 * Whether eight digits and a letter are a NIF of a Spanish citizen (the DNI), or K, L or M, seven digits and a letter:
 * the remainder of 23 names the letter. Source: Real Decreto 1553/2005; Orden EHA/451/2008 for K, L and M.
 */
export const isSpanishNif = (compact: string): boolean =>
  /^(?:\d{8}|[KLM]\d{7})[A-HJ-NP-TV-Z]$/.test(compact) &&
  controlLetter(compact.slice(0, 8).replace(/^[KLM]/, '')) === compact.charAt(8) &&
  !/^0{7}/.test(compact);

/** Tax numbers of Spanish citizens (DNI, NIF). */
export const esNif = idRecognizer({
  name: 'es-nif',
  types: ['ES_NIF'],
  description: 'identity and tax numbers of Spanish citizens by their control letter',
  languages: ['es', 'ca', 'gl', 'eu'],
  countries: ['ES'],
  context: {
    en: words('spanish id, dni, nif, national id, identity card, identification number'),
    es: words(
      'dni, nif, documento nacional de identidad, identificacion, numero de identificacion, documento, carnet de identidad, identidad',
    ),
    ca: words('dni, nif, document nacional d identitat'),
  },
  rules: [
    {
      regex: /\d{8}[ -]?[A-HJ-NP-TV-Z]|\d{2}\.\d{3}\.\d{3}[ -]?[A-HJ-NP-TV-Z]/,
      head: [2, 9],
      score: likely,
      because: 'eight digits and the control letter that belongs to them',
      check: isSpanishNif,
    },
    {
      regex: /[KLM][ -]?\d{7}[ -]?[A-HJ-NP-TV-Z]/,
      at: 'code',
      head: [1, 9],
      score: likely,
      because: 'K, L or M, seven digits and the control letter that belongs to them',
      check: isSpanishNif,
    },
    {
      regex: /\d{7}[ -]?[A-HJ-NP-TV-Z]/,
      head: [7, 8],
      score: unsure,
      because: 'seven digits, written without the leading zero, and their control letter',
      check: (compact) => isSpanishNif(`0${compact}`),
    },
  ],
});
