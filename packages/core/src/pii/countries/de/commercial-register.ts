import { piiScores } from '../../engine/pii-entity.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

/** Numbers of the commercial register of Germany, which name sole traders too. Source: §§ 9 and 14 HGB. */
export const deCommercialRegister = idRecognizer({
  name: 'de-commercial-register',
  types: ['DE_HANDELSREGISTER'],
  description: 'numbers of the commercial register of Germany by their department',
  languages: ['de'],
  countries: ['DE'],
  context: {
    en: words('commercial register, trade register, registered'),
    de: words(
      'handelsregister, registergericht, amtsgericht, handelsregisternummer, registernummer, hr-nummer',
    ),
  },
  rules: [
    {
      regex: /HR[AB][ -]?(?:Nr\.? ?)?\d{1,6}(?: [A-Z](?![A-Za-z\u00c0-\u024f]))?/i,
      at: { literals: ['HRA', 'HRB', 'hra', 'hrb'] },
      exactCase: true,
      score: piiScores.strong,
      because: 'a department of the commercial register and a number',
    },
  ],
});
