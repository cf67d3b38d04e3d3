import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { roCnp } from './cnp.ts';

describe('roCnp', () => {
  it.each([
    ['1800101221144', '1800101221144'],
    ['CNP: 1800827120263', '1800827120263'],
    ['Her CNP is 1650604124051, on file since 2019.', '1650604124051'],
    ['(1800827120263)', '1800827120263'],
    ['Name: Kim\nCNP\n1800827120263\n', '1800827120263'],
    ['CNP: １６５０６０４１２４０５１', '１６５０６０４１２４０５１'],
    ['Cod numeric personal: 1800101221144', '1800101221144'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([roCnp], text)).toEqual([`RO_CNP:${value}`]);
  });

  it.each([
    '1800101221145',
    '1801301221144',
    '1800132221144',
    '0800101221144',
    '1800101991144',
    'CNP: 1800101221145',
    'CNP: 1801301221144',
    'SKU-1800101221144',
    '1800101221144-B7',
    'CNP: 41800101221144',
    'CNP: 180010122114455',
    '0.1800101221144',
    '180010122114',
    '18001012211440',
    'barcode 1800101221144',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([roCnp], text)).toEqual([]);
  });
});
