import { findMonth } from './month-names.ts';
import { ordinalPattern, readOrdinal } from './ordinal-days.ts';

export type DateOrder = 'dmy' | 'mdy';

export type DateText = {
  /** ISO 8601. */
  value: string;
  text: string;
  start: number;
  /** The two numbers could be exchanged and would still be a date: only the order of the document decides. */
  ambiguous: boolean;
};

const toIso = (year: number, month: number, day: number): string | null => {
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 2199) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (day > days) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** Two digits are years of this century up to 69, as POSIX reads them. */
const toYear = (text: string): number =>
  text.length === 2 ? Number(text) + (Number(text) < 70 ? 2000 : 1900) : Number(text);

type Reading = { value: string | null; ambiguous: boolean };
type Form = { pattern: RegExp; read: (groups: readonly string[], order: DateOrder) => Reading };

const fixed = (value: string | null): Reading => ({ value, ambiguous: false });
const word = String.raw`\p{L}{3,10}`;

const forms: readonly Form[] = [
  {
    pattern: /(?<![\d.,/-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T[\d:.]+Z?)?(?![\d/-])/gu,
    read: ([year = '', month = '', day = '']) => fixed(toIso(Number(year), Number(month), Number(day))),
  },
  {
    pattern: /(?<![\d.,/-])(\d{1,2})\s?\.\s?(\d{1,2})\s?\.\s?(\d{4}|\d{2})(?![\d.,/-]*\d)/gu,
    read: ([day = '', month = '', year = '']) => fixed(toIso(toYear(year), Number(month), Number(day))),
  },
  {
    pattern: /(?<![\d.,/-])(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/gu,
    read: ([first = '', , second = '', year = ''], order) => {
      const [a, b] = [Number(first), Number(second)];
      const dmy = toIso(toYear(year), b, a);
      const mdy = toIso(toYear(year), a, b);
      if (dmy === null || mdy === null || a === b) return fixed(dmy ?? mdy);
      return { value: order === 'dmy' ? dmy : mdy, ambiguous: true };
    },
  },
  {
    // 3 March 2026, 3rd day of March, 2026, 3. März 2026, 03-Mar-26, 1er mars 2026, 1º de marzo de 2026, 1° marzo 2026
    pattern: new RegExp(
      String.raw`(?<![\d.,/-])(\d{1,2})(?:\s?(?:st|nd|rd|th|er|e|º|ª|°)(?!\p{L}))?\.?(?:\s+day)?(?:\s+(?:of|de|del)(?!\p{L}))?[\s/-]*(${word})\.?(?:\s+(?:de|del)(?!\p{L}))?[\s,/-]*(\d{4}|(?<=[-/])\d{2})(?![\d])`,
      'giu',
    ),
    read: ([day = '', month = '', year = '']) =>
      fixed(toIso(toYear(year), findMonth(month) ?? 0, Number(day))),
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\p{L})(${word})\.?\s+(\d{1,2})(?:\s?(?:st|nd|rd|th)(?!\p{L}))?\s*,?\s*(\d{4})(?!\d)`,
      'giu',
    ),
    read: ([month = '', day = '', year = '']) =>
      fixed(toIso(Number(year), findMonth(month) ?? 0, Number(day))),
  },
  {
    // 28 MAR 18, 28 Mar '18: where nothing follows but the time, two digits behind a month are its year.
    pattern: new RegExp(
      String.raw`(?<![\d.,/-])(\d{1,2})\.?\s(${word})\.?\s(?:['’]\s?)?(\d{2})(?=\s*$|\s+\d{1,2}:\d{2}|[,;)])`,
      'giu',
    ),
    read: ([day = '', month = '', year = '']) =>
      fixed(toIso(toYear(year), findMonth(month) ?? 0, Number(day))),
  },
  {
    // the twenty-third day of March, 2026; premier janvier 2026; primo gennaio 2026
    pattern: new RegExp(
      String.raw`(?<!\p{L})(${ordinalPattern})(?:\s+day)?(?:\s+(?:of|de|del))?\s+(${word})\s*,?\s+(?:de\s+|del\s+)?(\d{4})(?!\d)`,
      'giu',
    ),
    read: ([day = '', month = '', year = '']) =>
      fixed(toIso(Number(year), findMonth(month) ?? 0, readOrdinal(day) ?? 0)),
  },
];

/** All dates in a text, in order. */
export const findDates = (options: { text: string; order: DateOrder }): DateText[] => {
  const found: DateText[] = [];
  if (!/\d/.test(options.text)) return found;
  for (const form of forms) {
    for (const match of options.text.matchAll(form.pattern)) {
      const { value, ambiguous } = form.read(match.slice(1), options.order);
      const overlaps = found.some(
        (other) =>
          other.start < match.index + match[0].length && match.index < other.start + other.text.length,
      );
      if (value !== null && !overlaps) found.push({ value, text: match[0], start: match.index, ambiguous });
    }
  }
  return found.sort((left, right) => left.start - right.start);
};

/** The whole text as one date, `null` when it is anything else. */
export const parseDate = (options: { text: string; order: DateOrder }): DateText | null => {
  const trimmed = options.text.trim();
  const [first] = findDates({ text: trimmed, order: options.order });
  return first !== undefined && first.text === trimmed ? first : null;
};
