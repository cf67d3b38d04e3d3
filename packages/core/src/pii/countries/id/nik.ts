import { isDayOfShortYear } from '../checksums/calendar.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';

const province = /^(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])$/;

/**
 * Whether sixteen digits are a Nomor Induk Kependudukan: a province, regency and district, the date of birth with 40 added
 * to the day for women, and a serial. Source: Undang-Undang 24/2013; codes of Kemendagri.
 */
export const isNik = (digits: string): boolean => {
  if (!/^\d{16}$/.test(digits) || !province.test(digits.slice(0, 2))) return false;
  if (/^\d\d(?:00|\d\d00)/.test(digits) || digits.endsWith('0000')) return false;
  const day = Number(digits.slice(6, 8));
  return isDayOfShortYear({
    year: Number(digits.slice(10, 12)),
    month: Number(digits.slice(8, 10)),
    day: day > 40 ? day - 40 : day,
  });
};

/** Identity numbers of people in Indonesia. */
export const idNik = idRecognizer({
  name: 'id-nik',
  types: ['ID_NIK'],
  description: 'identity numbers of people in Indonesia by region and date of birth',
  languages: ['id'],
  countries: ['ID'],
  context: {
    en: words('nik, ktp, indonesian id, national id, identity number'),
    id: words('nik, ktp, nomor induk kependudukan, e-ktp, no ktp, nomor ktp'),
  },
  rules: [
    {
      regex: /\d{16}|\d{6}[ .-]\d{6}[ .-]\d{4}|\d{4} \d{4} \d{4} \d{4}/,
      head: [4, 16],
      score: unsure,
      because: 'a region and a date of birth in sixteen digits',
      form: isNik,
    },
  ],
});
