import { idRecognizer, ownForm, unsure, words } from '../id-recognizer.ts';

/** Licence plates of Germany: a district, one or two letters and up to four digits. Source: FZV, § 9 and Anlage 1. */
export const deLicencePlate = idRecognizer({
  name: 'de-licence-plate',
  types: ['DE_KFZ'],
  description: 'licence plates of Germany by form, beside words that name them',
  languages: ['de'],
  countries: ['DE'],
  context: {
    en: words('license plate, licence plate, number plate, plate, registration, vehicle, car'),
    de: words(
      'kennzeichen, kfz-kennzeichen, kfz, nummernschild, fahrzeug, pkw, auto, zulassung, amtliches kennzeichen, fahrzeugschein, wagen',
    ),
  },
  rules: [
    {
      regex: /[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} [1-9]\d{0,3}[EH]?/,
      at: 'capitals',
      exactCase: true,
      head: [1, 3],
      score: unsure,
      distinctive: true,
      because: 'a district, a dash, letters and up to four digits',
      form: (compact) => compact.length <= 9,
    },
    {
      regex: /[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2}[- ]?[1-9]\d{0,3}[EH]?/,
      at: 'capitals',
      exactCase: true,
      head: [1, 3],
      score: ownForm,
      because: 'a district, letters and up to four digits',
      form: (compact) => compact.length <= 9,
    },
  ],
});
