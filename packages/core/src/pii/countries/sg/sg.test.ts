import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { sgNric } from './nric.ts';
import { sgUen } from './uen.ts';

describe('sgNric', () => {
  it.each([
    ['S1234567D', 'S1234567D'],
    ['NRIC: T1234567J', 'T1234567J'],
    ['Her NRIC is G1234567X, on file since 2019.', 'G1234567X'],
    ['(T1234567J)', 'T1234567J'],
    ['NRIC s1234567d', 's1234567d'],
    ['Name: Kim\nNRIC\nT1234567J\n', 'T1234567J'],
    ['NRIC: G１２３４５６７X', 'G１２３４５６７X'],
    ['FIN F1234567N', 'F1234567N'],
    ['FIN: M1234567K', 'M1234567K'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([sgNric], text)).toEqual([`SG_NRIC_FIN:${value}`]);
  });

  it.each([
    'S1234567E',
    'T1234567D',
    'F1234567X',
    'S1234576D',
    'A1234567D',
    'NRIC: S1234567E',
    'NRIC: T1234567D',
    'SKU-S1234567D',
    'S1234567D-B7',
    'NRIC: 4S1234567D',
    'NRIC: S1234567DK7',
    'serial S1234567D',
    'S123456D',
    'SS1234567D',
    'S1234567',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([sgNric], text)).toEqual([]);
  });
});

describe('sgUen', () => {
  it.each([
    ['53125226D', '53125226D'],
    ['UEN: 197401143C', '197401143C'],
    ['Her UEN is T01FC6132D, on file since 2019.', 'T01FC6132D'],
    ['(197401143C)', '197401143C'],
    ['UEN 53125226d', '53125226d'],
    ['Name: Kim\nUEN\n197401143C\n', '197401143C'],
    ['UEN: T０１FC６１３２D', 'T０１FC６１３２D'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([sgUen], text)).toEqual([`SG_UEN:${value}`]);
  });

  it.each([
    '53125226E',
    '197401143D',
    'T01FC6132E',
    'T01QQ6132D',
    'UEN: 53125226E',
    'UEN: 197401143D',
    'SKU-53125226D',
    '53125226D-B7',
    'UEN: 453125226D',
    'UEN: 53125226DK7',
    '5312522D',
    '53125226',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([sgUen], text)).toEqual([]);
  });
});
