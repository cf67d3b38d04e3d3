import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { twNationalId } from './national-id.ts';

describe('twNationalId', () => {
  it.each([
    ['A123456789', 'A123456789'],
    ['National ID: T155438328', 'T155438328'],
    ['Her National ID is W117133702, on file since 2019.', 'W117133702'],
    ['(T155438328)', 'T155438328'],
    ['National ID a123456789', 'a123456789'],
    ['Name: Kim\nNational ID\nT155438328\n', 'T155438328'],
    ['National ID: W１１７１３３７０２', 'W１１７１３３７０２'],
    ['身分證字號 A123456789', 'A123456789'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([twNationalId], text)).toEqual([`TW_NATIONAL_ID:${value}`]);
  });

  it.each([
    'A123456788',
    'A323456789',
    'A123456879',
    'B123456789',
    'National ID: A123456788',
    'National ID: A323456789',
    'SKU-A123456789',
    'A123456789-B7',
    'National ID: 4A123456789',
    'National ID: A12345678955',
    'A12345678',
    'AA123456789',
    'part no A123456789',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([twNationalId], text)).toEqual([]);
  });
});
