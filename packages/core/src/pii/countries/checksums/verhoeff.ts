/** The multiplication of the dihedral group of order ten. */
const multiplication = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
] as const;

/** The permutation of a digit at its place, counted from the right and repeating after eight. */
const permutations = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
] as const;

const cell = (table: readonly string[], row: number, column: number): number =>
  (table[row]?.charCodeAt(column) ?? 48) - 48;

/**
 * Whether the last digit is the Verhoeff check digit of those before it; it tells every wrong digit and every pair of
 * swapped neighbours. Source: J. Verhoeff, Error Detecting Decimal Codes, 1969.
 */
export const hasVerhoeffCheckDigit = (digits: string): boolean => {
  let state = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = digits.charCodeAt(digits.length - 1 - place) - 48;
    state = cell(multiplication, state, cell(permutations, place % 8, digit));
  }
  return state === 0;
};
