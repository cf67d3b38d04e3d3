import { idRecognizer, likely, words } from '../id-recognizer.ts';
/**
 * Whether ten characters have the form of a Permanent Account Number: three letters, one that names the kind of holder,
 * the initial of the name, four digits and a letter whose rule is not public. Source: Income Tax Department, rule 114.
 */
export const isPan = (compact: string): boolean =>
  /^[A-Z]{3}[ABCEFGHJKLPT][A-Z](?!0000)\d{4}[A-Z]$/.test(compact);

/** Permanent Account Numbers of taxpayers in India. */
export const inPan = idRecognizer({
  name: 'in-pan',
  types: ['IN_PAN'],
  description: 'Permanent Account Numbers of taxpayers in India by form and kind of holder',
  languages: ['en', 'hi'],
  countries: ['IN'],
  context: {
    en: words('pan, pan card, pan number, pan no, permanent account number, income tax, itr'),
    hi: words('पैन, स्थायी खाता संख्या'),
  },
  rules: [
    {
      regex: /[A-Z]{3}[ABCEFGHJKLPT][A-Z]\d{4}[A-Z]/,
      at: 'code',
      head: [10, 10],
      score: likely,
      because: 'five letters with a kind of holder in use, four digits and a letter',
      form: isPan,
    },
  ],
});
