import { idRecognizer, ownForm, unsure, words } from '../id-recognizer.ts';

/** Vehicle registrations of Nigeria since 2011: a local government, three digits, two letters. Source: FRSC. */
export const ngVehicleRegistration = idRecognizer({
  name: 'ng-vehicle-registration',
  types: ['NG_VEHICLE_REGISTRATION'],
  description: 'vehicle registrations of Nigeria by form, beside words that name them',
  languages: ['en'],
  countries: ['NG'],
  context: {
    en: words(
      'vehicle, plate, plate number, number plate, license plate, licence plate, registration, vehicle registration, car, frsc',
    ),
  },
  rules: [
    {
      regex: /[A-Z]{3}-\d{3}[ -]?[A-Z]{2}/,
      at: 'code',
      exactCase: true,
      head: [3, 3],
      score: unsure,
      distinctive: true,
      because: 'three letters, a dash, three digits and two letters',
    },
    {
      regex: /[A-Z]{3} ?\d{3}[ -]?[A-Z]{2}/,
      at: 'code',
      exactCase: true,
      head: [3, 8],
      score: ownForm,
      because: 'three letters, three digits and two letters',
    },
  ],
});
