import { isBalticCode } from '../checksums/baltic-code.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';

/** Personal codes of Lithuania. */
export const ltPersonalCode = idRecognizer({
  name: 'lt-personal-code',
  types: ['LT_PERSONAL_CODE'],
  description: 'personal codes of Lithuania by date of birth and checksum',
  languages: ['lt'],
  countries: ['LT'],
  context: {
    en: words('asmens kodas, lithuanian id, lithuanian personal code, personal code'),
    lt: words('asmens kodas, asmens kodo, a k'),
  },
  rules: [
    {
      regex: /[3-6]\d{10}/,
      head: [11, 11],
      score: unsure,
      because: 'a date of birth and a checksum that holds',
      check: isBalticCode,
    },
  ],
});
