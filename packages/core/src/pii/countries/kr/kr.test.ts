import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { krBusinessRegistration } from './business-registration.ts';
import { krDriverLicense } from './driver-license.ts';
import { krPassport } from './passport.ts';
import { krResidentRegistration } from './resident-registration.ts';

describe('krResidentRegistration', () => {
  it.each([
    ['960121-1234567', '960121-1234567'],
    ['RRN: 960121-1063821', '960121-1063821'],
    ['Her RRN is 9601211063821, on file since 2019.', '9601211063821'],
    ['(960121-1063821)', '960121-1063821'],
    ['Name: Kim\nRRN\n960121-1063821\n', '960121-1063821'],
    ['RRN: ９６０１２１１０６３８２１', '９６０１２１１０６３８２１'],
    ['주민등록번호는 960121-1234567입니다', '960121-1234567'],
    ['주민번호: 960121-1234567', '960121-1234567'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([krResidentRegistration], text)).toEqual([`KR_RRN:${value}`]);
  });

  it.each([
    '961321-1234567',
    '960132-1234567',
    '960230-1234567',
    'RRN: 961321-1234567',
    'RRN: 960132-1234567',
    'SKU-960121-1234567',
    '960121-1234567-B7',
    'RRN: 4960121-1234567',
    'RRN: 960121-123456755',
    '960121-123456',
    '960121-12345678',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([krResidentRegistration], text)).toEqual([]);
  });
});

describe('krBusinessRegistration', () => {
  it.each([
    ['116-81-18745', '116-81-18745'],
    ['Business registration number: 1168118745', '1168118745'],
    ['Her Business registration number is 220-81-62517, on file since 2019.', '220-81-62517'],
    ['Business registration number (116-81-18745)', '116-81-18745'],
    ['Name: Kim\nBusiness registration number\n1168118745\n', '1168118745'],
    ['Business registration number: ２２０-８１-６２５１７', '２２０-８１-６２５１７'],
    ['사업자등록번호: 220-81-62517', '220-81-62517'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([krBusinessRegistration], text)).toEqual([`KR_BRN:${value}`]);
  });

  it.each([
    '116-81-18746',
    '016-81-18745',
    '220-81-62571',
    'Business registration number: 116-81-18746',
    'Business registration number: 016-81-18745',
    'SKU-116-81-18745',
    '116-81-18745-B7',
    'Business registration number: 4116-81-18745',
    'Business registration number: 116-81-1874555',
    '0.1168118745',
    'We counted 1168118745 of them',
    '전화 1168118745',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([krBusinessRegistration], text)).toEqual([]);
  });
});

describe('krDriverLicense', () => {
  it.each([
    ['11-12-123456-78', '11-12-123456-78'],
    ['Korean driver license: 13-08-654321-10', '13-08-654321-10'],
    ['Her Korean driver license is 28-99-000123-45, on file since 2019.', '28-99-000123-45'],
    ['(13-08-654321-10)', '13-08-654321-10'],
    ['Name: Kim\nKorean driver license\n13-08-654321-10\n', '13-08-654321-10'],
    ['Korean driver license: ２８-９９-０００１２３-４５', '２８-９９-０００１２３-４５'],
    ['운전면허번호 11-12-123456-78', '11-12-123456-78'],
    ['면허번호: 130865432110', '130865432110'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([krDriverLicense], text)).toEqual([`KR_DRIVER_LICENSE:${value}`]);
  });

  it.each([
    '10-12-123456-78',
    '29-12-123456-78',
    '11-12-12345-678',
    'Korean driver license: 10-12-123456-78',
    'Korean driver license: 29-12-123456-78',
    'SKU-11-12-123456-78',
    '11-12-123456-78-B7',
    'Korean driver license: 411-12-123456-78',
    'Korean driver license: 11-12-123456-7855',
    '130865432110',
    '11-12-123456',
    'order 11-12-123456-78',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([krDriverLicense], text)).toEqual([]);
  });
});

describe('krPassport', () => {
  it.each([
    ['Korean passport: M123A4567', 'M123A4567'],
    ['Her Korean passport is S87654321, on file since 2019.', 'S87654321'],
    ['Korean passport (M12345678)', 'M12345678'],
    ['Korean passport m12345678', 'm12345678'],
    ['Name: Kim\nKorean passport\nM123A4567\n', 'M123A4567'],
    ['Korean passport: S８７６５４３２１', 'S８７６５４３２１'],
    ['여권번호: M123A4567', 'M123A4567'],
    ['여권 M12345678', 'M12345678'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([krPassport], text)).toEqual([`KR_PASSPORT:${value}`]);
  });

  it.each([
    'A12345678',
    'M1234567',
    'MM1234567',
    'Korean passport: A12345678',
    'Korean passport: M1234567',
    'SKU-M12345678',
    'M12345678-B7',
    'Korean passport: 4M12345678',
    'Korean passport: M1234567855',
    'M12345678',
    'We sell M12345678 here',
    'order M123A4567',
    '여권',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([krPassport], text)).toEqual([]);
  });
});

describe('a registration number of a foreigner', () => {
  it.each([
    ['850505-5123456', '850505-5123456'],
    ['외국인등록번호 850505-5123456', '850505-5123456'],
    ['외국인등록번호: 010101-8123456', '010101-8123456'],
    ['FRN: 850505-6123456', '850505-6123456'],
    ['Her alien registration number is 010101-7123456.', '010101-7123456'],
    ['등록번호 850505-5123456입니다', '850505-5123456'],
  ])('is found in %j', (text, value) => {
    expect(detectValues([krResidentRegistration], text)).toEqual([`KR_FRN:${value}`]);
  });

  it.each([
    '851305-5123456',
    '850532-5123456',
    '850230-5123456',
    '010229-7123456',
    '850505-512345',
    '850505-51234567',
    '1850505-5123456',
    'order 850505-5123456',
    'AB-850505-5123456',
    '850505-5123456 KRW',
  ])('is not seen in %j', (text) => {
    expect(detectValues([krResidentRegistration], text)).toEqual([]);
  });
});
