import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { hkIdCard } from './id-card.ts';

describe('hkIdCard', () => {
  it.each([
    ['HKID: G8747740', 'G8747740'],
    ['Her HKID is UC289609(2), on file since 2019.', 'UC289609(2)'],
    ['HKID (A123456(3))', 'A123456(3)'],
    ['HKID a123456(3)', 'a123456(3)'],
    ['Name: Kim\nHKID\nG8747740\n', 'G8747740'],
    ['HKID: UC２８９６０９(２)', 'UC２８９６０９(２)'],
    ['香港身份證 A123456(3)', 'A123456(3)'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([hkIdCard], text)).toEqual([`HK_ID_CARD:${value}`]);
  });

  it.each([
    'A123456(4)',
    'A1234564',
    'UC289609(3)',
    'HKID: A123456(4)',
    'HKID: A1234564',
    'SKU-A123456(3)',
    'A123456(3)-B7',
    'HKID: 4A123456(3)',
    'HKID: A123456(3)K7',
    'G8747740',
    'We sell G8747740 here',
    'part no G8747740',
    'A12345(3)',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([hkIdCard], text)).toEqual([]);
  });
});
