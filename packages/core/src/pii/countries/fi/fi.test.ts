import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { fiHetu } from './hetu.ts';

describe('fiHetu', () => {
  it.each([
    ['131052-308T', '131052-308T'],
    ['Personal identity code: 010594Y9032', '010594Y9032'],
    ['Her Personal identity code is 131052-308T, on file since 2019.', '131052-308T'],
    ['(010594Y9032)', '010594Y9032'],
    ['Personal identity code 131052-308t', '131052-308t'],
    ['Name: Kim\nPersonal identity code\n010594Y9032\n', '010594Y9032'],
    ['Personal identity code: １３１０５２-３０８T', '１３１０５２-３０８T'],
    ['Henkilötunnus: 131052-308T', '131052-308T'],
    ['hetu 010594Y9032', '010594Y9032'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([fiHetu], text)).toEqual([`FI_PERSONAL_IDENTITY_CODE:${value}`]);
  });

  it.each([
    '131052-308U',
    '321052-308T',
    '131352-308T',
    '131052-380T',
    '131052-308I',
    'Personal identity code: 131052-308U',
    'Personal identity code: 321052-308T',
    'SKU-131052-308T',
    '131052-308T-B7',
    'Personal identity code: 4131052-308T',
    'Personal identity code: 131052-308TK7',
    '131052-308',
    '131052308',
    'ticket 131052-308T',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([fiHetu], text)).toEqual([]);
  });
});
