/** The digit at a place of a string of digits. */
export const digitAt = (digits: string, index: number): number => digits.charCodeAt(index) - 48;

/** The sum of the first digits, each times its weight; digits beyond the weights do not count. */
export const weightedSum = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * digitAt(digits, index), 0);

/** The value of a character in base 36: `0`–`9` are 0–9, `A`–`Z` are 10–35. */
export const base36 = (text: string, index: number): number => {
  const code = text.charCodeAt(index);
  return code < 58 ? code - 48 : code - 55;
};

/** The remainder of a number of any length, given as digits. */
export const remainderOf = (digits: string, modulus: number): number => {
  let remainder = 0;
  for (let index = 0; index < digits.length; index++) {
    remainder = (remainder * 10 + digitAt(digits, index)) % modulus;
  }
  return remainder;
};

/** Whether all characters are the same, as in numbers typed to fill a field. */
export const isOneCharacter = (text: string): boolean => text === text.charAt(0).repeat(text.length);
