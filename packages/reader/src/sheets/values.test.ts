import { describe, expect, it } from 'vitest';
import { toDecimalText } from './decimal-text.ts';
import { toIsoDate } from './serial-date.ts';
import { typeNumber } from './type-cell.ts';

describe('a number as decimal text', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [1200, '1200'],
    [-1234.5, '-1234.5'],
    [0.1 + 0.2, '0.3'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [123456789012345680, '123456789012346000'],
    [-0.001, '-0.001'],
  ])('writes %s as %s', (number, text) => {
    expect(toDecimalText(number)).toBe(text);
  });

  it('has none for what is no number', () => {
    expect(toDecimalText(Number.POSITIVE_INFINITY)).toBeNull();
    expect(toDecimalText(Number.NaN)).toBeNull();
  });
});

describe('a day number as a date', () => {
  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, null],
    [61, false, '1900-03-01'],
    [45351, false, '2024-02-29'],
    [45351.999999, false, '2024-03-01'],
    [45351.4375, false, '2024-02-29T10:30:00'],
    [0, true, '1904-01-01'],
    [43889, true, '2024-02-29'],
    [0.5, false, null],
    [-1, true, null],
    [2958465, false, '9999-12-31'],
    [2958466, false, null],
  ])('takes day %s (1904: %s) for %s', (serial, date1904, date) => {
    expect(toIsoDate({ serial, date1904 })).toBe(date);
  });
});

describe('a number by its format', () => {
  const typed = (format: string, number = 45351.5) => typeNumber({ number, format, date1904: false })?.type;

  it('is a date only where a day is shown', () => {
    expect(
      ['yyyy-mm-dd', 'd.m.yy', '[$-407]mmm yyyy', 'dd/mm/yyyy hh:mm', 'mmmm'].map((one) => typed(one)),
    ).toEqual(new Array(5).fill('date'));
    expect(
      ['hh:mm', 'mm:ss', '[h]:mm', '0.00', '#,##0 "days"', 'General', '0%'].map((one) => typed(one)),
    ).toEqual(new Array(7).fill('number'));
  });
});
