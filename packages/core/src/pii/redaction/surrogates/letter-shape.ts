import type { KeyedNumbers } from '../keyed-numbers.ts';

/** Writes a word in the case of another: `KELLER`, `keller`, `Keller`. */
export const likeCase = (word: string, model: string): string => {
  if (model === model.toUpperCase() && model !== model.toLowerCase() && model.length > 1)
    return word.toUpperCase();
  if (model === model.toLowerCase()) return word.toLowerCase();
  return word;
};

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Every digit by a digit, every letter by a letter of the same case; all other signs stay. A first digit that is not 0 stays so. */
export const likeShape = (value: string, next: KeyedNumbers): string => {
  let out = '';
  let isFirstDigit = true;
  for (const sign of value) {
    if (/\p{Nd}/u.test(sign)) {
      out += isFirstDigit && sign !== '0' ? String(1 + next(9)) : String(next(10));
      isFirstDigit = false;
    } else if (/\p{L}/u.test(sign)) {
      const letter = letters[next(26)] ?? 'x';
      out += sign === sign.toLowerCase() ? letter : letter.toUpperCase();
    } else if (!/\p{M}/u.test(sign)) out += sign;
  }
  return out;
};

const hexLetters = 'abcdef';

/** As `likeShape`, within hexadecimal digits: addresses of networks and devices. */
export const likeHexShape = (value: string, next: KeyedNumbers): string =>
  value.replaceAll(/[0-9a-f]/gi, (sign) => {
    if (/\d/.test(sign)) return String(next(10));
    const letter = hexLetters[next(6)] ?? 'a';
    return sign === sign.toLowerCase() ? letter : letter.toUpperCase();
  });
