import { piiScores } from '../../engine/pii-entity.ts';
import { base36 } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';
import { isPan } from './pan.ts';

/**
 * Whether fifteen characters are a Goods and Services Tax number: a state (01–38, 97 or 99), a Permanent Account Number,
 * the count of registrations, Z, and a Luhn check character in base 36. Source: GSTN, "GSTIN format".
 */
export const isGstin = (compact: string): boolean => {
  if (!/^(?:0[1-9]|[12]\d|3[0-8]|9[79])[A-Z0-9]{10}[1-9A-Z]Z[0-9A-Z]$/.test(compact)) return false;
  if (!isPan(compact.slice(2, 12))) return false;
  let sum = 0;
  for (let index = 0; index < 14; index++) {
    const product = base36(compact, index) * (index % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return (36 - (sum % 36)) % 36 === base36(compact, 14);
};

/** Goods and Services Tax numbers of India, which hold the PAN of their owner. */
export const inGstin = idRecognizer({
  name: 'in-gstin',
  types: ['IN_GSTIN'],
  description: 'Goods and Services Tax numbers of India by state, account number and check character',
  languages: ['en', 'hi'],
  countries: ['IN'],
  context: {
    en: words('gst, gstin, gst number, gst no, goods and services tax, gst registration'),
    hi: words('जीएसटी, जीएसटीआईएन'),
  },
  rules: [
    {
      regex: /\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]/,
      head: [15, 15],
      score: piiScores.certain,
      because: 'a state, an account number and a check character that belongs to them',
      check: isGstin,
    },
  ],
});
