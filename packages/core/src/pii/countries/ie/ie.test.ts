import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { iePps } from './pps.ts';

describe('iePps', () => {
  it.each([
    ['1234567T', '1234567T'],
    ['PPS number: 1234567FA', '1234567FA'],
    ['Her PPS number is 6433435F, on file since 2019.', '6433435F'],
    ['(1234567FA)', '1234567FA'],
    ['PPS number 1234567t', '1234567t'],
    ['Name: Kim\nPPS number\n1234567FA\n', '1234567FA'],
    ['PPS number: ６４３３４３５F', '６４３３４３５F'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([iePps], text)).toEqual([`IE_PPS:${value}`]);
  });

  it.each([
    '1234567U',
    '1234567GA',
    '6433435G',
    '6433435E',
    'PPS number: 1234567U',
    'PPS number: 1234567GA',
    'SKU-1234567T',
    '1234567T-B7',
    'PPS number: 41234567T',
    'PPS number: 1234567TK7',
    '123456T',
    '0000000W',
    '1234567',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([iePps], text)).toEqual([]);
  });
});
