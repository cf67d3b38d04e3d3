import { standsAlone } from '../../engine/pattern-recognizer.ts';
import { type PiiText, tokenFlag } from '../../engine/pii-text.ts';
import { mayBeListed } from '../../engine/word-filter.ts';
import { getMonthWords } from './month-words.ts';
import { monthOrDay, readShortDate, shortYear } from './short-date.ts';

/** A date as it is written; `kind` tells how sure its form is. */
export type FoundDate = {
  start: number;
  end: number;
  /**
   * `full`: day, month and year; `partial`: two of them; `short`: in figures that may be others, behind a word for dates;
   * `time`: of the day; `weekday`; `year` alone.
   */
  kind: 'full' | 'partial' | 'short' | 'time' | 'weekday' | 'year';
  /** Where it is told. */
  year?: number;
};

const iso =
  /(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?)?/y;
const yearFirst = /(\d{4})([/.])(\d{1,2})[/.](\d{1,2})/y;
const dayFirst = /(\d{1,2})([/.-])(\d{1,2})[/.-](\d{4}|\d{2})/y;
const dayFirstSpaced = /(\d{1,2})(\.) ?(\d{1,2})\. ?(\d{4})/y;
const east = /(\d{4})(年) ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?|(\d{4})(년) ?(\d{1,2})월(?: ?(\d{1,2})일)?/y;
const clock =
  /(?:[01]?\d|2[0-3])(?::[0-5]\d(?::[0-5]\d(?:[.,]\d{1,6})?)?)(?: ?[ap]\.?m\b\.?)?|(?:1[0-2]|[1-9])(?: ?[ap]m\b| [ap]\.m\.)/iy;
const timeBehind =
  /,? (?:at |um |à |a las |alle |om )?(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?: ?[ap]\.?m\b\.?)?/iy;

const daysOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isDay = (day: number, month: number): boolean => day >= 1 && day <= (daysOf[month - 1] ?? 0);
const isYear = (year: number): boolean => year >= 1800 && year <= 2199;
const isDayAndMonth = (one: number, other: number): boolean => isDay(one, other) || isDay(other, one);

const matchAt = (regex: RegExp, text: string, start: number): RegExpExecArray | null => {
  regex.lastIndex = start;
  return regex.exec(text);
};

/** What stands between day, month and year in figures. */
const dateSigns = new Set([...'/.-'].map((sign) => sign.charCodeAt(0)));

const readNumeric = (text: string, start: number, length: number): FoundDate | null => {
  const full = (match: RegExpExecArray, year: number): FoundDate => {
    const end = start + match[0].length;
    const time = matchAt(timeBehind, text, end);
    return { start, end: end + (time?.[0].length ?? 0), kind: 'full', year };
  };
  // A token ends where its digits do: four are a year in front, up to two a day.
  const isYearFirst = length === 4;
  if (!isYearFirst && length > 2) return null;
  const inIso = isYearFirst ? (matchAt(iso, text, start) ?? matchAt(yearFirst, text, start)) : null;
  if (inIso) {
    const [, year, second, third, fourth] = inIso;
    const [month, day] = fourth === undefined ? [second, third] : [third, fourth];
    return isYear(Number(year)) && isDay(Number(day), Number(month)) ? full(inIso, Number(year)) : null;
  }
  const inEast = isYearFirst ? matchAt(east, text, start) : null;
  if (inEast) return full(inEast, Number(inEast[1] ?? inEast[5]));
  if (isYearFirst || !dateSigns.has(text.charCodeAt(start + length))) return null;
  const european = matchAt(dayFirst, text, start) ?? matchAt(dayFirstSpaced, text, start);
  if (!european) return null;
  const [value, one, sign = '', other, last = ''] = european;
  // The same sign on both sides, or it is something else (`1.2/34`).
  if (value.split(sign).length < 3 || !isDayAndMonth(Number(one), Number(other))) return null;
  if (last.length === 4) return isYear(Number(last)) ? full(european, Number(last)) : null;
  // Two digits of a year behind points or hyphens may be a number of a section: both day and month have two digits.
  return sign === '/' || (one?.length === 2 && other?.length === 2) ? full(european, 0) : null;
};

const gap = (text: PiiText, index: number): string =>
  text.text.slice(text.tokens.ends[index - 1] ?? 0, text.tokens.starts[index] ?? 0);

