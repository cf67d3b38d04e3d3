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

/** Source of a regular expression for one currency sign or code, longest first. */
export const currencyPattern = `(?:${[...Object.keys(signs), ...codes]
  .sort((left, right) => right.length - left.length)
  .map((mark) => (/^[A-Za-z]+$/.test(mark) ? `\\b${mark}\\b` : escapeRegExp(mark)))
  .join('|')})`;

/** The ISO 4217 code of a sign or code, `null` for what is none. */
export const toCurrencyCode = (mark: string): string | null => {
  const trimmed = mark.trim();
  if (codes.has(trimmed.toUpperCase())) return trimmed.toUpperCase();
  return Object.hasOwn(signs, trimmed) ? (signs[trimmed] ?? null) : null;
};
