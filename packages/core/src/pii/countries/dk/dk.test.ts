import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { dkCpr } from './cpr.ts';

describe('dkCpr', () => {
  it.each([
    ['070761-4285', '070761-4285'],
    ['CPR: 211062-5629', '211062-5629'],
    ['Her CPR is 0707614285, on file since 2019.', '0707614285'],
    ['CPR (070761-4285)', '070761-4285'],
    ['Name: Kim\nCPR\n211062-5629\n', '211062-5629'],
    ['CPR: ０７０７６１４２８５', '０７０７６１４２８５'],
    ['CPR 010107-5000', '010107-5000'],
    ['CPR-nummer: 070761-4285', '070761-4285'],
    ['CPR-nr. 211062-5629', '211062-5629'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([dkCpr], text)).toEqual([`DK_CPR_NUMBER:${value}`]);
  });

  it.each([
    '320761-4285',
    '071361-4285',
    '300261-4285',
    'CPR: 320761-4285',
    'CPR: 071361-4285',
    'SKU-070761-4285',
    '070761-4285-B7',
    'CPR: 4070761-4285',
    'CPR: 070761-428555',
    'We counted 0707614285 of them',
    'telefon 0707614285',
    '070761-428',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([dkCpr], text)).toEqual([]);
  });
});
