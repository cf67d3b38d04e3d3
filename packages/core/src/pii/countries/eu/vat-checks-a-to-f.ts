import { isCalendarDate } from '../checksums/calendar.ts';
import { hasMod1110CheckDigit } from '../checksums/iso7064.ts';
import { digitAt, remainderOf, weightedSum } from '../checksums/weighted-sum.ts';
import { isSpanishCif } from '../es/cif.ts';
import { isSpanishNie } from '../es/nie.ts';
import { isSpanishNif } from '../es/nif.ts';
import { isSiren } from '../fr/siren.ts';
import type { VatCheck } from './vat-check.ts';

const austria: VatCheck = (rest) => {
  if (!/^U\d{8}$/.test(rest)) return false;
  let sum = 4;
  for (let index = 1; index < 8; index++) {
    const product = digitAt(rest, index) * (index % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return (10 - (sum % 10)) % 10 === digitAt(rest, 8);
};

const belgium: VatCheck = (rest) =>
  /^[01]?\d{9}$/.test(rest) &&
  97 - (Number(rest.slice(-10, -2)) % 97) === Number(rest.slice(-2)) &&
  !/^0*$/.test(rest);

const isBulgarianCompany = (digits: string): boolean => {
  const first = weightedSum(digits, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
  const second = weightedSum(digits, [3, 4, 5, 6, 7, 8, 9, 10]) % 11;
  return (first < 10 ? first : second % 10) === digitAt(digits, 8);
};

/** Persons (ЕГН), foreigners (ЛНЧ) and others have ten digits, each with a rule of its own. */
const isBulgarianPerson = (digits: string): boolean => {
  const month = Number(digits.slice(2, 4));
  const born = { month: month % 20, day: Number(digits.slice(4, 6)), year: Number(digits.slice(0, 2)) };
  const century = [1900, 1800, 2000][Math.floor(month / 20)] ?? 0;
  const check = (weightedSum(digits, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10;
  if (isCalendarDate({ ...born, year: century + born.year }) && check === digitAt(digits, 9)) return true;
  if (weightedSum(digits, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 === digitAt(digits, 9)) return true;
  return 11 - (weightedSum(digits, [4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11 || 11) === digitAt(digits, 9);
};

const bulgaria: VatCheck = (rest) =>
  (/^\d{9}$/.test(rest) && isBulgarianCompany(rest)) || (/^\d{10}$/.test(rest) && isBulgarianPerson(rest));

const cypriotValues = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21] as const;

const cyprus: VatCheck = (rest) => {
  if (!/^(?!12)[013-59]\d{7}[A-Z]$/.test(rest)) return false;
  let sum = 0;
  for (let index = 0; index < 8; index++) {
    sum += index % 2 === 0 ? (cypriotValues[digitAt(rest, index)] ?? 0) : digitAt(rest, index);
  }
  return (sum % 26) + 65 === rest.charCodeAt(8);
};

const isCzechBirthNumber = (digits: string): boolean => {
  const month = Number(digits.slice(2, 4)) % 50;
  const year = Number(digits.slice(0, 2));
  const isOld = digits.length === 9;
  if (isOld && year > 53) return false;
  const date = {
    year: isOld || year > 53 ? 1900 + year : 2000 + year,
    month: month > 20 ? month - 20 : month,
    day: Number(digits.slice(4, 6)),
  };
  if (!isCalendarDate(date)) return false;
  return isOld || (Number(digits.slice(0, 9)) % 11) % 10 === digitAt(digits, 9);
};

const czechia: VatCheck = (rest) => {
  if (/^\d{8}$/.test(rest)) {
    const check = (11 - (weightedSum(rest, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10;
    return !rest.startsWith('9') && check === digitAt(rest, 7);
  }
  if (/^6\d{8}$/.test(rest)) {
    const check = weightedSum(rest.slice(1), [8, 7, 6, 5, 4, 3, 2]) % 11;
    return (8 + check) % 10 === digitAt(rest, 8) || isCzechBirthNumber(rest);
  }
  return /^\d{9,10}$/.test(rest) && isCzechBirthNumber(rest);
};

const germany: VatCheck = (rest) => /^[1-9]\d{8}$/.test(rest) && hasMod1110CheckDigit(rest);

const denmark: VatCheck = (rest) =>
  /^[1-9]\d{7}$/.test(rest) && weightedSum(rest, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;

const estonia: VatCheck = (rest) =>
  /^10\d{7}$/.test(rest) && weightedSum(rest, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0;

const greece: VatCheck = (rest) =>
  /^(?!0{8})\d{9}$/.test(rest) &&
  (weightedSum(rest, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === digitAt(rest, 8);

const spain: VatCheck = (rest) => isSpanishNif(rest) || isSpanishNie(rest) || isSpanishCif(rest);

const finland: VatCheck = (rest) =>
  /^\d{8}$/.test(rest) && weightedSum(rest, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 === 0;

/** Letters of the newer French keys, without I and O. */
const frenchAlphabet = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

const france: VatCheck = (rest) => {
  if (!/^[0-9A-HJ-NP-Z]{2}\d{9}$/.test(rest)) return false;
  const siren = rest.slice(2);
  // Numbers of Monaco begin with 000 and are no SIREN.
  if (!siren.startsWith('000') && !isSiren(siren)) return false;
  if (/^\d{2}/.test(rest)) return Number(rest.slice(0, 2)) === remainderOf(`${siren}12`, 97);
  const [first, second] = [frenchAlphabet.indexOf(rest.charAt(0)), frenchAlphabet.indexOf(rest.charAt(1))];
  const key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
  return (Number(siren) + 1 + Math.floor(key / 11)) % 11 === key % 11;
};

/** Checks of what follows the country's two letters. Sources: the national rules as collected in BMF's and VIES's tables. */
export const vatChecksAToF: Readonly<Record<string, VatCheck>> = {
  AT: austria,
  BE: belgium,
  BG: bulgaria,
  CY: cyprus,
  CZ: czechia,
  DE: germany,
  DK: denmark,
  EE: estonia,
  EL: greece,
  ES: spain,
  FI: finland,
  FR: france,
};
