/** English and German; the first three letters serve as the short form where none is listed. */
const monthNames: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'jänner'],
  ['february', 'feb', 'februar'],
  ['march', 'mar', 'märz', 'mrz', 'mär'],
  ['april', 'apr'],
  ['may', 'mai'],
  ['june', 'jun', 'juni'],
  ['july', 'jul', 'juli'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct', 'oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec', 'dezember', 'dez'],
];

/** The forms in which an ISO date is printed, as text whose separators do not matter. */
export const toPrintedDates = (iso: string): string[] => {
  const [year = '', month = '', day = ''] = iso.split('-');
  const [shortMonth, shortDay] = [String(Number(month)), String(Number(day))];
  const shortYear = year.slice(2);
  const names = monthNames[Number(month) - 1] ?? [];
  const forms = [
    `${day} ${month} ${year}`,
    `${shortDay} ${shortMonth} ${year}`,
    `${year} ${month} ${day}`,
    `${month} ${day} ${year}`,
    `${shortMonth} ${shortDay} ${year}`,
    `${day} ${month} ${shortYear}`,
    `${year}${month}${day}`,
    ...names.flatMap((name) => [
      `${shortDay} ${name} ${year}`,
      `${day} ${name} ${year}`,
      `${name} ${shortDay} ${year}`,
      `${name} ${day} ${year}`,
    ]),
  ];
  return [...new Set(forms)];
};

const currencySigns: Readonly<Record<string, readonly string[]>> = {
  EUR: ['€'],
  USD: ['$', 'US$'],
  GBP: ['£'],
  JPY: ['¥'],
  INR: ['₹'],
  PLN: ['zł'],
  CHF: ['Fr', 'SFr'],
};

export const toPrintedCurrencies = (code: string): string[] => [code, ...(currencySigns[code] ?? [])];

const shorten = (whole: string, fraction: string): string => {
  const digits = whole.replace(/^0+(?=\d)/, '');
  const decimals = fraction.replace(/0+$/, '');
  return decimals === '' ? digits : `${digits}.${decimals}`;
};

/** The absolute value of a decimal string in its shortest form, the key by which printed numbers are found. */
export const toNumberKey = (decimal: string): string => {
  const [whole = '0', fraction = ''] = decimal.replace(/^-/, '').split('.');
  return shorten(whole, fraction);
};

/**
 * Every number that a printed word can mean, as keys: `1.234` is 1234 in German and 1.234 in English. Signs are
 * left aside because credit notes print them either way. Words with letters other than a currency code, dates and
 * the like give none.
 */
export const toPrintedNumbers = (word: string): string[] => {
  const match =
    /^[^\p{L}\d]*(?:[A-Z]{3})?[^\p{L}\d]*(\d[\d.,'’]*?)(?:[.,]-{1,2})?[^\p{L}\d]*(?:[A-Z]{3})?[^\p{L}\d]*$/u.exec(
      word,
    );
  if (match === null) return [];
  const body = (match[1] ?? '').replace(/['’]/g, '');
  const parts = body.split(/[.,]/);
  const signs = body.replace(/\d/g, '');
  if (signs === '') return [shorten(body, '')];
  const last = parts.at(-1) ?? '';
  const whole = parts.slice(0, -1);
  const grouped = (groups: readonly string[]) =>
    groups.slice(1).every((group) => group.length === 3) && /^\d{1,3}$/.test(groups[0] ?? '');
  if (signs.length === 1) {
    const asDecimal = shorten(parts[0] ?? '', last);
    return last.length === 3 && grouped(parts) ? [shorten(parts.join(''), ''), asDecimal] : [asDecimal];
  }
  if (/^([.,])\1+$/.test(signs)) return grouped(parts) ? [shorten(parts.join(''), '')] : [];
  return /^([.,])\1*(?!\1)[.,]$/.test(signs) && grouped(whole) ? [shorten(whole.join(''), last)] : [];
};
