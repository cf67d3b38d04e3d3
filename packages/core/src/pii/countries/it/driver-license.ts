import { idRecognizer, ownForm, unsure, words } from '../id-recognizer.ts';

/**
 * Driving licences of Italy: U1, seven characters and a letter since 2005, two letters, seven digits and a letter before.
 * Source: Ministero delle Infrastrutture e dei Trasporti, D.M. 40T of 30 September 2003.
 */
export const itDriverLicense = idRecognizer({
  name: 'it-driver-license',
  types: ['IT_DRIVER_LICENSE'],
  description: 'numbers of driving licences of Italy by form, beside words that name them',
  languages: ['it'],
  countries: ['IT'],
  context: {
    en: words(
      'italian driving licence, driving licence, driver license, driving license, driver licence, licence',
    ),
    it: words('patente, patente di guida, numero patente, patente b, licenza di guida, guida'),
  },
  rules: [
    {
      regex: /U1[0-9BCDFGHJKLMNPRSTUVWYXZ]{7}[A-Z]/,
      at: 'code',
      head: [10, 10],
      score: unsure,
      distinctive: true,
      because: 'U1, seven characters and a letter',
      form: (compact) => /\d.*\d/.test(compact.slice(2)),
    },
    {
      regex: /[A-Z]{2}\d{7}[A-Z]/,
      at: 'code',
      head: [10, 10],
      score: ownForm,
      because: 'two letters, seven digits and a letter',
    },
  ],
});
