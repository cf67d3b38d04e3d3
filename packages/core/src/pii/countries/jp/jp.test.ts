import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { jpMyNumber } from './my-number.ts';
import { jpPassport } from './passport.ts';

describe('jpMyNumber', () => {
  it.each([
    ['My Number: 1234 5678 9018', '1234 5678 9018'],
    ['Her My Number is 1234-5678-9018, on file since 2019.', '1234-5678-9018'],
    ['My Number (123456789018)', '123456789018'],
    ['Name: Kim\nMy Number\n1234 5678 9018\n', '1234 5678 9018'],
    ['My Number: １２３４-５６７８-９０１８', '１２３４-５６７８-９０１８'],
    ['マイナンバーは123456789018です。', '123456789018'],
    ['個人番号：1234-5678-9018', '1234-5678-9018'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([jpMyNumber], text)).toEqual([`JP_MY_NUMBER:${value}`]);
  });

  it.each([
    '123456789019',
    '123456798018',
    '000000000000',
    'My Number: 123456789019',
    'My Number: 123456798018',
    'SKU-123456789018',
    '123456789018-B7',
    'My Number: 4123456789018',
    'My Number: 12345678901855',
    '0.123456789018',
    'We counted 123456789018 of them',
    '注文番号 123456789018',
    '123456789018',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([jpMyNumber], text)).toEqual([]);
  });
});

describe('jpPassport', () => {
  it.each([
    ['Japanese passport: TR7654321', 'TR7654321'],
    ['Her Japanese passport is MZ0000018, on file since 2019.', 'MZ0000018'],
    ['Japanese passport (TK1234567)', 'TK1234567'],
    ['Japanese passport tk1234567', 'tk1234567'],
    ['Name: Kim\nJapanese passport\nTR7654321\n', 'TR7654321'],
    ['Japanese passport: MZ０００００１８', 'MZ０００００１８'],
    ['パスポート番号 TK1234567', 'TK1234567'],
    ['旅券番号：TR7654321', 'TR7654321'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([jpPassport], text)).toEqual([`JP_PASSPORT:${value}`]);
  });

  it.each([
    'AK1234567',
    'T1234567',
    'TK123456',
    'Japanese passport: AK1234567',
    'Japanese passport: T1234567',
    'SKU-TK1234567',
    'TK1234567-B7',
    'Japanese passport: 4TK1234567',
    'Japanese passport: TK123456755',
    'TK1234567',
    'We sell TK1234567 here',
    'order TK1234567',
    'the Japanese passport',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([jpPassport], text)).toEqual([]);
  });
});
