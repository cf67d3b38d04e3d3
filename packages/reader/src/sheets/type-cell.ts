import { SSF } from '@e965/xlsx';
import type { CellValue } from '../grid/grid.ts';
import { toDecimalText } from './decimal-text.ts';
import { toIsoDate } from './serial-date.ts';

/** Without quoted text, escaped characters, and what stands in brackets but elapsed hours, minutes and seconds. */
const toPattern = (format: string): string =>
  format
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');

/** Whether a date's format shows a day, a month or a year, and not only a time: a lone m beside h or s is minutes. */
const showsDay = (format: string): boolean => {
  const pattern = toPattern(format).toLowerCase();
  return /[dyeb]/.test(pattern.replace(/am\/pm|a\/p/g, '')) || (/m/.test(pattern) && !/[hs]/.test(pattern));
};

/** What a number means by the format it is shown in: a date where the format shows one, else the number. */
export const typeNumber = (options: {
  number: number;
  format: string;
  date1904: boolean;
}): CellValue | null => {
  const { number, format, date1904 } = options;
  if (SSF.is_date(format) === true && showsDay(format)) {
    const date = toIsoDate({ serial: number, date1904 });
    if (date !== null) return { type: 'date', value: date };
  }
  const value = toDecimalText(number);
  return value === null ? null : { type: 'number', value };
};
