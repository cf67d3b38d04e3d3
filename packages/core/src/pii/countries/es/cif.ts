import { digitAt } from '../checksums/weighted-sum.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';

const controlLetters = 'JABCDEFGHI';

const controlOf = (digits: string): number => {
  let sum = 0;
  for (let index = 0; index < 7; index++) {
    const digit = digitAt(digits, index) * (index % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return (10 - (sum % 10)) % 10;
};

/**
 * Whether a letter, seven digits and a control are the NIF of a legal person (the former CIF): foreign and public bodies
 * have a letter as control, companies a digit, others either. Source: Orden EHA/451/2008, annex.
 */
export const isSpanishCif = (compact: string): boolean => {
  if (!/^[A-HJNP-SUVW]\d{7}[0-9A-J]$/.test(compact)) return false;
  const control = controlOf(compact.slice(1, 8));
  const last = compact.charAt(8);
  const isLetter = last === controlLetters.charAt(control);
  const isDigit = last === String(control);
  if (/^[NPQRSW]/.test(compact)) return isLetter;
  return /^[ABEH]/.test(compact) ? isDigit : isLetter || isDigit;
};

/** Tax numbers of companies and other bodies in Spain. */
export const esCif = idRecognizer({
  name: 'es-cif',
  types: ['ES_CIF'],
  description: 'tax numbers of companies in Spain by their control character',
  languages: ['es', 'ca', 'gl', 'eu'],
  countries: ['ES'],
  context: {
    en: words('cif, nif, company tax number, spanish company, tax id'),
    es: words(
      'cif, nif, codigo de identificacion fiscal, identificacion fiscal, sociedad, empresa, razon social, s l, s a',
    ),
  },
  rules: [
    {
      regex: /[A-HJNP-SUVW][ -]?\d{7}[ -]?[0-9A-J]|[A-HJNP-SUVW][ -]?\d{2}\.\d{3}\.\d{2}[0-9A-J]/,
      at: 'code',
      head: [1, 9],
      score: unsure,
      because: 'a letter and seven digits whose control character holds',
      check: isSpanishCif,
    },
  ],
});
