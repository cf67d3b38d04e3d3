import { piiScores } from '../../engine/pii-entity.ts';
import { isCalendarDate } from '../checksums/calendar.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

const alphabet = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';

const states = new Set(
  'AS BC BS CC CL CM CS CH DF CX DG GT GR HG JC MC MN MS NT NL OC PL QT QR SP SL SR TC TS TL VZ YN ZS NE'.split(
    ' ',
  ),
);

/**
 * Whether eighteen characters are a CURP: four letters of the names, date of birth, sex, state, three consonants, a mark
 * of the century (a digit before 2000, a letter since) and a check digit, weights 18 to 2.
 * Source: Secretaría de Gobernación, Instructivo normativo para la asignación de la CURP.
 */
export const isCurp = (compact: string): boolean => {
  if (!/^[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[0-9A-Z]\d$/.test(compact)) return false;
  const born = {
    year: (/\d/.test(compact.charAt(16)) ? 1900 : 2000) + Number(compact.slice(4, 6)),
    month: Number(compact.slice(6, 8)),
    day: Number(compact.slice(8, 10)),
  };
  if (!isCalendarDate(born) || !states.has(compact.slice(11, 13))) return false;
  const sum = Array.from(compact.slice(0, 17)).reduce(
    (total, character, index) => total + alphabet.indexOf(character) * (18 - index),
    0,
  );
  return (10 - (sum % 10)) % 10 === Number(compact.charAt(17));
};

/** Population registry codes of Mexico (CURP). */
export const mxCurp = idRecognizer({
  name: 'mx-curp',
  types: ['MX_CURP'],
  description: 'population registry codes of Mexico by date of birth, state and check digit',
  languages: ['es'],
  countries: ['MX'],
  context: {
    en: words('curp, mexican id, population registry code'),
    es: words('curp, clave unica de registro de poblacion, clave unica'),
  },
  rules: [
    {
      regex: /[A-Z]{4}\d{6}[HMX][A-Z]{5}[0-9A-Z]\d/,
      at: 'code',
      head: [18, 18],
      score: piiScores.certain,
      because: 'letters of names, a date of birth, a state and a check digit that belongs to them',
      check: isCurp,
    },
  ],
});
