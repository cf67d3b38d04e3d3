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

/** White space inside an amount: more than this parts two things, and an endless run must not cost time. */
const gap = String.raw`\s{0,3}`;
const space = String.raw`[ \u00a0\u202f]`;
/** Whole thousands that spaces group are one number only beside a currency: `12 500 EUR`. */
const spaced = String.raw`\d{1,3}(?:${space}\d{3}){1,5}(?=${space}?${trailingCurrencyPattern})|(?<=(?:\p{Sc}|(?<!\p{L})\p{Lu}{3})${space}?)\d{1,3}(?:${space}\d{3}){1,5}(?![\d.,])`;
/** No amount has more digits than this, and endless ones must not cost time. */
const number = String.raw`\d{1,3}(?:['’]\d{3})+(?:[.,]\d{1,4})?|\d{1,3}(?:${space}\d{3}){1,5}(?:[.,]\d{1,4})|${spaced}|\d{1,18}(?:[.,]\d{1,18}){0,9}(?:[.,][-–—]{1,2}|\/[-–](?![\d\p{L}]))?`;
/** Ledgers write credits and debits behind the number; a credit is below nothing. */
const ledger = String.raw`(?<ledger>\s?(?:CR|DR)(?![\p{L}\d]))?`;
const minusBehind = String.raw`\s?[-−](?![\d\p{L}])`;
// What a number goes on with must not be cut off: `1,23` is no part of `1,23,456/x`.
const pattern = new RegExp(
  `(\\(${gap})?(?:(?<before>${leadingCurrencyPattern})${gap}(?<bracket>\\(${gap})?|(?<![\\p{L}\\d.,/'’])${gap})(?<minus>[-−–]${gap})?(?<inner>${currencyPattern})?${gap}(?<number>${number})(?<trailing>${minusBehind})?(?![\\d/-]|[.,'’]\\d)${gap}(?:(?<after>${trailingCurrencyPattern})(?<last>${minusBehind})?)?${ledger}(${gap}\\))?`,
  'gu',
);

const isNegative = (match: RegExpMatchArray): boolean => {
  const { minus, trailing, last, bracket, ledger: side } = match.groups ?? {};
  const isBracketed = (match[1] ?? bracket) !== undefined && match[0].trimEnd().endsWith(')');
  return (minus ?? trailing ?? last) !== undefined || isBracketed || side?.trim() === 'CR';
};

/** All amounts in a text, in order. A number that is part of a date, a code or a percentage is none. */
export const findMoney = (options: { text: string; decimalSign: DecimalSign | null }): MoneyText[] => {
  const found: MoneyText[] = [];
  for (const match of options.text.matchAll(pattern)) {
    const groups = match.groups ?? {};
    const written = groups.number ?? '';
    const end = match.index + match[0].length;
    const next = options.text.slice(end, end + 2);
    if (/^\s?%/.test(next) || /^[\p{L}]/u.test(next)) continue;
    const body = written.replace(/\/[-–]$/, '');
    const value = parseNumber({
      text: isNegative(match) ? `-${body}` : body,
      decimalSign: options.decimalSign,
    });
    if (value === null) continue;
    const mark = groups.before ?? groups.inner ?? groups.after;
    found.push({
      value,
      currency: mark === undefined ? null : toCurrencyCode(mark),
      text: match[0].trim(),
      start: match.index + (match[0].length - match[0].trimStart().length),
      exact: mark !== undefined || /[.,]\d{2}$/.test(body),
    });
  }
  return found;
};

/** The whole text as one amount, with or without a currency; `null` when it is anything else. */
export const parseMoney = (options: { text: string; decimalSign: DecimalSign | null }): MoneyText | null => {
  // A plus says nothing more than its absence.
  const trimmed = options.text.trim().replace(/^\+\s?(?=[\d\p{Sc}\p{L}])/u, '');
  const [first, second] = findMoney({ text: trimmed, decimalSign: options.decimalSign });
  return first !== undefined && second === undefined && first.text === trimmed ? first : null;
};