const numberAt = (text: PiiText, index: number): number => {
  const flags = text.tokens.flags[index] ?? 0;
  if ((flags & tokenFlag.digitFirst) === 0) return -1;
  const match = /^(\d{1,4})(?:st|nd|rd|th|er|º|ª|e)?$/i.exec(text.token(index));
  return match ? Number(match[1]) : -1;
};

const joins = (text: PiiText, index: number): boolean =>
  index < text.tokens.count &&
  /^(?:[ \t]|[-./]|[.,] ?|,? (?:of |de |del |do |a\.?)?|[º°ª]? )$/.test(gap(text, index));

/** Small words between day, month and year: `12 de mayo de 2020`, `the 3rd of May`. */
const isLink = (word: string): boolean => word === 'de' || word === 'of' || word === 'del' || word === 'do';

const stepOver = (text: PiiText, index: number): number =>
  isLink(text.word(index)) && joins(text, index) ? index + 1 : index;

const yearAt = (text: PiiText, index: number): number => {
  if (index >= text.tokens.count || !joins(text, index)) return 0;
  const token = text.token(index);
  // `22-Jan-21`, `3 May '21`: two digits where the signs leave no doubt.
  if (/^\d{2}$/.test(token) && gap(text, index) === '-')
    return Number(token) > 30 ? 1900 + Number(token) : 2000 + Number(token);
  return /^\d{4}$/.test(token) && isYear(Number(token)) ? Number(token) : 0;
};

/** Where a date begins: at the day of the week before it, if there is one (`Monday, 3 March`). */
const startWithWeekday = (text: PiiText, first: number): number => {
  const { starts } = text.tokens;
  const article = first > 1 && /^(?:the|den|der|le)$/.test(text.word(first - 1)) && gap(text, first) === ' ';
  const behind = article ? first - 1 : first;
  const joined = behind > 0 && /^,? $/.test(gap(text, behind));
  const hasWeekday = joined && getMonthWords().isWeekday(text.word(behind - 1));
  return (hasWeekday ? starts[behind - 1] : starts[first]) ?? 0;
};

/** Reads a date around the name of a month at `index`: `12 March 2020`, `March 12th, 2020`, `March 2020`. */
const readWithMonth = (text: PiiText, index: number, month: number): FoundDate | null => {
  const { starts, ends, flags } = text.tokens;
  const endOf = (last: number) => ends[last] ?? 0;
  const made = (first: number, last: number, year: number, kind: 'full' | 'partial'): FoundDate => {
    const time = matchAt(timeBehind, text.text, endOf(last));
    const end = endOf(last) + (time?.[0].length ?? 0);
    return { start: startWithWeekday(text, first), end, kind, ...(year > 0 ? { year } : {}) };
  };
  const behind = stepOver(text, index + 1);
  let before = index - 1;
  if (before > 0 && isLink(text.word(before)) && joins(text, before)) before -= 1;
  const dayBefore =
    before >= 0 && joins(text, before + 1) && joins(text, index) ? numberAt(text, before) : -1;
  const year = yearAt(text, behind);
  // `2024-02-29, March 3rd, 2024`: behind a comma another date begins, which has a day of its own.
  const isOther = gap(text, index).startsWith(',') && isDay(numberAt(text, index + 1), month);
  if (!isOther && isDay(dayBefore, month)) {
    if (year > 0) return made(before, behind, year, 'full');
    // "1 out of" and "3 may" are other words: a short name in small letters needs a year or a small word before it.
    const capital = ((flags[index] ?? 0) & tokenFlag.capital) !== 0;
    const isName = capital || before < index - 1 || endOf(index) - (starts[index] ?? 0) >= 5;
    return isName ? made(before, index, 0, 'partial') : null;
  }
  const dayBehind = joins(text, index + 1) ? numberAt(text, index + 1) : -1;
  if (
    isDay(dayBehind, month) &&
    (text.token(index + 1).length <= 2 || /[a-z]$/i.test(text.token(index + 1)))
  ) {
    const later = yearAt(text, index + 2);
    if (later > 0) return made(index, index + 2, later, 'full');
    // "may 5" and "march 3" are other words in lower case, and `Oct-4` has a name of its own; `May-21` is a year.
    const capital = ((flags[index] ?? 0) & tokenFlag.capital) !== 0;
    const named = capital && (gap(text, index + 1) !== '-' || /^\d{2}$/.test(text.token(index + 1)));
    return named ? made(index, index + 1, 0, 'partial') : null;
  }
  return year > 0 && (flags[index] ?? 0) & tokenFlag.capital ? made(index, behind, year, 'partial') : null;
};

