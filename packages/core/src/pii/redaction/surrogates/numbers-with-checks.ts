import type { KeyedNumbers } from '../keyed-numbers.ts';
import { likeShape } from './letter-shape.ts';

/** Puts characters into the places of a value's letters and digits; the signs between stay. */
const intoPlaces = (value: string, compact: string): string => {
  let at = 0;
  return value.replaceAll(/[\p{L}\p{Nd}]/gu, (sign) => {
    const put = compact[at++] ?? '0';
    return /\p{Ll}/u.test(sign) ? put.toLowerCase() : put;
  });
};

const luhnDigit = (digits: string): string => {
  let sum = 0;
  for (let at = digits.length - 1, double = true; at >= 0; at -= 1, double = !double) {
    const digit = Number(digits[at]);
    const added = double ? digit * 2 : digit;
    sum += added > 9 ? added - 9 : added;
  }
  return String((10 - (sum % 10)) % 10);
};

/** Beginnings of the cards that networks and banks give out for tests: nobody pays with one. */
const testCards: readonly (readonly [network: RegExp, start: string])[] = [
  [/^3[47]/, '378282'],
  [/^3(?:0[0-5]|[689])/, '305693'],
  [/^35/, '356600'],
  [/^4/, '400000'],
  [/^(?:5[1-5]|2[2-7])/, '520082'],
  [/^(?:5[06-9]|6(?:304|7))/, '675964'],
  [/^62/, '620000'],
  [/^6/, '601111'],
];

/** Same network, same grouping, of those for tests, and the check digit holds. */
export const inventCard = (value: string, next: KeyedNumbers): string => {
  const digits = value.replaceAll(/\D/g, '');
  if (digits.length < 12) return likeShape(value, next);
  const start = testCards.find(([network]) => network.test(digits))?.[1] ?? digits.slice(0, 4);
  const body = start + Array.from({ length: digits.length - start.length - 1 }, () => next(10)).join('');
  return intoPlaces(value, body + luhnDigit(body));
};

const remainder97 = (text: string): number => {
  let rest = 0;
  for (const sign of text) {
    for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest;
};

/** Of the signs after the check digits, so many tell the bank, at least. */
const bankSigns = 4;

/** Same country, same grouping, and the check digits hold; no bank has a number of nines or a code of X. */
export const inventIban = (value: string, next: KeyedNumbers): string => {
  const compact = value.replaceAll(/[^0-9A-Za-z]/g, '');
  if (compact.length < 8) return likeShape(value, next);
  const country = compact.slice(0, 2).toUpperCase();
  const bban = compact.slice(4).toUpperCase();
  const first = bban.search(/\d/) === 1 ? 1 : 0;
  const bank = bban.slice(first, first + bankSigns).replaceAll(/\d/g, '9');
  const start = bban.slice(0, first) + bank.replaceAll(/[A-Z]/g, 'X');
  const account = start + likeShape(bban.slice(start.length), next);
  const check = 98 - remainder97(`${account}${country}00`);
  return intoPlaces(value, country + String(check).padStart(2, '0') + account);
};

/** Four numbers of an address that is nobody's in particular. */
export const inventIpV4 = (_value: string, next: KeyedNumbers): string =>
  `10.${next(256)}.${next(256)}.${1 + next(254)}`;
