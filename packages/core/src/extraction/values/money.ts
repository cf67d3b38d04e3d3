import {
  currencyPattern,
  leadingCurrencyPattern,
  toCurrencyCode,
  trailingCurrencyPattern,
} from './currency.ts';
import { type DecimalSign, parseNumber } from './number.ts';

export type MoneyText = {
  /** Decimal string. */
  value: string;
  /** ISO 4217, `null` where no sign or code stands beside the number. */
  currency: string | null;
  /** What stood there. */
  text: string;
  /** Place of `text` in the input. */
  start: number;
  /** Whether the number is written as an amount is: with two decimal places or beside a currency. */
  exact: boolean;
};

const number = String.raw`\d{1,3}(?:['’]\d{3})+(?:[.,]\d{1,4})?|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d{1,4})|\d+(?:[.,]\d+)*(?:[.,][-–—]{1,2})?`;
const pattern = new RegExp(
  `(\\(\\s*)?(?:(?<before>${leadingCurrencyPattern})\\s*|(?<![\\p{L}\\d.,/])\\s*)(?<minus>[-−–]\\s*)?(?<inner>${currencyPattern})?\\s*(?<number>${number})(?<trailing>\\s?[-−](?![\\d\\p{L}]))?(?![\\d/])\\s*(?<after>${trailingCurrencyPattern})?(\\s*\\))?`,
  'gu',
);

/** All amounts in a text, in order. A number that is part of a date, a code or a percentage is none. */
export const findMoney = (options: { text: string; decimalSign: DecimalSign | null }): MoneyText[] => {
  const found: MoneyText[] = [];
  for (const match of options.text.matchAll(pattern)) {
    const groups = match.groups ?? {};
    const written = groups.number ?? '';
    const end = match.index + match[0].length;
    const next = options.text.slice(end, end + 2);
    if (/^\s?%/.test(next) || /^[\p{L}]/u.test(next)) continue;
    const negative =
      groups.minus !== undefined ||
      groups.trailing !== undefined ||
      (match[1] !== undefined && match[0].trimEnd().endsWith(')'));
    const value = parseNumber({ text: negative ? `-${written}` : written, decimalSign: options.decimalSign });
    if (value === null) continue;
    const mark = groups.before ?? groups.inner ?? groups.after;
    found.push({
      value,
      currency: mark === undefined ? null : toCurrencyCode(mark),
      text: match[0].trim(),
      start: match.index + (match[0].length - match[0].trimStart().length),
      exact: mark !== undefined || /[.,]\d{2}$/.test(written),
    });
  }
  return found;
};

/** The whole text as one amount, with or without a currency; `null` when it is anything else. */
export const parseMoney = (options: { text: string; decimalSign: DecimalSign | null }): MoneyText | null => {
  const trimmed = options.text.trim();
  const [first, second] = findMoney({ text: trimmed, decimalSign: options.decimalSign });
  return first !== undefined && second === undefined && first.text === trimmed ? first : null;
};
