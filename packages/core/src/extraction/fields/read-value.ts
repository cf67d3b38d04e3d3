import type { FieldType } from '../types/document-type.ts';
import {
  findDates,
  findIbans,
  findMoney,
  findVatIds,
  toCurrencyCode,
  type ValueContext,
} from '../values/index.ts';
import { readDuration } from './read-duration.ts';
import { readPlace } from './read-place.ts';

/** A value inside a text; `quality` says how well the text fits the type, 0–1. */
export type FoundValue = { value: string; text: string; start: number; quality: number };

const lateBy = (start: number): number => (start === 0 ? 1 : start < 4 ? 0.85 : start < 25 ? 0.55 : 0.3);

const readCode = (text: string): FoundValue | null => {
  const match = /^([\p{L}#]{1,6}\.? (?=[\p{L}\d/-]*\d))?([\p{L}\d][\p{L}\d\-/._#:+]*[\p{L}\d]|\d)/u.exec(
    text,
  );
  if (match === null) return null;
  let [value] = match;
  // A word before the number is part of it only when it is written like one (`RE 2026-17`), else it is a label's rest.
  const prefix = match[1]?.trim();
  let start = 0;
  if (prefix !== undefined && (!/^\p{Lu}+$/u.test(prefix) || /^(?:NR|NO|VOM|VON|AM|OF)$/.test(prefix))) {
    start = match[1]?.length ?? 0;
    value = match[2] ?? '';
  }
  if (!/\d/.test(value) || value.length > 40) return null;
  const [date] = findDates({ text: text.slice(0, 60), order: 'dmy' });
  if (date !== undefined && date.start <= start) return null;
  if (/^\d[\d.,]*[.,]\d{2}$/.test(value)) return null;
  const quality = start > 0 ? 0.8 : value.length < 3 ? 0.4 : 1;
  return { value, text: value, start, quality };
};

const readAmount = (text: string, context: ValueContext): FoundValue | null => {
  // One or two digits are the number of a clause, a count or a rate; nothing is an amount of its own.
  const found = findMoney({ text, decimalSign: context.decimalSign }).filter(
    (money) => money.exact || !/^[1-9]\d?$/.test(money.text),
  );
  const exact = found.filter((money) => money.exact);
  const chosen = exact.at(-1) ?? found.at(-1);
  if (chosen === undefined) return null;
  const alone = chosen.text.length >= text.trim().length - 2;
  return {
    value: chosen.value,
    text: chosen.text,
    start: chosen.start,
    quality: (chosen.exact ? 0.7 : 0.3) + (alone ? 0.3 : 0.1),
  };
};

const readTaxId = (text: string): FoundValue | null => {
  const [vat] = findVatIds(text);
  if (vat !== undefined) return { ...vat, quality: lateBy(vat.start) };
  // Behind a space only more digits go on with it: a word, or a dash with spaces around it, begins something else.
  const other = /^(?:[A-Z]{1,3}[ .-])?[\dA-Z]+(?:[/.-][\dA-Z]+)*(?: \d+(?:[/.-][\dA-Z]+)*)*/.exec(text);
  if (other === null || other[0].length > 24 || (other[0].match(/\d/g) ?? []).length < 7) return null;
  return { value: other[0], text: other[0], start: 0, quality: 0.7 };
};

const readDate = (text: string, context: ValueContext): FoundValue | null => {
  const [date] = findDates({ text, order: context.dateOrder.order });
  if (date === undefined) return null;
  const sure = !date.ambiguous || context.dateOrder.basis !== 'none';
  return {
    value: date.value,
    text: date.text,
    start: date.start,
    quality: lateBy(date.start) * (sure ? 1 : 0.5),
  };
};

const readCurrency = (text: string): FoundValue | null => {
  const match = /^\s*(\p{Sc}|\p{Lu}{3}\b|\p{Lu}{1,2}\$|Euro\b)/u.exec(text);
  const value = match?.[1] === undefined ? null : toCurrencyCode(match[1]);
  return value === null ? null : { value, text: match?.[1] ?? '', start: 0, quality: 1 };
};

const readText = (text: string): FoundValue | null => {
  const value = text.trim();
  return value === ''
    ? null
    : { value, text: value, start: text.indexOf(value), quality: /\p{L}{2}/u.test(value) ? 0.9 : 0.4 };
};

const readers: Partial<Record<FieldType, (text: string, context: ValueContext) => FoundValue | null>> = {
  code: readCode,
  amount: readAmount,
  date: readDate,
  'tax-id': readTaxId,
  currency: readCurrency,
  duration: readDuration,
  place: readPlace,
  iban: (text) => {
    const [iban] = findIbans(text);
    return iban === undefined
      ? null
      : { value: iban.value, text: iban.text, start: iban.start, quality: iban.valid ? 1 : 0.6 };
  },
  text: readText,
  // One word alone is a heading, not a sentence.
  sentence: (text) => (/\S\s+\S/.test(text.trim()) ? readText(text) : null),
};

/** `Ref. customer: 4711`: whether what ends before `rest` is the label of something else. */
export const isBeforeColon = (rest: string): boolean => /^(?:[ ]\p{L}+){1,2} ?:(?:\s|$)/u.test(rest);

/** The value of this type in a text that begins where the value should, `null` when there is none. */
export const readValue = (options: {
  text: string;
  type: FieldType;
  context: ValueContext;
}): FoundValue | null => readers[options.type]?.(options.text, options.context) ?? null;
