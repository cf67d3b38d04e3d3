import { piiScores } from '../../engine/pii-entity.ts';
import { isOneCharacter } from '../checksums/weighted-sum.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';

/** Sort codes and account numbers of banks of the United Kingdom, which words must name: dates look like sort codes. */
export const gbBankAccount = idRecognizer({
  name: 'gb-bank-account',
  types: ['UK_SORT_CODE', 'UK_BANK_ACCOUNT'],
  description: 'sort codes and account numbers beside words that name them',
  languages: ['en'],
  countries: ['GB'],
  context: {
    en: words(
      'sort code, sort codes, sortcode, s c, account number, account no, acc no, a c no, bank account, bacs, chaps, faster payments, direct debit',
    ),
  },
  against: { en: words('date, dob, born, issued, due, expires, order, order number, phone, routing, aba') },
  rules: [
    {
      regex: /\d{2}-\d{2}-\d{2}/,
      head: [2, 2],
      score: unsure,
      because: 'six digits in the form 2-2-2',
    },
    {
      regex: /\d{2} \d{2} \d{2}/,
      head: [2, 2],
      score: piiScores.faint,
      because: 'six digits in pairs',
    },
    {
      regex: /(?<=sort code(?:: ?| is | no\.? | number:? | ))\d{6}/,
      head: [6, 6],
      score: piiScores.strong,
      because: 'six digits behind their label',
    },
    {
      regex: /(?<=\d{2}-\d{2}-\d{2}(?:[ ,]{1,2}|,? (?:account|acc|a\/c)(?: (?:number|no\.?))?:? ))\d{8}/,
      head: [8, 8],
      score: unsure,
      because: 'eight digits behind six in the form 2-2-2',
      type: 'UK_BANK_ACCOUNT',
      form: (digits) => !isOneCharacter(digits),
    },
  ],
});
