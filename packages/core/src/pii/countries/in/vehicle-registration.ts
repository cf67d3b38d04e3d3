import { piiScores } from '../../engine/pii-entity.ts';
import { idRecognizer, likely, words } from '../id-recognizer.ts';

const states = new Set(
  'AN AP AR AS BH BR CG CH DD DL DN GA GJ HP HR JH JK KA KL LA LD MH ML MN MP MZ NL OD OR PB PY RJ SK TN TR TS UA UK UP UT WB'.split(
    ' ',
  ),
);

/**
 * Whether a registration begins with a state or union territory of India, or is of the Bharat series.
 * Source: Central Motor Vehicles Rules 1989, rule 50, and S.O. 437 of 2021 for the Bharat series.
 */
export const isIndianRegistration = (compact: string): boolean =>
  /^\d{2}BH\d{4}[A-HJ-NP-Z]{1,2}$/.test(compact) ||
  (states.has(compact.slice(0, 2)) && /^[A-Z]{2}(?!00)\d{1,2}[A-HJ-NP-Z]{0,3}(?!0000)\d{4}$/.test(compact));

/** Vehicle registrations of India. */
export const inVehicleRegistration = idRecognizer({
  name: 'in-vehicle-registration',
  types: ['IN_VEHICLE_REGISTRATION'],
  description: 'vehicle registrations of India by state and form',
  languages: ['en', 'hi'],
  countries: ['IN'],
  context: {
    en: words(
      'vehicle, vehicle number, vehicle registration, registration, registration number, registration no, rto, rc, car, bike, plate, number plate, reg no',
    ),
    hi: words('वाहन, गाड़ी, पंजीकरण'),
  },
  rules: [
    {
      regex: /[A-Z]{2}[ -]?\d{1,2}[ -]?[A-HJ-NP-Z]{1,3}[ -]?\d{4}/,
      at: 'code',
      head: [2, 11],
      score: likely,
      because: 'a state, a district, letters and four digits',
      form: isIndianRegistration,
    },
    {
      regex: /\d{2}[ -]?BH[ -]?\d{4}[ -]?[A-HJ-NP-Z]{1,2}/,
      head: [2, 10],
      score: likely,
      because: 'a year, BH, four digits and letters',
      form: isIndianRegistration,
    },
    {
      regex: /[A-Z]{2}[ -]?\d{2}[ -]?\d{4}/,
      at: 'code',
      head: [2, 8],
      score: piiScores.faint,
      because: 'a state, a district and four digits',
      form: isIndianRegistration,
    },
  ],
});
