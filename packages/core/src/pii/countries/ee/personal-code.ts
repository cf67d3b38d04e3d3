import { isBalticCode } from '../checksums/baltic-code.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';

/** Personal codes of Estonia. */
export const eePersonalCode = idRecognizer({
  name: 'ee-personal-code',
  types: ['EE_PERSONAL_CODE'],
  description: 'personal codes of Estonia by date of birth and checksum',
  languages: ['et'],
  countries: ['EE'],
  context: {
    en: words('isikukood, estonian id, estonian personal code, personal identification code'),
    et: words('isikukood, isikukoodi, ik'),
  },
  rules: [
    {
      regex: /[1-6]\d{10}/,
      head: [11, 11],
      score: unsure,
      because: 'a date of birth and a checksum that holds',
      check: isBalticCode,
    },
  ],
});
