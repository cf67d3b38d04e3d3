const toDigits = (text: string): number[] => [...text].map(Number);

const weigh = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, place) => sum + weight * (digits[place] ?? 0), 0);

/** The sum of the digits of each product, as in the rule of Luhn. */
const weighByDigits = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, place) => {
    const product = weight * (digits[place] ?? 0);
    return sum + Math.floor(product / 10) + (product % 10);
  }, 0);

/** ISO 7064 MOD 11,10. */
const isMod11To10 = (digits: readonly number[]): boolean => {
  const product = digits.slice(0, -1).reduce((before, digit) => {
    const sum = (digit + before) % 10 || 10;
    return (sum * 2) % 11;
  }, 10);
  return (11 - product) % 10 === digits.at(-1);
};

/** Luhn's rule over all digits, the last of which is the check. */
const isLuhn = (digits: readonly number[]): boolean => {
  const sum = digits.toReversed().reduce((total, digit, place) => {
    const product = place % 2 === 1 ? digit * 2 : digit;
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return sum % 10 === 0;
};

const isPolish = (digits: readonly number[]): boolean =>
  weigh(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === digits[9];

const isPortuguese = (digits: readonly number[]): boolean => {
  const rest = 11 - (weigh(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return (rest > 9 ? 0 : rest) === digits[8];
};

const isFinnish = (digits: readonly number[]): boolean => {
  const rest = weigh(digits, [7, 9, 10, 5, 8, 4, 2]) % 11;
  return rest !== 1 && (rest === 0 ? 0 : 11 - rest) === digits[7];
};

const isNorwegian = (digits: readonly number[]): boolean => {
  const rest = 11 - (weigh(digits, [3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  return rest !== 10 && (rest === 11 ? 0 : rest) === digits[8];
};

const isSwiss = (digits: readonly number[]): boolean => {
  const rest = 11 - (weigh(digits, [5, 4, 3, 2, 7, 6, 5, 4]) % 11);
  return rest !== 10 && (rest === 11 ? 0 : rest) === digits[8];
};

/** Two rules are in use side by side: numbers that were given since 2009 are 55 further. */
const isBritish = (digits: readonly number[]): boolean => {
  const rest = (weigh(digits, [8, 7, 6, 5, 4, 3, 2]) + (digits[7] ?? 0) * 10 + (digits[8] ?? 0)) % 97;
  return rest === 0 || (rest + 55) % 97 === 0;
};

const remainderOf = (text: string, modulus: number): number =>
  [...text].reduce((rest, letter) => {
    const value = Number.parseInt(letter, 36);
    return (rest * (value > 9 ? 100 : 10) + value) % modulus;
  }, 0);

/** The rule of companies, or, for numbers of single traders since 2020, that of IBANs over the whole. */
const isDutch = (compact: string): boolean => {
  const digits = toDigits(compact.slice(2, 11));
  return weigh(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11 === digits[8] || remainderOf(compact, 97) === 1;
};

const dniLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';
const companyLetters = 'JABCDEFGHI';

/** Persons end with a letter by the rest of their number, companies with a digit or a letter by a sum. */
const isSpanish = (body: string): boolean | null => {
  const person = /^([XYZ]?)(\d{7,8})([A-Z])$/.exec(body);
  if (person !== null) {
    const lead = { X: '0', Y: '1', Z: '2' }[person[1] ?? ''] ?? '';
    const number = Number(`${lead}${person[2]}`);
    return dniLetters.charAt(number % 23) === person[3];
  }
  const company = /^[A-HJNP-W](\d{7})([\dA-J])$/.exec(body);
  if (company === null) return /^[KLM]/.test(body) ? null : false;
  const control = (10 - (weighByDigits(toDigits(company[1] ?? ''), [2, 1, 2, 1, 2, 1, 2]) % 10)) % 10;
  return company[2] === String(control) || company[2] === companyLetters.charAt(control);
};

/** Of the numbers whose key is digits alone; newer keys have letters, whose rule is not published. */
const isFrench = (body: string): boolean | null => {
  if (!/^\d{11}$/.test(body)) return null;
  return (12 + 3 * (Number(body.slice(2)) % 97)) % 97 === Number(body.slice(0, 2));
};

/** Check digits by country, each given the number in its compact form with the country's letters. */
export const vatCheckDigits: Readonly<Record<string, (compact: string) => boolean | null>> = {
  AT: (compact) => {
    const digits = toDigits(compact.slice(3));
    return (10 - ((weighByDigits(digits, [1, 2, 1, 2, 1, 2, 1]) + 4) % 10)) % 10 === digits[7];
  },
  BE: (compact) => {
    const body = compact.slice(2).padStart(10, '0');
    return 97 - (Number(body.slice(0, 8)) % 97) === Number(body.slice(8));
  },
  CH: (compact) => isSwiss(toDigits(compact.slice(3, 12))),
  DE: (compact) => isMod11To10(toDigits(compact.slice(2))),
  DK: (compact) => weigh(toDigits(compact.slice(2)), [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  ES: (compact) => isSpanish(compact.slice(2)),
  FI: (compact) => isFinnish(toDigits(compact.slice(2))),
  FR: (compact) => isFrench(compact.slice(2)),
  GB: (compact) => (/^GB\d{9}/.test(compact) ? isBritish(toDigits(compact.slice(2, 11))) : null),
  HR: (compact) => isMod11To10(toDigits(compact.slice(2))),
  IT: (compact) => isLuhn(toDigits(compact.slice(2))),
  LU: (compact) => Number(compact.slice(2, 8)) % 89 === Number(compact.slice(8)),
  NL: isDutch,
  NO: (compact) => isNorwegian(toDigits(compact.slice(2, 11))),
  PL: (compact) => isPolish(toDigits(compact.slice(2))),
  PT: (compact) => isPortuguese(toDigits(compact.slice(2))),
  SE: (compact) => isLuhn(toDigits(compact.slice(2, 12))),
};
