import { piiScores } from '../../engine/pii-entity.ts';
import { isOneCharacter } from '../checksums/weighted-sum.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';

/** Branches and accounts of banks in Australia, which words must name. Source: AusPayNet, BSB numbers. */
export const auBankAccount = idRecognizer({
  name: 'au-bank-account',
  types: ['AU_BSB', 'AU_BANK_ACCOUNT'],
  description: 'numbers of branches and accounts of banks in Australia beside words that name them',
  languages: ['en'],
  countries: ['AU'],
  context: {
    en: words(
      'bsb, bsb number, bsb no, bank state branch, bank account, account number, account no, acc no, acct, eft, direct deposit',
    ),
  },
  against: { en: words('phone, tel, telephone, order, invoice, abn, acn, tfn, routing') },
  rules: [
    {
      regex: /(?<=(?:BSB|bsb)(?:[^\p{L}\d]{1,3}| number:? | is | no\.?:? ))\d{3}[- ]?\d{3}/u,
      head: [3, 6],
      score: piiScores.strong,
      because: 'six digits behind their label',
      form: (digits) => !isOneCharacter(digits),
    },
    {
      regex:
        /(?<=\d{3}-?\d{3}(?:[ ,;]{1,2}|,? (?:and )?(?:account|acc|acct|a\/c)(?: (?:number|no\.?))?:? ))\d{5,10}/,
      head: [5, 10],
      score: unsure,
      because: 'five to ten digits behind those of a branch',
      type: 'AU_BANK_ACCOUNT',
      form: (digits) => !isOneCharacter(digits),
    },
    {
      regex: /\d{3}-\d{3}[ -]?\d{6,9}/,
      head: [3, 3],
      score: unsure,
      because: 'a branch in the form 3-3 and six to nine digits',
      type: 'AU_BANK_ACCOUNT',
      form: (digits) => !isOneCharacter(digits),
    },
  ],
});
