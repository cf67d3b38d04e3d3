import { piiScores } from '../../engine/pii-entity.ts';
import { isOneCharacter, weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

/**
 * Whether seven or eight digits and a check character are a RUT or RUN: weights 2 to 7 from the right, by eleven, K for
 * ten. Source: Servicio de Registro Civil e Identificación; Servicio de Impuestos Internos.
 */
export const isRut = (compact: string): boolean => {
  if (!/^[1-9]\d{6,7}[0-9K]$/.test(compact) || isOneCharacter(compact)) return false;
  const body = compact.slice(0, -1).padStart(8, '0');
  const check = (11 - (weightedSum(body, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return '0123456789K'.charAt(check) === compact.charAt(compact.length - 1);
};

/** Tax and identity numbers of Chile. */
export const clRut = idRecognizer({
  name: 'cl-rut',
  types: ['CL_RUT'],
  description: 'tax and identity numbers of Chile by form and check character',
  languages: ['es'],
  countries: ['CL'],
  context: {
    en: words('rut, run, chilean id'),
    es: words('rut, run, cedula de identidad, cedula, rol unico tributario'),
  },
  rules: [
    {
      regex: /\d{1,2}\.\d{3}\.\d{3}-[0-9K]/,
      head: [1, 2],
      score: piiScores.strong,
      because: 'seven or eight digits with points and the check character that belongs to them',
      check: isRut,
    },
    {
      regex: /\d{7,8}-[0-9K]/,
      head: [7, 8],
      score: piiScores.moderate,
      because: 'seven or eight digits and the check character that belongs to them',
      check: isRut,
    },
  ],
});
