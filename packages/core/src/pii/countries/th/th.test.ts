import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { thNationalId } from './national-id.ts';

describe('thNationalId', () => {
  it.each([
    ['1-1017-02203-45-7', '1-1017-02203-45-7'],
    ['Thai ID: 1 1017 02203 45 7', '1 1017 02203 45 7'],
    ['Her Thai ID is 1101702203457, on file since 2019.', '1101702203457'],
    ['Thai ID (1-1017-02203-45-7)', '1-1017-02203-45-7'],
    ['Name: Kim\nThai ID\n1 1017 02203 45 7\n', '1 1017 02203 45 7'],
    ['Thai ID: １１０１７０２２０３４５７', '１１０１７０２２０３４５７'],
    ['เลขประจำตัวประชาชน 1-1017-02203-45-7', '1-1017-02203-45-7'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([thNationalId], text)).toEqual([`TH_TNIN:${value}`]);
  });

  it.each([
    '1-1017-02203-45-6',
    '0-1017-02203-45-7',
    '9101702203457',
    'Thai ID: 1-1017-02203-45-6',
    'Thai ID: 0-1017-02203-45-7',
    'SKU-1-1017-02203-45-7',
    '1-1017-02203-45-7-B7',
    'Thai ID: 41-1017-02203-45-7',
    'Thai ID: 1-1017-02203-45-755',
    'We counted 1101702203457 of them',
    'order 1101702203457',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([thNationalId], text)).toEqual([]);
  });
});
