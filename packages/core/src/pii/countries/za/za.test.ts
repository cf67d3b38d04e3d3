import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { zaIdNumber } from './id-number.ts';
import { zaPassport } from './passport.ts';

describe('zaIdNumber', () => {
  it.each([
    ['8001015009087', '8001015009087'],
    ['ID number: 800101 5009 087', '800101 5009 087'],
    ['Her ID number is 9202204720083, on file since 2019.', '9202204720083'],
    ['(800101 5009 087)', '800101 5009 087'],
    ['Name: Kim\nID number\n800101 5009 087\n', '800101 5009 087'],
    ['ID number: ９２０２２０４７２００８３', '９２０２２０４７２００８３'],
    ['Identiteitsnommer 8001015009087', '8001015009087'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([zaIdNumber], text)).toEqual([`ZA_ID_NUMBER:${value}`]);
  });

  it.each([
    '8001015009086',
    '8013015009087',
    '8001325009087',
    '8001015009370',
    'ID number: 8001015009086',
    'ID number: 8013015009087',
    'SKU-8001015009087',
    '8001015009087-B7',
    'ID number: 48001015009087',
    'ID number: 800101500908755',
    '0.8001015009087',
    '800101500908',
    'order 8001015009087',
    'barcode 8001015009087',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([zaIdNumber], text)).toEqual([]);
  });
});

describe('zaPassport', () => {
  it.each([
    ['South African passport: M00112233', 'M00112233'],
    ['Her South African passport is T87654321, on file since 2019.', 'T87654321'],
    ['South African passport (A12345678)', 'A12345678'],
    ['South African passport a12345678', 'a12345678'],
    ['Name: Kim\nSouth African passport\nM00112233\n', 'M00112233'],
    ['South African passport: T８７６５４３２１', 'T８７６５４３２１'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([zaPassport], text)).toEqual([`ZA_PASSPORT:${value}`]);
  });

  it.each([
    'B12345678',
    'A1234567',
    'AA12345678',
    'South African passport: B12345678',
    'South African passport: A1234567',
    'SKU-A12345678',
    'A12345678-B7',
    'South African passport: 4A12345678',
    'South African passport: A1234567855',
    'A12345678',
    'We sell A12345678 here',
    'passport A12345678',
    'order M00112233',
    'paspoort',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([zaPassport], text)).toEqual([]);
  });
});
