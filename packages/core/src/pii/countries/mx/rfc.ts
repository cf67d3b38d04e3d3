import { piiScores } from '../../engine/pii-entity.ts';
import { isDayOfShortYear } from '../checksums/calendar.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';

const alphabet = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';

/**
 * Whether twelve (companies) or thirteen (persons) characters have the form of an RFC: three or four letters, a date,
 * and a homoclave of three. Source: SAT, Instructivo para la asignación de la clave del RFC.
 */
export const isRfc = (compact: string): boolean => {
  if (!/^[A-ZÑ&]{3,4}\d{6}[0-9A-Z]{2}[0-9A]$/.test(compact)) return false;
  const digits = compact.slice(-9, -3);
  return isDayOfShortYear({
    year: Number(digits.slice(0, 2)),
    month: Number(digits.slice(2, 4)),
    day: Number(digits.slice(4)),
  });
};

/** Whether the last character is the check digit by eleven; a few numbers in use have another one. */
export const hasRfcCheckDigit = (compact: string): boolean => {
  const padded = compact.padStart(13, ' ');
  const sum = Array.from(padded.slice(0, 12)).reduce(
    (total, character, index) => total + alphabet.indexOf(character) * (13 - index),
    0,
  );
  return '0123456789A'.charAt((11 - (sum % 11)) % 11) === padded.charAt(12);
};

/** Taxpayer codes of Mexico (RFC). */
export const mxRfc = idRecognizer({
  name: 'mx-rfc',
  types: ['MX_RFC'],
  description: 'taxpayer codes of Mexico by form, date and check digit',
  languages: ['es'],
  countries: ['MX'],
  context: {
    en: words('rfc, mexican tax id, tax id'),
    es: words('rfc, registro federal de contribuyentes, contribuyente, sat, clave del rfc'),
  },
  rules: [
    {
      regex: /[A-ZÑ&]{3,4}[ -]?\d{6}[ -]?[0-9A-Z]{2}[0-9A]/u,
      at: 'code',
      head: [1, 13],
      score: piiScores.strong,
      because: 'letters, a date and a check digit that belongs to them',
      check: (compact) => isRfc(compact) && hasRfcCheckDigit(compact),
    },
    {
      regex: /[A-ZÑ&]{3,4}[ -]?\d{6}[ -]?[0-9A-Z]{2}[0-9A]/u,
      at: 'code',
      head: [1, 13],
      score: unsure,
      because: 'letters, a date and three more characters',
      form: (compact) => isRfc(compact) && !hasRfcCheckDigit(compact),
    },
  ],
});
