import { digitAt } from '../checksums/weighted-sum.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';

/**
 * Whether a letter and nine digits are the lifelong part of a health insurance number: the letter as two digits, weights
 * 1 and 2 in turn, each product's digits added, the last digit of the sum is the check digit.
 * Source: GKV-Spitzenverband, "Die Krankenversichertennummer", § 290 SGB V.
 */
export const isGermanHealthInsurance = (compact: string): boolean => {
  if (!/^[A-Z]\d{9}$/.test(compact)) return false;
  const digits = String(compact.charCodeAt(0) - 64).padStart(2, '0') + compact.slice(1, 9);
  let sum = 0;
  for (let index = 0; index < 10; index++) {
    const product = digitAt(digits, index) * (index % 2 === 0 ? 1 : 2);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === digitAt(compact, 9) && !/^.0+$/.test(compact);
};

/** Health insurance numbers of Germany (KVNR), the lifelong part. */
export const deHealthInsurance = idRecognizer({
  name: 'de-health-insurance',
  types: ['DE_HEALTH_INSURANCE'],
  description: 'health insurance numbers of Germany by form and checksum',
  languages: ['de'],
  countries: ['DE'],
  context: {
    en: words('health insurance, health insurance number, insurance number, insured'),
    de: words(
      'krankenversicherungsnummer, krankenversichertennummer, versichertennummer, kvnr, kv-nummer, krankenkasse, krankenversicherung, gesundheitskarte, egk, versicherten-nr, versichertennr, gkv',
    ),
  },
  rules: [
    {
      regex: /[A-Z]\d{9}/,
      at: 'code',
      head: [10, 10],
      score: unsure,
      because: 'a letter and nine digits whose checksum holds',
      check: isGermanHealthInsurance,
    },
    {
      regex: /[A-Z]\d{3} \d{3} \d{3}|[A-Z] \d{3} \d{3} \d{3}/,
      at: 'code',
      head: [1, 4],
      score: unsure,
      because: 'a letter and nine digits in groups whose checksum holds',
      check: isGermanHealthInsurance,
    },
  ],
});
