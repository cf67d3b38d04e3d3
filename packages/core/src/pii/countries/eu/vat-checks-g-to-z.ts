import { isCalendarDate } from '../checksums/calendar.ts';
import { hasMod1110CheckDigit } from '../checksums/iso7064.ts';
import { hasLuhnCheckDigit } from '../checksums/luhn.ts';
import { base36, digitAt, remainderOf, weightedSum } from '../checksums/weighted-sum.ts';
import { isNip } from '../pl/nip.ts';
import { isPortugueseNif } from '../pt/nif.ts';
import type { VatCheck } from './vat-check.ts';

const croatia: VatCheck = (rest) => /^\d{11}$/.test(rest) && hasMod1110CheckDigit(rest);

const hungary: VatCheck = (rest) =>
  /^[1-9]\d{7}$/.test(rest) && weightedSum(rest, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0;

const irishLetters = 'WABCDEFGHIJKLMNOPQRSTUV';

const ireland: VatCheck = (rest) => {
  if (/^\d[A-Z+*]\d{5}[A-W]$/.test(rest)) {
    const sum = weightedSum(`0${rest.slice(2, 7)}${rest.charAt(0)}`, [8, 7, 6, 5, 4, 3, 2]);
    return irishLetters.charAt(sum % 23) === rest.charAt(7);
  }
  if (!/^\d{7}[A-W][A-I]?$/.test(rest)) return false;
  const second = Math.max(0, irishLetters.indexOf(rest.charAt(8) || 'W'));
  return irishLetters.charAt((weightedSum(rest, [8, 7, 6, 5, 4, 3, 2]) + second * 9) % 23) === rest.charAt(7);
};

const lithuania: VatCheck = (rest) => {
  if (!/^(?:\d{7}1\d|\d{10}1\d)$/.test(rest)) return false;
  const length = rest.length - 1;
  const weights = (shift: number) => Array.from({ length }, (_, index) => ((index + shift) % 9) + 1);
  const first = weightedSum(rest, weights(0)) % 11;
  const check = first === 10 ? (weightedSum(rest, weights(2)) % 11) % 10 : first;
  return check === digitAt(rest, length);
};

const luxembourg: VatCheck = (rest) =>
  /^(?!0{6})\d{8}$/.test(rest) && Number(rest.slice(0, 6)) % 89 === Number(rest.slice(6));

const latvianCenturies = [1800, 1900, 2000] as const;

/** Companies have a check digit; persons a birthday and another one, or (since 2017) 32 at the start and none. */
const latvia: VatCheck = (rest) => {
  if (!/^\d{11}$/.test(rest)) return false;
  if (/^[4-9]/.test(rest)) return weightedSum(rest, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3;
  if (rest.startsWith('32')) return true;
  const born = {
    year: (latvianCenturies[digitAt(rest, 6)] ?? 0) + Number(rest.slice(4, 6)),
    month: Number(rest.slice(2, 4)),
    day: Number(rest.slice(0, 2)),
  };
  const check = ((1 + weightedSum(rest, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11) % 10;
  return born.year > 1799 && isCalendarDate(born) && check === digitAt(rest, 10);
};

const malta: VatCheck = (rest) =>
  /^[1-9]\d{7}$/.test(rest) && weightedSum(rest, [3, 4, 6, 7, 8, 9, 10, 1]) % 37 === 0;

/** Since 2020 the numbers of self-employed people hide the BSN behind a remainder by 97 over the whole number. */
const netherlands: VatCheck = (rest) => {
  if (!/^\d{9}B(?!00)\d{2}$/.test(rest)) return false;
  // Those of companies (RSIN) pass the test of the BSN too, with more zeros in front.
  if (weightedSum(rest, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0) return true;
  const digits = Array.from(`NL${rest}`, (_, index) => base36(`NL${rest}`, index)).join('');
  return remainderOf(digits, 97) === 1;
};

const poland: VatCheck = (rest) => isNip(rest);

const portugal: VatCheck = (rest) => isPortugueseNif(rest);

const romania: VatCheck = (rest) => {
  if (!/^[1-9]\d{1,9}$/.test(rest)) return false;
  const sum = weightedSum(rest.slice(0, -1).padStart(9, '0'), [7, 5, 3, 2, 1, 7, 5, 3, 2]);
  return ((sum * 10) % 11) % 10 === digitAt(rest, rest.length - 1);
};

const sweden: VatCheck = (rest) =>
  /^(?!0{10})\d{10}(?:0[1-9]|[1-9]\d)$/.test(rest) && hasLuhnCheckDigit(rest.slice(0, 10));

const slovenia: VatCheck = (rest) => {
  const check = 11 - (weightedSum(rest, [8, 7, 6, 5, 4, 3, 2]) % 11);
  return /^[1-9]\d{7}$/.test(rest) && check !== 11 && check % 10 === digitAt(rest, 7);
};

const slovakia: VatCheck = (rest) => /^[1-9]\d[2-47-9]\d{7}$/.test(rest) && Number(rest) % 11 === 0;

/** Standard traders and branches (three more digits); by 97, or by 97 with 55 added. */
const unitedKingdom: VatCheck = (rest) => {
  if (/^(?:GD[0-4]|HA[5-9])\d{2}$/.test(rest)) return true;
  if (!/^(?!0{9})(?:\d{9}|\d{12})$/.test(rest)) return false;
  const sum = weightedSum(rest, [8, 7, 6, 5, 4, 3, 2, 10, 1]);
  return sum % 97 === 0 || (sum + 55) % 97 === 0;
};

/** Checks of what follows the country's two letters. Sources: the national rules as collected in BMF's and VIES's tables. */
export const vatChecksGToZ: Readonly<Record<string, VatCheck>> = {
  GB: unitedKingdom,
  HR: croatia,
  HU: hungary,
  IE: ireland,
  LT: lithuania,
  LU: luxembourg,
  LV: latvia,
  MT: malta,
  NL: netherlands,
  PL: poland,
  PT: portugal,
  RO: romania,
  SE: sweden,
  SI: slovenia,
  SK: slovakia,
  XI: unitedKingdom,
};
