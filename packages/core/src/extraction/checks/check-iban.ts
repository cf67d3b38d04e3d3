import { isIban } from '../values/index.ts';
import type { Check } from './check.ts';

/** The check digits of the IBAN hold. */
export const checkIban: Check = (input) => {
  const value = input.fields.iban?.value;
  if (typeof value !== 'string') return [];
  const passed = isIban(value);
  const message = passed ? 'The check digits hold.' : 'The check digits of the IBAN do not hold.';
  return [{ name: 'iban-checksum', passed, message, subject: { field: 'iban' } }];
};
