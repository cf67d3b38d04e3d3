import { isCalendarDate } from './calendar.ts';
import { digitAt, weightedSum } from './weighted-sum.ts';

/**
 * Whether eleven digits are a personal code of Estonia or Lithuania: century and sex (1 to 6), the date of birth, a serial,
 * and a check digit by eleven in two rounds of weights. Sources: EVS 585:2007; Lithuanian Republic law I-2237.
 */
export const isBalticCode = (digits: string): boolean => {
  if (!/^[1-6]\d{10}$/.test(digits)) return false;
  const born = {
    year: 1800 + Math.floor((digitAt(digits, 0) - 1) / 2) * 100 + Number(digits.slice(1, 3)),
    month: Number(digits.slice(3, 5)),
    day: Number(digits.slice(5, 7)),
  };
  if (!isCalendarDate(born)) return false;
  const first = weightedSum(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  const second = weightedSum(digits, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11;
  return (first < 10 ? first : second % 10) === digitAt(digits, 10);
};
