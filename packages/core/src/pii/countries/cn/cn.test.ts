import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { cnResidentId } from './resident-id.ts';

describe('cnResidentId', () => {
  it.each([
    ['11010519491231002X', '11010519491231002X'],
    ['Chinese ID: 11010519481102645X', '11010519481102645X'],
    ['Her Chinese ID is 110105 19491231 002X, on file since 2019.', '110105 19491231 002X'],
    ['(11010519481102645X)', '11010519481102645X'],
    ['Chinese ID 11010519491231002x', '11010519491231002x'],
    ['Name: Kim\nChinese ID\n11010519481102645X\n', '11010519481102645X'],
    ['Chinese ID: １１０１０５ １９４９１２３１ ００２X', '１１０１０５ １９４９１２３１ ００２X'],
    ['身份证号码：11010519491231002X。', '11010519491231002X'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([cnResidentId], text)).toEqual([`CN_RESIDENT_ID:${value}`]);
  });

  it.each([
    '110105194912310021',
    '11010519491331002X',
    '11010519490231002X',
    '01010519491231002X',
    '11010519491213002X',
    'Chinese ID: 110105194912310021',
    'Chinese ID: 11010519491331002X',
    'SKU-11010519491231002X',
    '11010519491231002X-B7',
    'Chinese ID: 411010519491231002X',
    'Chinese ID: 11010519491231002XK7',
    '11010519491231002',
    '1101051949123100',
    'order 110105194912310029',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([cnResidentId], text)).toEqual([]);
  });
});
