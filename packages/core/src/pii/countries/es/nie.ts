import { piiScores } from '../../engine/pii-entity.ts';
import { idRecognizer, words } from '../id-recognizer.ts';
import { controlLetter } from './nif.ts';

/**
 * Whether X, Y or Z, seven digits and a letter are a number of a foreigner: X, Y and Z count as 0, 1 and 2 and the
 * letter is that of the NIF. Source: Orden INT/2058/2008.
 */
export const isSpanishNie = (compact: string): boolean =>
  /^[XYZ]\d{7}[A-HJ-NP-TV-Z]$/.test(compact) &&
  controlLetter('XYZ'.indexOf(compact.charAt(0)) + compact.slice(1, 8)) === compact.charAt(8);

/** Numbers of foreigners in Spain (NIE). */
export const esNie = idRecognizer({
  name: 'es-nie',
  types: ['ES_NIE'],
  description: 'numbers of foreigners in Spain by their control letter',
  languages: ['es', 'ca', 'gl', 'eu'],
  countries: ['ES'],
  context: {
    en: words('nie, nie number, foreigner, residence permit, spanish id'),
    es: words(
      'nie, numero de identidad de extranjero, extranjero, extranjera, tarjeta de residencia, permiso de residencia, identificacion',
    ),
  },
  rules: [
    {
      regex: /[XYZ][ -]?\d{7}[ -]?[A-HJ-NP-TV-Z]/,
      at: 'code',
      head: [1, 9],
      score: piiScores.strong,
      because: 'X, Y or Z, seven digits and the control letter that belongs to them',
      check: isSpanishNie,
    },
  ],
});
