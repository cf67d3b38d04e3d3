import { idRecognizer, unsure, words } from '../id-recognizer.ts';

/** Licence plates of Turkey: a province, letters without Q, W and X, and digits. Source: Karayolları Trafik Yönetmeliği. */
export const trLicencePlate = idRecognizer({
  name: 'tr-licence-plate',
  types: ['TR_LICENSE_PLATE'],
  description: 'licence plates of Turkey by province and form, beside words that name them',
  languages: ['tr'],
  countries: ['TR'],
  context: {
    en: words('license plate, licence plate, number plate, plate, vehicle, car'),
    tr: words('plaka, plakali, plakasi, arac, araba, tasit, ruhsat'),
  },
  rules: [
    {
      regex:
        /(?:0[1-9]|[1-7]\d|8[01])[ -]?(?:[A-PR-VYZ][ -]?\d{4,5}|[A-PR-VYZ]{2}[ -]?\d{3,4}|[A-PR-VYZ]{3}[ -]?\d{2,3})/,
      head: [2, 8],
      exactCase: true,
      score: unsure,
      because: 'a province, letters and digits',
    },
  ],
});
