import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { chAhv } from './ahv.ts';
import { chUid } from './uid.ts';

describe('chAhv', () => {
  it.each([
    ['756.9217.0769.85', '756.9217.0769.85'],
    ['AHV: 7569217076985', '7569217076985'],
    ['Her AHV is 756.1234.5678.97, on file since 2019.', '756.1234.5678.97'],
    ['(7569217076985)', '7569217076985'],
    ['Name: Kim\nAHV\n7569217076985\n', '7569217076985'],
    ['AHV: ７５６.１２３４.５６７８.９７', '７５６.１２３４.５６７８.９７'],
    ['AHV-Nummer 756.9217.0769.85', '756.9217.0769.85'],
    ['numéro AVS 756.1234.5678.97', '756.1234.5678.97'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([chAhv], text)).toEqual([`CH_AHV:${value}`]);
  });

  it.each([
    '756.9217.0769.84',
    '757.9217.0769.85',
    '756.9217.0796.85',
    'AHV: 756.9217.0769.84',
    'AHV: 757.9217.0769.85',
    'SKU-756.9217.0769.85',
    '756.9217.0769.85-B7',
    'AHV: 4756.9217.0769.85',
    'AHV: 756.9217.0769.8555',
    '0.7569217076985',
    '756.9217.0769',
    '756921707698',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([chAhv], text)).toEqual([]);
  });
});

describe('chUid', () => {
  it.each([
    ['CHE-100.155.212', 'CHE-100.155.212'],
    ['UID: CHE100155212', 'CHE100155212'],
    ['Her UID is CHE-116.281.710 MWST, on file since 2019.', 'CHE-116.281.710 MWST'],
    ['(CHE100155212)', 'CHE100155212'],
    ['UID che-100.155.212', 'che-100.155.212'],
    ['Name: Kim\nUID\nCHE100155212\n', 'CHE100155212'],
    ['UID: CHE-１１６.２８１.７１０ MWST', 'CHE-１１６.２８１.７１０ MWST'],
    ['TVA CHE-116.281.710 TVA', 'CHE-116.281.710 TVA'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([chUid], text)).toEqual([`CH_UID:${value}`]);
  });

  it.each([
    'CHE-100.155.213',
    'CHF-100.155.212',
    'CHE-100.155.221',
    'UID: CHE-100.155.213',
    'UID: CHF-100.155.212',
    'SKU-CHE-100.155.212',
    'CHE-100.155.212-B7',
    'UID: 4CHE-100.155.212',
    'UID: CHE-100.155.21255',
    'CHE-100.155',
    '100.155.212',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([chUid], text)).toEqual([]);
  });
});
