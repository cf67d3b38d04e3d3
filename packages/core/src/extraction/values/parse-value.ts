import { parseDate } from './date.ts';
import { parseMoney } from './money.ts';
import { parseNumber } from './number.ts';
import { parsePercent } from './percent.ts';
import type { ValueContext } from './value-context.ts';

export type ValueType = 'text' | 'code' | 'quantity' | 'unit' | 'amount' | 'rate' | 'date';

const parseQuantity = (text: string, context: ValueContext): string | null => {
  const plain = parseNumber({ text, decimalSign: context.decimalSign });
  if (plain !== null) return plain;
  // A unit may follow in the same cell: `12 Stk`, `3,5 h`.
  const match = /^([-−]?\d[\d.,'’ \u00a0]*?)\s*(?:\p{L}[\p{L}².]{0,14}\.?)$/u.exec(text.trim());
  return match?.[1] === undefined ? null : parseNumber({ text: match[1], decimalSign: context.decimalSign });
};

/** The whole text as a value of this type in its exchange form (decimal string, ISO date); `null` when it does not fit. */
export const parseValue = (options: {
  text: string;
  type: ValueType;
  context: ValueContext;
}): string | null => {
  const { type, context } = options;
  const text = options.text.replace(/\s+/g, ' ').trim();
  if (text === '') return null;
  if (type === 'amount') return parseMoney({ text, decimalSign: context.decimalSign })?.value ?? null;
  if (type === 'quantity') return parseQuantity(text, context);
  if (type === 'rate') return parsePercent({ text, decimalSign: context.decimalSign });
  if (type === 'date') return parseDate({ text, order: context.dateOrder.order })?.value ?? null;
  if (type === 'code') return /\d/.test(text) || text.length <= 40 ? text : null;
  if (type === 'unit') return text.length <= 30 && /[\p{L}%]/u.test(text) ? text : null;
  return text;
};
