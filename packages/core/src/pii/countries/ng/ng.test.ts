import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { ngBvn } from './bvn.ts';
import { ngNin } from './nin.ts';
import { ngVehicleRegistration } from './vehicle-registration.ts';

describe('ngNin', () => {
  it.each([
    ['NIN: 6543 210 9876', '6543 210 9876'],
    ['Her NIN is 70123456789, on file since 2019.', '70123456789'],
    ['NIN (12345678901)', '12345678901'],
    ['Name: Kim\nNIN\n6543 210 9876\n', '6543 210 9876'],
    ['NIN: ７０１２３４５６７８９', '７０１２３４５６７８９'],
    ['NIMC slip with 12345678901 on it', '12345678901'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([ngNin], text)).toEqual([`NG_NIN:${value}`]);
  });

  it.each([
    '1234567890',
    '123456789012',
    '11111111111',
    '08031234567',
    'NIN: 1234567890',
    'NIN: 123456789012',
    'SKU-12345678901',
    '12345678901-B7',
    'NIN: 412345678901',
    '0.12345678901',
    '12345678901',
    'We counted 12345678901 of them',
    'phone 12345678901',
    'order 12345678901',
    'NIN slip',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([ngNin], text)).toEqual([]);
  });
});

describe('ngBvn', () => {
  it.each([
    ['BVN: 22987654321', '22987654321'],
    ['Her BVN is 2234 567 8901, on file since 2019.', '2234 567 8901'],
    ['BVN (22123456789)', '22123456789'],
    ['Name: Kim\nBVN\n22987654321\n', '22987654321'],
    ['BVN: ２２３４ ５６７ ８９０１', '２２３４ ５６７ ８９０１'],
    ['bank verification number: 22123456789', '22123456789'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([ngBvn], text)).toEqual([`NG_BVN:${value}`]);
  });

  it.each([
    '21123456789',
    '2212345678',
    '221234567890',
    'BVN: 21123456789',
    'BVN: 2212345678',
    'SKU-22123456789',
    '22123456789-B7',
    'BVN: 422123456789',
    '0.22123456789',
    '22123456789',
    'We counted 22123456789 of them',
    'phone 22123456789',
    'order 22123456789',
    'BVN enrolment',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([ngBvn], text)).toEqual([]);
  });
});

describe('ngVehicleRegistration', () => {
  it.each([
    ['Plate number: KJA-456-XY', 'KJA-456-XY'],
    ['Her Plate number is APP 789 ZZ, on file since 2019.', 'APP 789 ZZ'],
    ['Plate number (ABC123DE)', 'ABC123DE'],
    ['Name: Kim\nPlate number\nKJA-456-XY\n', 'KJA-456-XY'],
    ['Plate number: APP ７８９ ZZ', 'APP ７８９ ZZ'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([ngVehicleRegistration], text)).toEqual([`NG_VEHICLE_REGISTRATION:${value}`]);
  });

  it.each([
    'AB123DE',
    'ABC12DE',
    'ABC123D',
    'Plate number: AB123DE',
    'Plate number: ABC12DE',
    'SKU-ABC123DE',
    'ABC123DE-B7',
    'Plate number: 4ABC123DE',
    'Plate number: ABC123DEK7',
    'ABC123DE',
    'the car for 500 at noon',
    'We sell ABC123DE here',
    'ABC1234DE',
    'plate of food',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([ngVehicleRegistration], text)).toEqual([]);
  });
});
