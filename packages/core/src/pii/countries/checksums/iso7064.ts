import { digitAt } from './weighted-sum.ts';

/** Whether the last digit is the check digit of those before it. Source: ISO 7064, MOD 11,10. */
export const hasMod1110CheckDigit = (digits: string): boolean => {
  let product = 10;
  for (let index = 0; index < digits.length - 1; index++) {
    const sum = (digitAt(digits, index) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === digitAt(digits, digits.length - 1);
};
