import { patternRecognizer } from '../engine/pattern-recognizer.ts';
import { piiScores } from '../engine/pii-entity.ts';

/** Postcodes where the words beside them say so: alone they are numbers like any other. */
export const postcodeRecognizer = patternRecognizer({
  name: 'postcode',
  types: ['ZIP_CODE'],
  description: 'Postcodes of many countries, where a word for it stands beside them.',
  context: {
    en: ['zip', 'zip code', 'zipcode', 'postcode', 'post code', 'postal code'],
    de: ['plz', 'postleitzahl'],
    fr: ['code postal'],
    es: ['código postal'],
    it: ['codice postale'],
    nl: ['postcode'],
    pt: ['cep', 'código postal'],
    sv: ['postnummer'],
    pl: ['kod pocztowy'],
  },
  rules: [
    {
      regex: /\d{5}(?:-\d{4})?/,
      at: 'digit',
      score: piiScores.faint,
      because: 'five digits, or nine in the form 5-4',
    },
    {
      regex: /\d{4}(?: ?[A-Za-z]{2})?/,
      at: 'digit',
      score: piiScores.faint,
      because: 'four digits, or four with two letters',
    },
    { regex: /\d{3} \d{2}/, at: 'digit', score: piiScores.faint, because: 'digits in the form 3-2' },
    { regex: /\d{2}-\d{3}/, at: 'digit', score: piiScores.faint, because: 'digits in the form 2-3' },
    { regex: /\d{5}-\d{3}/, at: 'digit', score: piiScores.faint, because: 'digits in the form 5-3' },
    { regex: /\d{6}/, at: 'digit', score: piiScores.faint, because: 'six digits' },
    { regex: /\d{4}-\d{3}/, at: 'digit', score: piiScores.faint, because: 'digits in the form 4-3' },
    {
      regex: /[A-Za-z]{1,2}-\d{4,5}/,
      at: 'code',
      score: piiScores.faint,
      because: 'a country letter and four or five digits',
    },
    {
      regex: /[A-Za-z]\d[\dWw] ?[A-Za-z\d]{4}/,
      at: 'code',
      score: piiScores.faint,
      because: 'letters and digits of an Irish postcode',
    },
    {
      regex: /[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2}/,
      at: 'code',
      score: piiScores.weak,
      because: 'letters and digits of a British postcode',
    },
    {
      regex: /[A-Za-z]\d[A-Za-z] ?\d[A-Za-z]\d/,
      at: 'code',
      score: piiScores.weak,
      because: 'letters and digits of a Canadian postcode',
    },
  ],
});
