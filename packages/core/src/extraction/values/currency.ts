/** Signs that stand for one currency; `$` and `kr` stand for several and are resolved by the document's codes. */
const signs: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '¥': 'JPY',
  zł: 'PLN',
  Kč: 'CZK',
  'Fr.': 'CHF',
  SFr: 'CHF',
  $: 'USD',
  US$: 'USD',
  A$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  'Rs.': 'INR',
  Rs: 'INR',
  '₨': 'INR',
  NZ$: 'NZD',
  S$: 'SGD',
  HK$: 'HKD',
  R$: 'BRL',
  '₺': 'TRY',
  '₩': 'KRW',
  '₪': 'ILS',
  '₴': 'UAH',
  '₱': 'PHP',
  Euro: 'EUR',
  RM: 'MYR',
};

/** ISO 4217 codes that are taken as currencies where they stand beside a number. */
const codes = new Set(
  (
    'AED ARS AUD BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KRW KZT ' +
    'MAD MXN MYR NOK NZD PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TRY TWD UAH USD VND ZAR'
  ).split(' '),
);

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Signs and codes as a regular expression, longest first; `edges` says what may stand around letters. */
const toPattern = (edges: { before: string; after: string }): string =>
  `(?:${[...Object.keys(signs), ...codes]
    .sort((left, right) => right.length - left.length)
    .map((mark) => (/^[A-Za-z]+$/.test(mark) ? `${edges.before}${mark}${edges.after}` : escapeRegExp(mark)))
    .join('|')})`;

/** Source of a regular expression for one currency sign or code. */
export const currencyPattern = toPattern({ before: '\\b', after: '\\b' });

/** The same right before an amount: letters may touch it where it has decimal places, as tills print it (`RM12.00`). */
export const leadingCurrencyPattern = toPattern({
  before: '(?<![\\p{L}\\d-])',
  after: "(?:\\b|(?=(?:\\d[\\d.,]*|\\d{1,3}(?:['’ \\u00a0\\u202f]\\d{3})+)[.,]\\d{2}(?![\\d\\p{L}])))",
});

/** The same right behind an amount, which letters may touch (`12,00EUR`). */
export const trailingCurrencyPattern = toPattern({ before: '(?<!\\p{L})', after: '\\b' });

/** The ISO 4217 code of a sign or code, `null` for what is none. */
export const toCurrencyCode = (mark: string): string | null => {
  const trimmed = mark.trim();
  if (codes.has(trimmed.toUpperCase())) return trimmed.toUpperCase();
  return Object.hasOwn(signs, trimmed) ? (signs[trimmed] ?? null) : null;
};
