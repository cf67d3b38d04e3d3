import { idRecognizer, ownForm, words } from '../id-recognizer.ts';

/** Passports of Spain: two or three letters and six digits. Source: Real Decreto 411/2014. */
export const esPassport = idRecognizer({
  name: 'es-passport',
  types: ['ES_PASSPORT'],
  description: 'numbers of passports of Spain, beside words that name them',
  languages: ['es', 'ca', 'gl', 'eu'],
  countries: ['ES'],
  context: {
    en: words('spanish passport, passport, passport number, passport no'),
    es: words('pasaporte, numero de pasaporte, pasaporte espanol'),
    ca: words('passaport'),
  },
  rules: [
    {
      regex: /[A-Z]{2,3}\d{6}/,
      at: 'code',
      head: [8, 9],
      score: ownForm,
      because: 'two or three letters and six digits',
    },
  ],
});
