import { base36 } from './weighted-sum.ts';

const weights = [7, 3, 1] as const;

/**
 * The check digit of a field of a machine readable travel document: weights 7, 3, 1, letters from A = 10.
 * Source: ICAO Doc 9303, part 3, section 4.9.
 */
export const machineReadableCheckDigit = (field: string): number => {
  let sum = 0;
  for (let index = 0; index < field.length; index++) sum += base36(field, index) * (weights[index % 3] ?? 0);
  return sum % 10;
};
