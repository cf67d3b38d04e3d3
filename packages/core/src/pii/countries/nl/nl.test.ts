import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { nlBsn } from './bsn.ts';

describe('nlBsn', () => {
  it.each([
    ['BSN: 123456782', '123456782'],
    ['Her BSN is 1112.22.333, on file since 2019.', '1112.22.333'],
    ['BSN (111222333)', '111222333'],
    ['Name: Kim\nBSN\n123456782\n', '123456782'],
    ['BSN: １１１２.２２.３３３', '１１１２.２２.３３３'],
    ['Burgerservicenummer: 123456782', '123456782'],
    ['sofinummer 111.222.333', '111.222.333'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([nlBsn], text)).toEqual([`NL_BSN:${value}`]);
  });

  it.each([
    '111222334',
    '123456728',
    '000000000',
    'BSN: 111222334',
    'BSN: 123456728',
    'SKU-111222333',
    '111222333-B7',
    'BSN: 4111222333',
    'BSN: 11122233355',
    '0.111222333',
    'We counted 111222333 of them',
    'telefoon 111222333',
    'bestelnummer 123456782',
    '111222333',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([nlBsn], text)).toEqual([]);
  });
});
