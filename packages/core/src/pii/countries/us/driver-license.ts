import { piiScores } from '../../engine/pii-entity.ts';
import { idRecognizer, ownForm, words } from '../id-recognizer.ts';

const labels = words(
  'driver license, drivers license, driver s license, driver licence, drivers licence, driver s licence, driving license, driving licence, driver license number, license number, licence number, license no, licence no, dl, dl number, dl no, dln, dmv, cdl, operator license, state id, permit, license is, licence is, license id',
);

/**
 * Driver licences of the United States: each state has a form of its own and none has a public check digit.
 * Source: AAMVA, "DL/ID card number formats" as collected by the states' motor vehicle departments.
 */
export const usDriverLicense = idRecognizer({
  name: 'us-driver-license',
  types: ['US_DRIVER_LICENSE'],
  description: 'numbers of driver licences in the forms of the states, beside words that name them',
  languages: ['en'],
  countries: ['US'],
  context: { en: labels, es: words('licencia, licencia de conducir, licencia de manejar') },
  against: {
    en: words(
      'order, order number, serial, serial number, sku, part number, tracking, ticket, software, product, business license, medical license, plate, vin, phone',
    ),
  },
  rules: [
    {
      // A letter and 12 to 14 digits of Florida, Illinois, Maryland, Michigan, Minnesota, Wisconsin and New Jersey.
      regex:
        /[A-Z]\d{3}(?:-\d{3}-\d{2}-\d{3}-\d|-\d{4}-\d{4}-\d{2}|-\d{3}-\d{3}-\d{3}|-\d{4}-\d{4}| \d{3} \d{3} \d{3})/,
      at: 'code',
      head: [4, 4],
      score: piiScores.moderate,
      because: 'a letter and digits in the groups of a state',
    },
    {
      regex: /[A-Z]\d{11,14}/,
      at: 'code',
      head: [12, 15],
      score: ownForm,
      because: 'a letter and 11 to 14 digits',
    },
    {
      // Letters of the name, figures and check characters of Washington and New Hampshire.
      regex:
        /WDL[A-Z0-9]{9}|[A-Z]{3,7}[*A-Z0-9]{2}\d{3}[A-Z0-9]{2}|[A-Z]{1,5}\*{1,4}[A-Z][A-Z*]\d{3}[A-Z0-9]{2}/,
      at: 'code',
      head: [1, 12],
      score: ownForm,
      because: 'letters of a name, digits and check characters of a state',
      form: (compact) => compact.length === 12 && /\d/.test(compact),
    },
    {
      regex:
        /[A-Z]{1,2}\d{5,8}|\d{2}[A-Z]{3}\d{5}|[A-Z]\d{2}-\d{2}-\d{4}|[A-Z]\d{5}[A-Z0-9]|\d{7}[A-Z]|\d{3}[A-Z]{2}\d{4}/,
      at: 'digit-or-code',
      head: [3, 10],
      score: ownForm,
      because: 'letters and digits in the form of a state',
    },
    {
      regex: /\d{7,12}/,
      head: [7, 12],
      score: ownForm,
      because: '7 to 12 digits',
    },
    {
      // Kentucky, North Dakota, New Jersey and Michigan.
      regex:
        /[A-Z]\d{2}-\d{3}-\d{3}|[A-Z]{3}-\d{2}-\d{4}|[A-Z]\d{4} \d{5} \d{5}|[A-Z][ -]\d{3}[ -]\d{3}[ -]\d{3}[ -]\d{3}/,
      at: 'code',
      head: [1, 5],
      score: ownForm,
      because: 'letters and digits in the groups of a state',
    },
    {
      // Colorado, New York, Indiana, Wyoming and Pennsylvania among others.
      regex:
        /\d{2}-\d{3}-\d{4}|\d{3}-\d{2}-\d{4}|\d{3}-\d{3}-\d{3}|\d{3} \d{3} \d{3}|\d{4}-\d{2}-\d{4}|\d{6}-\d{3}|\d{2} \d{3} \d{3}/,
      head: [2, 6],
      score: ownForm,
      because: 'eight to ten digits in the groups of a state',
    },
  ],
});
