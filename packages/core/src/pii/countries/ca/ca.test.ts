import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { caBusinessNumber } from './business-number.ts';
import { caSin } from './sin.ts';

describe('caSin', () => {
  it.each([
    ['130-692-544', '130-692-544'],
    ['Social insurance number: 193-456-787', '193-456-787'],
    ['Her Social insurance number is 726-010-119, on file since 2019.', '726-010-119'],
    ['Canadian SIN (193-456-787)', '193-456-787'],
    ['Name: Kim\nSocial insurance number\n193-456-787\n', '193-456-787'],
    ['Social insurance number: ７２６-０１０-１１９', '７２６-０１０-１１９'],
    ['SIN: 130692544', '130692544'],
    ['SIN 130 692 544', '130 692 544'],
    ["numéro d'assurance sociale 193 456 787", '193 456 787'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([caSin], text)).toEqual([`CA_SIN:${value}`]);
  });

  it.each([
    '130-692-545',
    '193-456-778',
    '846-454-286',
    '046-454-286',
    'Social insurance number: 130-692-545',
    'Social insurance number: 193-456-778',
    'SKU-130-692-544',
    '130-692-544-B7',
    'Social insurance number: 4130-692-544',
    'Social insurance number: 130-692-54455',
    'Item (193-456-787)',
    'We saw 130-692-544 on it',
    'sin 130692544 motivo',
    '130.692.544',
    'phone 130 692 544',
    'We counted 130692544 of them',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([caSin], text)).toEqual([]);
  });
});

describe('caBusinessNumber', () => {
  it.each([
    ['123456782RT0001', '123456782RT0001'],
    ['GST/HST no.: 123456782 RC 0001', '123456782 RC 0001'],
    ['Her GST/HST no. is 12345 6782 RP0002, on file since 2019.', '12345 6782 RP0002'],
    ['(123456782 RC 0001)', '123456782 RC 0001'],
    ['GST/HST no. 123456782rt0001', '123456782rt0001'],
    ['Name: Kim\nGST/HST no.\n123456782 RC 0001\n', '123456782 RC 0001'],
    ['GST/HST no.: １２３４５ ６７８２ RP０００２', '１２３４５ ６７８２ RP０００２'],
    ['Business Number 123456782', '123456782'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([caBusinessNumber], text)).toEqual([`CA_BN:${value}`]);
  });

  it.each([
    '123456783RT0001',
    '123456782RX0001',
    '023456782RT0001',
    'GST/HST no.: 123456783RT0001',
    'GST/HST no.: 123456782RX0001',
    'SKU-123456782RT0001',
    '123456782RT0001-B7',
    'GST/HST no.: 4123456782RT0001',
    'GST/HST no.: 123456782RT000155',
    'We counted 123456782 of them',
    '123456782RT001',
    'GST TRANS: 123456782',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([caBusinessNumber], text)).toEqual([]);
  });
});
