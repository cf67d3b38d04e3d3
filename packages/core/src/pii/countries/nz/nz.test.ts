import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { nzIrd } from './ird.ts';
import { nzNhi } from './nhi.ts';

describe('nzIrd', () => {
  it.each([
    ['49-091-850', '49-091-850'],
    ['IRD number: 49091850', '49091850'],
    ['Her IRD number is 136-410-132, on file since 2019.', '136-410-132'],
    ['IRD number (49-091-850)', '49-091-850'],
    ['Name: Kim\nIRD number\n49091850\n', '49091850'],
    ['IRD number: １３６-４１０-１３２', '１３６-４１０-１３２'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([nzIrd], text)).toEqual([`NZ_IRD:${value}`]);
  });

  it.each([
    '49-091-851',
    '136410133',
    '9125568',
    'IRD number: 49-091-851',
    'IRD number: 136410133',
    'SKU-49-091-850',
    '49-091-850-B7',
    'IRD number: 449-091-850',
    'IRD number: 49-091-85055',
    '0.49091850',
    'We counted 49091850 of them',
    'phone 49091850',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([nzIrd], text)).toEqual([]);
  });
});

describe('nzNhi', () => {
  it.each([
    ['ZZZ0016', 'ZZZ0016'],
    ['NHI: ZBN77VL', 'ZBN77VL'],
    ['Her NHI is JBX3656, on file since 2019.', 'JBX3656'],
    ['NHI (ZZZ0016)', 'ZZZ0016'],
    ['NHI zzz0016', 'zzz0016'],
    ['Name: Kim\nNHI\nZBN77VL\n', 'ZBN77VL'],
    ['NHI: JBX３６５６', 'JBX３６５６'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([nzNhi], text)).toEqual([`NZ_NHI:${value}`]);
  });

  it.each([
    'ZZZ0017',
    'ZBN77VM',
    'JBX3665',
    'ZIZ0016',
    'NHI: ZZZ0017',
    'NHI: ZBN77VM',
    'SKU-ZZZ0016',
    'ZZZ0016-B7',
    'NHI: 4ZZZ0016',
    'NHI: ZZZ001655',
    'We sell ZZZ0016 here',
    'ZZZ001',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([nzNhi], text)).toEqual([]);
  });
});
