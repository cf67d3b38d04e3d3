import { type DecimalSign, parseNumber } from './number.ts';

const pattern = /(?<![\d.,])(-?\d{1,3}(?:[.,]\d{1,4})?)\s?%/g;

/** A rate such as `19 %` as the decimal string `19`, `null` when the whole text is none. The sign `%` may be absent. */
export const parsePercent = (options: { text: string; decimalSign: DecimalSign | null }): string | null => {
  const body = options.text.trim().replace(/\s*%$/, '');
  if (!/^-?\d{1,3}(?:[.,]\d{1,4})?$/.test(body)) return null;
  // Rates have no thousands: a separator before three digits is the decimal sign.
  const value = parseNumber({ text: body.replace(',', '.'), decimalSign: '.' }) ?? null;
  return value === null ? null : value.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
};

/** All rates in a text that carry the sign `%`, in order, with their place. */
export const findPercents = (text: string): { value: string; text: string; start: number }[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const value = parsePercent({ text: match[1] ?? '', decimalSign: null });
    return value === null ? [] : [{ value, text: match[0], start: match.index }];
  });
