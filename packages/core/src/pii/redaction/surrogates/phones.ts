import type { KeyedNumbers } from '../keyed-numbers.ts';
import { likeShape } from './letter-shape.ts';

/** Beginnings of numbers that their countries keep for films and books: nobody has them. */
type Reserved = { mobile: readonly string[]; other: readonly string[] };

const reserved: Readonly<Record<string, Reserved>> = {
  33: { mobile: ['63998'], other: ['19900', '26191', '35301', '46571', '53649'] },
  44: { mobile: ['7700900'], other: ['1632960', '2079460', '1164960', '1174960', '1214960', '1614960'] },
  46: { mobile: ['7017406'], other: ['8465004', '3139006', '4062804', '9803192'] },
  49: { mobile: ['17139200'], other: ['3023125', '6990009', '4066969', '2214710', '8999998'] },
  61: { mobile: ['25550'], other: ['25550', '27010', '35550', '37010', '75550', '77010', '85550', '87010'] },
  353: { mobile: ['2091'], other: ['2091'] },
};
const mobileStarts: Readonly<Record<string, RegExp>> = { 33: /^[67]/, 44: /^7/, 46: /^7/, 49: /^1[567]/ };

/** Of North America: in every area the numbers 555-0100 to 555-0199 are nobody's. */
const areas = '201 202 212 213 303 305 312 313 404 415 503 512 602 617 619 702 713 716 801 816'.split(' ');
const northAmerica = /^[2-9]\d{2}[2-9]\d{6}$/;

/** Attempts after which the reserved numbers of a country are taken to be used up. */
const attemptsReserved = 60;

/** How many of a number's digits go before the number within its country, and which country that is. */
const findCountry = (value: string, digits: string): { code: string; before: number } | null => {
  const dialled = /^\D*\+/.test(value) ? 0 : digits.startsWith('00') ? 2 : null;
  if (dialled !== null) {
    const code = ['1', ...Object.keys(reserved)].find((one) => digits.startsWith(one, dialled));
    if (code === undefined) return null;
    const trunk = /\(0\)/.test(value) && digits[dialled + code.length] === '0' ? 1 : 0;
    return { code, before: dialled + code.length + trunk };
  }
  if (northAmerica.test(digits)) return { code: '1', before: 0 };
  if (digits.length === 11 && digits.startsWith('1') && northAmerica.test(digits.slice(1)))
    return { code: '1', before: 1 };
  if (/^0\d(?:[ .]\d\d){4}$/.test(value)) return { code: '33', before: 1 };
  if (/^01[567]\d[ /-]?\d{7,8}$/.test(value)) return { code: '49', before: 1 };
  if (/^\(?(?:07\d{3}|01\d{3})\)? ?\d{3} ?\d{3}$|^\(?02\d\)? ?\d{4} ?\d{4}$/.test(value))
    return { code: '44', before: 1 };
  return null;
};

const inventReserved = (
  country: { code: string; before: number },
  digits: string,
  next: KeyedNumbers,
): string | null => {
  const { code, before } = country;
  const own = digits.slice(before);
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? '';
  const ranges = reserved[code];
  const isMobile = mobileStarts[code]?.test(own) ?? false;
  const start = ranges ? pick(isMobile ? ranges.mobile : ranges.other) : `${pick(areas)}55501`;
  const left = own.length - start.length;
  if (left < 2) return null;
  return digits.slice(0, before) + start + Array.from({ length: left }, () => next(10)).join('');
};

/**
 * The country code stays, and zeros at the beginning, so that it is dialled alike. Where the country is told by the
 * number and keeps some for such ends, it is one of these.
 */
export const inventPhone = (value: string, next: KeyedNumbers, { attempt }: { attempt: number }): string => {
  const digits = value.replaceAll(/\D/g, '');
  const country = attempt < attemptsReserved ? findCountry(value, digits) : null;
  const invented = country && inventReserved(country, digits, next);
  if (invented) {
    let at = 0;
    return value.replaceAll(/\d/g, () => invented[at++] ?? '0');
  }
  const head = /^[^\d+]*(?:\+\d{1,2}|00\d{2}|0\d)?/.exec(value)?.[0] ?? '';
  return head + likeShape(value.slice(head.length), next);
};
