import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { atSvnr } from './svnr.ts';

describe('atSvnr', () => {
  it.each([
    ['1237 010180', '1237 010180'],
    ['Social security number: 1237-010180', '1237-010180'],
    ['Her Social security number is 1237010180, on file since 2019.', '1237010180'],
    ['Social security number (1237 010180)', '1237 010180'],
    ['Name: Kim\nSocial security number\n1237-010180\n', '1237-010180'],
    ['Social security number: １２３７０１０１８０', '１２３７０１０１８０'],
    ['SVNR: 1237 010180', '1237 010180'],
    ['Sozialversicherungsnummer 1237 010180', '1237 010180'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([atSvnr], text)).toEqual([`AT_SOCIAL_SECURITY:${value}`]);
  });

  it.each([
    '1238 010180',
    '1237 010280',
    '1237 320180',
    '0237 010180',
    'Social security number: 1238 010180',
    'Social security number: 1237 010280',
    'SKU-1237 010180',
    '1237 010180-B7',
    'Social security number: 41237 010180',
    'Social security number: 1237 01018055',
    'We counted 1237010180 of them',
    'Telefon 1237010180',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([atSvnr], text)).toEqual([]);
  });
});
