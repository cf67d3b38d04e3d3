import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { czBirthNumber } from './birth-number.ts';

describe('czBirthNumber', () => {
  it.each([
    ['710517/1238', '710517/1238'],
    ['Birth number: 250320/1811', '250320/1811'],
    ['Her Birth number is 7105171238, on file since 2019.', '7105171238'],
    ['(250320/1811)', '250320/1811'],
    ['Name: Kim\nBirth number\n250320/1811\n', '250320/1811'],
    ['Birth number: ７１０５１７１２３８', '７１０５１７１２３８'],
    ['Rodné číslo: 710517/1238', '710517/1238'],
    ['r.č. 5408103162', '5408103162'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([czBirthNumber], text)).toEqual([`CZ_BIRTH_NUMBER:${value}`]);
  });

  it.each([
    '710517/1239',
    '711317/1238',
    '710532/1238',
    '710571/1238',
    'Birth number: 710517/1239',
    'Birth number: 711317/1238',
    'SKU-710517/1238',
    '710517/1238-B7',
    'Birth number: 4710517/1238',
    'Birth number: 710517/123855',
    '710517/123',
    'We counted 7105171238 of them',
    'ticket 710517/1238',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([czBirthNumber], text)).toEqual([]);
  });
});
