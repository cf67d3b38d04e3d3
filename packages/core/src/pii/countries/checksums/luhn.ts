/**
 * The sum of the Luhn algorithm: from the right, every second digit doubled and its digits added.
 * Source: ISO/IEC 7812-1, annex B.
 */
const luhnSum = (digits: string): number => {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = digits.charCodeAt(digits.length - 1 - place) - 48;
    const counted = place % 2 === 0 ? digit : digit * 2;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum;
};

/** Whether the last digit is the Luhn check digit of those before it. */
export const hasLuhnCheckDigit = (digits: string): boolean => luhnSum(digits) % 10 === 0;
