import { rejectError } from '../errors.ts';
import { isDecimal } from '../money/decimal.ts';

const decimalForm = /^(-?)0*(\d*)(?:\.(\d*?)0*)?$/;
/** Digits before the point are counted in three digits. */
const mostDigits = 999;

const complement = (digits: string): string => digits.replaceAll(/\d/g, (digit) => String(9 - Number(digit)));

/**
 * A decimal as a text whose order by bytes is the order of the numbers, and which is equal for equal numbers (`1.50`
 * and `1.5`); exact, however long. Error: `search.invalid-number` (reject).
 */
export const toSortableDecimal = (text: string): string => {
  const [, sign = '', whole = '', fraction = ''] = (isDecimal(text) && decimalForm.exec(text)) || [];
  if (!isDecimal(text) || whole.length > mostDigits) {
    throw rejectError('search.invalid-number', 'This is no number to compare with: write it as 1234.50.');
  }
  const length = String(whole.length).padStart(3, '0');
  const isNegative = sign === '-' && `${whole}${fraction}` !== '';
  // The end of a negative number comes after all digits: the longer fraction is the smaller number.
  return isNegative
    ? `n${complement(length)}${complement(whole)}.${complement(fraction)}~`
    : `p${length}${whole}.${fraction}`;
};
