import { expect, it } from 'vitest';
import { formatDecimal, isDecimal, roundMoney, toDecimal } from './decimal.ts';

it('adds without the error of floating point', () => {
  expect(formatDecimal(toDecimal('0.1').plus('0.2'))).toBe('0.30');
  expect(formatDecimal(toDecimal('9007199254740993').plus('0.01'))).toBe('9007199254740993.01');
});

it.each([
  ['1.005', '1.01'],
  ['-1.005', '-1.01'],
  ['2.344', '2.34'],
])('rounds %s half away from zero to %s', (value, rounded) => {
  expect(formatDecimal(roundMoney(toDecimal(value)))).toBe(rounded);
});

it('keeps places that are there and fills those that are not', () => {
  expect(formatDecimal(toDecimal('12.5'))).toBe('12.50');
  expect(formatDecimal(toDecimal('0.0125'))).toBe('0.0125');
  expect(formatDecimal(toDecimal('1e3'))).toBe('1000.00');
});

it.each(['1.', '.5', '1,5', '1e3', '+1', '', ' 1'])('does not take %j for a decimal', (text) => {
  expect(isDecimal(text)).toBe(false);
});
