import { piiScores } from '../../engine/pii-entity.ts';
import { isOneCharacter } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';
import { otherNumbers } from '../other-numbers.ts';

/** Account numbers of banks in the United States: they have no form of their own, so that words must name them. */
export const usBankAccount = idRecognizer({
  name: 'us-bank-account',
  types: ['US_BANK_NUMBER'],
  description: 'numbers of bank accounts, 8 to 17 digits beside words that name them',
  languages: ['en'],
  countries: ['US'],
  context: {
    en: words(
      'bank account, bank account number, account number, account no, account num, acct number, acct no, acct, account, checking, checking account, savings, savings account, deposit account, direct deposit, bank acct',
    ),
  },
  against: {
    ...otherNumbers,
    en: [
      ...(otherNumbers.en ?? []),
      ...words('routing, routing number, aba, sort code, card, card number, credit card, customer number'),
    ],
  },
  rules: [
    {
      regex: /\d{8,17}/,
      head: [8, 17],
      score: piiScores.faint,
      because: '8 to 17 digits',
      form: (digits) => !isOneCharacter(digits),
    },
    {
      regex: /\d{3,6}-\d{3,8}(?:-\d{1,6})?/,
      head: [3, 6],
      score: piiScores.faint,
      because: '8 to 17 digits in groups',
      form: (digits) => digits.length >= 8 && digits.length <= 17,
    },
  ],
});
