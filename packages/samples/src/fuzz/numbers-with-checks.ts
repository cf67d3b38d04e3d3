import type { Dice } from './dice.ts';

const sumOf = (digits: string, weight: (digit: number, index: number) => number): number =>
  [...digits].reduce((sum, digit, index) => sum + weight(Number(digit), index), 0);

const luhn = (digits: string): boolean =>
  sumOf([...digits].reverse().join(''), (digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return doubled > 9 ? doubled - 9 : doubled;
  }) %
    10 ===
  0;

const german = (digits: string): boolean => {
  let product = 10;
  for (const digit of digits.slice(0, 8)) product = (((Number(digit) + product) % 10 || 10) * 2) % 11;
  return (11 - product) % 10 === Number(digits.charAt(8));
};

const spanish = (digits: string): boolean => {
  const sum = sumOf(digits.slice(0, 7), (digit, index) =>
    index % 2 === 1 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2,
  );
  return (10 - (sum % 10)) % 10 === Number(digits.charAt(7));
};

const until = (dice: Dice, count: number, holds: (digits: string) => boolean): string => {
  for (;;) {
    const digits = `${dice.whole(1, 9)}${dice.digits(count - 1)}`;
    if (holds(digits)) return digits;
  }
};

/** A VAT identification number whose check digits hold. */
export const makeVatId = (dice: Dice, country: string): string => {
  switch (country) {
    case 'DE':
      return `DE${until(dice, 9, german)}`;
    case 'FR': {
      const siren = until(dice, 9, luhn);
      return `FR${String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0')}${siren}`;
    }
    case 'ES':
      return `ESB${until(dice, 8, spanish)}`;
    case 'IT':
      return `IT${until(dice, 11, luhn)}`;
    case 'NL':
      return `NL${until(dice, 9, (digits) => sumOf(digits.slice(0, 8), (digit, index) => digit * (9 - index)) % 11 === Number(digits.charAt(8)))}B01`;
    default:
      return `GB${until(dice, 9, (digits) => (sumOf(digits.slice(0, 7), (digit, index) => digit * (8 - index)) + Number(digits.slice(7))) % 97 === 0)}`;
  }
};

const accounts: Readonly<Record<string, (dice: Dice) => string>> = {
  DE: (dice) => dice.digits(18),
  GB: (dice) => `MIDL${dice.digits(14)}`,
  FR: (dice) => dice.digits(23),
  ES: (dice) => dice.digits(20),
  IT: (dice) => `X${dice.digits(22)}`,
  NL: (dice) => `INGB${dice.digits(10)}`,
};

/** An IBAN whose check digits hold. */
export const makeIban = (dice: Dice, country: string): string => {
  const account = (accounts[country] ?? accounts.DE)?.(dice) ?? '';
  const digits = `${account}${country}00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  const rest = [...digits].reduce((sum, digit) => (sum * 10 + Number(digit)) % 97, 0);
  return `${country}${String(98 - rest).padStart(2, '0')}${account}`;
};