const findInWords = (text: PiiText): FoundDate[] => {
  const found: FoundDate[] = [];
  const { month, isWeekday, filter } = getMonthWords();
  const { count, starts, ends, flags } = text.tokens;
  for (let index = 0; index < count; index += 1) {
    const flag = flags[index] ?? 0;
    if (flag & (tokenFlag.digit | tokenFlag.unspaced)) continue;
    if (!(flag & tokenFlag.foreign) && !mayBeListed(filter, text, index)) continue;
    const start = starts[index] ?? 0;
    const length = (ends[index] ?? 0) - start;
    // The shortest names have three letters, the longest thirteen.
    if (length < 3 || length > 13) continue;
    const near = couldBeDated(text, index);
    if (!near && (flag & tokenFlag.capital) === 0) continue;
    const word = text.word(index);
    const number = near ? month(word) : undefined;
    if (number !== undefined) {
      const date = readWithMonth(text, index, number);
      if (date) found.push(date);
    } else if (isWeekday(word)) found.push({ start, end: ends[index] ?? 0, kind: 'weekday' });
  }
  return found;
};

/** A number stands beside the word, or one of the small words that part it from one. */
const couldBeDated = (text: PiiText, index: number): boolean => {
  const { flags, starts, ends } = text.tokens;
  const hasDigit = (at: number) => ((flags[at] ?? 0) & tokenFlag.digitFirst) !== 0;
  const isShort = (at: number) => (ends[at] ?? 0) - (starts[at] ?? 0) <= 3;
  if (hasDigit(index - 1) || hasDigit(index + 1)) return true;
  return (isShort(index - 1) && hasDigit(index - 2)) || (isShort(index + 1) && hasDigit(index + 2));
};

const findAtDigits = (text: PiiText): FoundDate[] => {
  const found: FoundDate[] = [];
  const { starts, ends } = text.tokens;
  let seen = 0;
  for (const index of text.digitTokens) {
    const start = starts[index] ?? 0;
    const length = (ends[index] ?? 0) - start;
    if (start < seen || length > 5) continue;
    const date =
      readNumeric(text.text, start, length) ??
      (length <= 2 && dateSigns.has(text.text.charCodeAt(start + length))
        ? readShortDate(text, index)
        : null) ??
      (mayBeClock(text, index) ? readClock(text.text, start) : null);
    if (date && standsAlone(text.text, date, 'number')) {
      found.push(date);
      seen = date.end;
    } else if (length === 4 && isBareYear(text, start))
      found.push({ start, end: start + 4, kind: 'year', year: Number(text.text.slice(start, start + 4)) });
  }
  return found;
};

/** Minutes, or `am` and `pm`, follow a number or are of its token: most numbers are told apart so. */
const mayBeClock = ({ text, tokens }: PiiText, index: number): boolean => {
  const end = tokens.ends[index] ?? 0;
  const next = text.charAt(end);
  if (next === ':' || (tokens.flags[index] ?? 0) & tokenFlag.letter) return true;
  return next === ' ' && 'apAP'.includes(text.charAt(end + 1));
};

const readClock = (text: string, start: number): FoundDate | null => {
  const match = matchAt(clock, text, start);
  return match ? { start, end: start + match[0].length, kind: 'time' } : null;
};

/** Four digits of a year in living memory that are no amount and no part of a code. */
const isBareYear = (text: PiiText, start: number): boolean => {
  const first = text.text.charCodeAt(start);
  if (first !== 49 && first !== 50) return false;
  const value = text.text.slice(start, start + 4);
  if (!/^(?:19|20)\d\d$/.test(value) || !standsAlone(text.text, { start, end: start + 4 }, 'number'))
    return false;
  return !/[$€£¥#/-]$/.test(text.text.slice(Math.max(0, start - 2), start).trim());
};

/** The regular expressions of dates, for the check that they are linear. */
export const datePatterns: readonly RegExp[] = [
  iso,
  yearFirst,
  dayFirst,
  dayFirstSpaced,
  east,
  monthOrDay,
  shortYear,
  clock,
  timeBehind,
];

const readDates = (text: PiiText): readonly FoundDate[] => [...findAtDigits(text), ...findInWords(text)];

/** Dates, times and days in a text, by their form: searched for once, as several recognisers ask for them. */
export const listDates = (text: PiiText): readonly FoundDate[] => text.once(readDates);
