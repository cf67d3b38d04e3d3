import { piiScores } from '../../engine/pii-entity.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';

/** Vehicle registrations of Great Britain since 2001. Source: DVLA, INF104. */
export const gbVehicleRegistration = idRecognizer({
  name: 'gb-vehicle-registration',
  types: ['UK_VEHICLE_REGISTRATION'],
  description:
    'vehicle registrations of Great Britain by form and the age within, beside words that name them',
  languages: ['en'],
  countries: ['GB'],
  context: {
    en: words(
      'vehicle, vehicle registration, registration, registration number, registration no, reg, reg no, reg number, vrm, vrn, number plate, plate, licence plate, car, van, dvla, mot, v5c, parked, parking, driver, driving',
    ),
  },
  rules: [
    {
      regex: /[A-HJ-PR-Ya-hj-pr-y]{2}(?:0[2-9]|[12]\d|5[1-9]|[67]\d)[ -]?[A-HJ-PR-Za-hj-pr-z]{3}/,
      at: 'code',
      exactCase: true,
      head: [4, 7],
      score: unsure,
      distinctive: true,
      because: 'two letters, an age in two digits and three letters',
    },
    {
      exactCase: true,
      regex: /[A-HJ-NPR-TV-Y]\d{1,3} ?[A-HJ-PR-Y]{3}|[A-HJ-PR-Y]{3} ?\d{1,3}[A-HJ-NPR-TV-Y]/,
      at: 'code',
      head: [2, 7],
      score: piiScores.faint,
      because: 'letters and digits in the form of before 2001',
    },
  ],
});
