import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { beNationalNumber } from './national-number.ts';

describe('beNationalNumber', () => {
  it.each([
    ['85.07.30-033.28', '85.07.30-033.28'],
    ['National number: 85073003328', '85073003328'],
    ['Her National number is 17.07.30-033.84, on file since 2019.', '17.07.30-033.84'],
    ['(85073003328)', '85073003328'],
    ['Name: Kim\nNational number\n85073003328\n', '85073003328'],
    ['National number: １７.０７.３０-０３３.８４', '１７.０７.３０-０３３.８４'],
    ['Rijksregisternummer 85.07.30-033.28', '85.07.30-033.28'],
    ['Numéro national : 85 07 30 033 28', '85 07 30 033 28'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([beNationalNumber], text)).toEqual([`BE_NATIONAL_NUMBER:${value}`]);
  });

  it.each([
    '85.07.30-033.29',
    '85.07.33-033.28',
    '85.13.30-033.28',
    '85073030328',
    'National number: 85.07.30-033.29',
    'National number: 85.07.33-033.28',
    'SKU-85.07.30-033.28',
    '85.07.30-033.28-B7',
    'National number: 485.07.30-033.28',
    'National number: 85.07.30-033.2855',
    '0.85073003328',
    '8507300332',
    '85.07.30-033',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([beNationalNumber], text)).toEqual([]);
  });
});
