import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { grAmka } from './amka.ts';

describe('grAmka', () => {
  it.each([
    ['05042700335', '05042700335'],
    ['AMKA: 18126663956', '18126663956'],
    ['Her AMKA is 26067207048, on file since 2019.', '26067207048'],
    ['AMKA (05042700335)', '05042700335'],
    ['Name: Kim\nAMKA\n18126663956\n', '18126663956'],
    ['AMKA: ２６０６７２０７０４８', '２６０６７２０７０４８'],
    ['ΑΜΚΑ: 18126663956', '18126663956'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([grAmka], text)).toEqual([`GR_AMKA:${value}`]);
  });

  it.each([
    '05042700336',
    '05132700335',
    '32042700335',
    '00000000000',
    'AMKA: 05042700336',
    'AMKA: 05132700335',
    'SKU-05042700335',
    '05042700335-B7',
    'AMKA: 405042700335',
    'AMKA: 0504270033555',
    '0.05042700335',
    'We counted 18126663956 of them',
    'order 18126663956',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([grAmka], text)).toEqual([]);
  });
});
