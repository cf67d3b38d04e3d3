import { hasLuhnCheckDigit } from '../../countries/checksums/luhn.ts';
import { patternRecognizer } from '../../engine/pattern-recognizer.ts';
import { piiScores } from '../../engine/pii-entity.ts';

/** Reporting bodies of the GSM Association by the first two digits (TS.06); others were never given out. */
const bodies = new Set('00 01 02 03 10 13 30 33 35 44 45 49 50 51 52 53 54 86 91 98 99'.split(' '));

/** Whether fifteen digits are an IMEI: a reporting body, and the Luhn check digit. Source: 3GPP TS 23.003, annex B. */
export const isImei = (digits: string): boolean =>
  /^\d{15}$/.test(digits) &&
  bodies.has(digits.slice(0, 2)) &&
  new Set(digits).size > 2 &&
  hasLuhnCheckDigit(digits);

const check = (value: string): boolean => isImei(value.replace(/\D/g, ''));

/** Numbers of mobile devices; bare ones look like cards and need a word beside them. */
export const imeiRecognizer = patternRecognizer({
  name: 'imei',
  types: ['IMEI'],
  description: 'numbers of mobile devices by their groups and Luhn checksum',
  context: {
    en: 'imei,imei number,device,device id,handset,mobile device,equipment identity,phone,smartphone'.split(
      ',',
    ),
    de: ['imei', 'gerätenummer', 'gerät', 'handy'],
    fr: ['imei', 'appareil', 'téléphone'],
    es: ['imei', 'dispositivo', 'móvil', 'celular'],
    it: ['imei', 'dispositivo'],
  },
  against: {
    en: ['card', 'credit card', 'tracking', 'order', 'invoice', 'serial', 'transaction', 'account'],
  },
  rules: [
    {
      at: 'digit',
      head: [2, 2],
      regex: /\d{2}(?:-\d{6}-\d{6}-\d| \d{6} \d{6} \d)/,
      score: 0.75,
      because: 'fifteen digits in the form 2-6-6-1 whose Luhn checksum holds',
      validate: check,
    },
    {
      at: 'digit',
      head: [6, 6],
      regex: /\d{6}-\d{2}-\d{6}-\d/,
      score: 0.75,
      because: 'fifteen digits in the form 6-2-6-1 whose Luhn checksum holds',
      validate: check,
    },
    {
      at: 'digit',
      head: [15, 15],
      regex: /\d{15}/,
      score: piiScores.weak,
      because: 'fifteen digits whose Luhn checksum holds',
      validate: check,
    },
  ],
});
