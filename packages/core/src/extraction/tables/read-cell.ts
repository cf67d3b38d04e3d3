import type { Box, Page } from '../../documents/read-document.ts';
import { toDecimal } from '../../money/index.ts';
import type { Evidence, Field } from '../extraction.ts';
import type { ColumnDefinition } from '../types/document-type.ts';
import { findMoney, parseValue, type ValueContext } from '../values/index.ts';
import { isCodeLike } from './code-shape.ts';
import { wordsText } from './item-lines.ts';
import { splitPerUnit } from './per-unit.ts';
import type { TableWord } from './table-lines.ts';

/** What one cell says: its value, and the unit where one stands beside a quantity. */
export type CellReading = { value: string; unit: string | null; exact: boolean };

export const toEvidence = (words: readonly TableWord[], pages: ReadonlyMap<number, Page>): Evidence[] => {
  const byPage = new Map<number, TableWord[]>();
  for (const word of words) byPage.set(word.page, [...(byPage.get(word.page) ?? []), word]);
  return [...byPage].map(([page, own]) => {
    const { width, height } = pages.get(page) ?? { width: 1, height: 1 };
    const box: Box = [
      Math.min(...own.map((word) => word.left)) / width,
      Math.min(...own.map((word) => word.top)) / height,
      Math.max(...own.map((word) => word.right)) / width,
      Math.max(...own.map((word) => word.bottom)) / height,
    ];
    return { page, box, quote: wordsText(own) };
  });
};

const negate = (value: string): string =>
  value.startsWith('-') ? value : /^[0.]+$/.test(value) ? value : `-${value}`;

const readAmount = (text: string, context: ValueContext): CellReading | null => {
  const credit = /\s*\bCR$/i.test(text);
  const { amount: plain, basis, unit } = splitPerUnit(text.replace(/\s*\bCR$/i, ''));
  const whole = parseValue({ text: plain, type: 'amount', context });
  const found = whole === null ? findMoney({ text: plain, decimalSign: context.decimalSign }) : [];
  const value = whole ?? (found.filter((money) => money.exact).at(-1) ?? found.at(-1))?.value;
  if (value === undefined) return null;
  const signed = credit ? negate(value) : value;
  const divided =
    basis === null || /^0+$/.test(basis) ? signed : toDecimal(signed).div(toDecimal(basis)).toFixed();
  return { value: divided, unit, exact: whole !== null };
};

const readQuantity = (text: string, context: ValueContext): CellReading | null => {
  const match =
    /^((?:\(\s*)?[-−–+]?\s*\d[\d.,'’]*(?:\s\d{3})*(?:[.,]\d+)?-?(?:\s*\))?)\s*(?:(?:x|×|X)\b\s*)?(\p{L}[\p{L}\d².³/ ()-]{0,24}\.?)?$/u.exec(
      text.trim(),
    );
  if (!match) return null;
  const value = parseValue({ text: (match[1] ?? '').replace(/\s/g, ' '), type: 'quantity', context });
  const unit = match[2]?.trim() ?? null;
  return value === null ? null : { value, unit: unit && !/^[x×]$/i.test(unit) ? unit : null, exact: true };
};

/** The reading of a cell's text by its column's type, null where it does not fit. */
export const readCell = (options: {
  text: string;
  type: ColumnDefinition['type'];
  context: ValueContext;
}): CellReading | null => {
  const { text, type, context } = options;
  if (type === 'amount') return readAmount(text, context);
  if (type === 'quantity') return readQuantity(text, context);
  if (type === 'code') {
    // Other words stand beside or below the code, such as who gave it: the first that looks like a code is it.
    const words = text.split(' ');
    const code =
      words.length > 1
        ? (words.find((word) => isCodeLike(word)) ?? words.find((word) => /^\d{4,}$/.test(word)))
        : undefined;
    if (code !== undefined) return { value: code, unit: null, exact: false };
  }
  const value = parseValue({ text, type, context });
  if (value !== null) return { value, unit: null, exact: true };
  if (type !== 'rate') return null;
  const rate = /(?<![\d.,])-?\d{1,2}(?:[.,]\d{1,3})?\s?%/.exec(text)?.[0];
  const inner = rate === undefined ? null : parseValue({ text: rate, type, context });
  return inner === null ? null : { value: inner, unit: null, exact: false };
};

export const toField = (options: {
  value: string;
  words: readonly TableWord[];
  confidence: number;
  pages: ReadonlyMap<number, Page>;
}): Field => ({
  value: options.value,
  text: wordsText(options.words),
  method: 'rules',
  confidence: options.confidence,
  evidence: toEvidence(options.words, options.pages),
  checks: [],
});
