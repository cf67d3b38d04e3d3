import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { hrOib } from './oib.ts';

describe('hrOib', () => {
  it.each([
    ['OIB: 94875530922', '94875530922'],
    ['Her OIB is 33392005961, on file since 2019.', '33392005961'],
    ['OIB (71093063895)', '71093063895'],
    ['Name: Kim\nOIB\n94875530922\n', '94875530922'],
    ['OIB: ３３３９２００５９６１', '３３３９２００５９６１'],
    ['Osobni identifikacijski broj 33392005961', '33392005961'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([hrOib], text)).toEqual([`HR_OIB:${value}`]);
  });

  it.each([
    '33392005962',
    '33392006961',
    '00000000000',
    'OIB: 33392005962',
    'OIB: 33392006961',
    'SKU-71093063895',
    '71093063895-B7',
    'OIB: 471093063895',
    'OIB: 7109306389555',
    '0.71093063895',
    'We counted 33392005961 of them',
    'phone 33392005961',
    '71093063895',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([hrOib], text)).toEqual([]);
  });
});
