import { createKeyedNumbers, type KeyedNumbers } from '../keyed-numbers.ts';
import { likeOrdinal } from './ordinals.ts';
import { shiftDate, toDayNumber } from './shift-date.ts';
import { moveWeekdays } from './weekday-words.ts';

const pick = (next: KeyedNumbers, from: number, to: number): number => from + next(to - from + 1);

/** Numbers move within what they can be: a month stays a month, a year one nearby; words and signs stay. */
const inventNumber = (digits: string, next: KeyedNumbers): string => {
  const number = Number(digits);
  const invent = (): number => {
    if (digits.length === 4 && number >= 1_800 && number < 2_200) return number - 6 + next(11);
    if (digits.length > 2) return Number(`${pick(next, 1, 9)}${'0'.repeat(digits.length - 1)}`) + next(10);
    if (number <= 12) return pick(next, 1, 12);
    if (number <= 23) return pick(next, 13, 23);
    if (number <= 28) return pick(next, 24, 28);
    return number <= 59 ? pick(next, 32, 59) : pick(next, 60, 99);
  };
  const invented = String(number >= 29 && number <= 31 ? pick(next, 13, 28) : invent());
  return digits.startsWith('0') ? invented.padStart(digits.length, '0') : invented;
};

/** All dates of a document move by the same days, so that what lies between them stays; other numbers move by themselves. */
export const inventDate = (
  value: string,
  next: KeyedNumbers,
  { days, attempt }: { days: number; attempt: number },
): string =>
  shiftDate(value, days * (attempt + 1)) ??
  moveWeekdays(value, days).replaceAll(
    /\d+(?:(?:st|nd|rd|th)(?![\p{L}\p{M}]))?/giu,
    (part) => likeOrdinal(part, (digits) => inventNumber(digits, next)) ?? inventNumber(part, next),
  );

const leastDays = 20;
const mostDays = 380;
const dayTries = 60;

const daysInWeek = 7;

/**
 * By how many days dates move: the same under one salt, unless a date of the document would become another of its
 * dates; never by whole weeks, so that a day of the week becomes another.
 */
export const chooseDays = (salt: Uint8Array, dates: readonly string[]): number => {
  const own = new Set(dates.flatMap((date) => toDayNumber(date) ?? []));
  const next = createKeyedNumbers(salt, 'days');
  let days = 0;
  for (let count = 0; count < dayTries; count += 1) {
    days = (leastDays + next(mostDays - leastDays)) * (next(2) === 0 ? 1 : -1);
    if (days % daysInWeek === 0) continue;
    if (![...own].some((day) => own.has(day + days))) return days;
  }
  return days;
};

export const inventAge = (value: string, next: KeyedNumbers): string =>
  value.replaceAll(/\d+/g, (digits) => String(digits.length === 1 ? pick(next, 1, 9) : pick(next, 18, 89)));
