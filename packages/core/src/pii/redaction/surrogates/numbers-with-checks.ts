import type { KeyedNumbers } from '../keyed-numbers.ts';
import { likeShape } from './letter-shape.ts';

/** Puts characters into the places of a value's letters and digits; the signs between stay. */
const intoPlaces = (value: string, compact: string): string => {
  let at = 0;
  return value.replaceAll(/[\p{L}\p{Nd}]/gu, () => compact[at++] ?? '0');
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

/** Same network (first digits), same grouping, and the check digit holds. */
export const inventCard = (value: string, next: KeyedNumbers): string => {
  const digits = value.replaceAll(/\D/g, '');
  if (digits.length < 8) return likeShape(value, next);
  const body = digits.slice(0, 4) + likeShape(digits.slice(4, -1), next);
  return intoPlaces(value, body + luhnDigit(body));
};

const remainder97 = (text: string): number => {
  let rest = 0;
  for (const sign of text) {
    for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest;
};

/** Same country, same grouping, and the check digits hold. */
export const inventIban = (value: string, next: KeyedNumbers): string => {
  const compact = value.replaceAll(/[^0-9A-Za-z]/g, '');
  if (compact.length < 8) return likeShape(value, next);
  const country = compact.slice(0, 2);
  const account = likeShape(compact.slice(4), next);
  const check = 98 - remainder97(`${account}${country}00`);
  return intoPlaces(value, country + String(check).padStart(2, '0') + account);
};

/** Four numbers of an address that is nobody's in particular. */
export const inventIpV4 = (_value: string, next: KeyedNumbers): string =>
  `10.${next(256)}.${next(256)}.${1 + next(254)}`;

/** The country code stays, and zeros at the beginning, so that it is dialled alike. */
export const inventPhone = (value: string, next: KeyedNumbers): string => {
  const head = /^[^\d+]*(?:\+\d{1,2}|00\d{2}|0\d)?/.exec(value)?.[0] ?? '';
  const rest = value.slice(head.length);
  return head + likeShape(rest, next);
};
