import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { inAadhaar } from './aadhaar.ts';
import { inGstin } from './gstin.ts';
import { inPan } from './pan.ts';
import { inPassport } from './passport.ts';
import { inVehicleRegistration } from './vehicle-registration.ts';
import { inVoter } from './voter.ts';

describe('inAadhaar', () => {
  it.each([
    ['2341 2341 2346', '2341 2341 2346'],
    ['Aadhaar: 312345678909', '312345678909'],
    ['Her Aadhaar is 3675-9834-6016, on file since 2019.', '3675-9834-6016'],
    ['Aadhaar (2341 2341 2346)', '2341 2341 2346'],
    ['Name: Kim\nAadhaar\n312345678909\n', '312345678909'],
    ['Aadhaar: ３６７５-９８３４-６０１６', '３６７５-９８３４-６０１６'],
    ['आधार संख्या 2341 2341 2346', '2341 2341 2346'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([inAadhaar], text)).toEqual([`IN_AADHAAR:${value}`]);
  });

  it.each([
    '2341 2341 2347',
    '1341 2341 2346',
    '312345678990',
    '3675-9834-6012',
    'Aadhaar: 2341 2341 2347',
    'Aadhaar: 1341 2341 2346',
    'SKU-2341 2341 2346',
    '2341 2341 2346-B7',
    'Aadhaar: 42341 2341 2346',
    'Aadhaar: 2341 2341 234655',
    '0.234123412346',
    'We counted 312345678909 of them',
    'phone 312345678909',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([inAadhaar], text)).toEqual([]);
  });
});

describe('inPan', () => {
  it.each([
    ['AAAPL1234C', 'AAAPL1234C'],
    ['PAN: ABCPD1234E', 'ABCPD1234E'],
    ['Her PAN is AAACB5678K, on file since 2019.', 'AAACB5678K'],
    ['(ABCPD1234E)', 'ABCPD1234E'],
    ['PAN aaapl1234c', 'aaapl1234c'],
    ['Name: Kim\nPAN\nABCPD1234E\n', 'ABCPD1234E'],
    ['PAN: AAACB５６７８K', 'AAACB５６７８K'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([inPan], text)).toEqual([`IN_PAN:${value}`]);
  });

  it.each([
    'AAADL1234C',
    'AAAPL0000C',
    'AAAPL12345',
    'AAA1L1234C',
    'PAN: AAADL1234C',
    'PAN: AAAPL0000C',
    'SKU-AAAPL1234C',
    'AAAPL1234C-B7',
    'PAN: 4AAAPL1234C',
    'PAN: AAAPL1234CK7',
    'AAAPL1234',
    'AAAPL1234CC',
    '1AAAPL1234C',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([inPan], text)).toEqual([]);
  });
});

describe('inGstin', () => {
  it.each([
    ['27AAPFU0939F1ZV', '27AAPFU0939F1ZV'],
    ['GSTIN: 29AAGCB7383J1Z4', '29AAGCB7383J1Z4'],
    ['Her GSTIN is 09AAACH7409R1ZZ, on file since 2019.', '09AAACH7409R1ZZ'],
    ['(29AAGCB7383J1Z4)', '29AAGCB7383J1Z4'],
    ['GSTIN 27aapfu0939f1zv', '27aapfu0939f1zv'],
    ['Name: Kim\nGSTIN\n29AAGCB7383J1Z4\n', '29AAGCB7383J1Z4'],
    ['GSTIN: ０９AAACH７４０９R１ZZ', '０９AAACH７４０９R１ZZ'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([inGstin], text)).toEqual([`IN_GSTIN:${value}`]);
  });

  it.each([
    '27AAPFU0939F1ZW',
    '47AAPFU0939F1ZV',
    '27AAPFU0939F0ZV',
    '27AAPFU0399F1ZV',
    'GSTIN: 27AAPFU0939F1ZW',
    'GSTIN: 47AAPFU0939F1ZV',
    'SKU-27AAPFU0939F1ZV',
    '27AAPFU0939F1ZV-B7',
    'GSTIN: 427AAPFU0939F1ZV',
    'GSTIN: 27AAPFU0939F1ZVK7',
    '27AAPFU0939F1Z',
    '27AAPFU0939F1ZVX',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([inGstin], text)).toEqual([]);
  });
});

describe('inVoter', () => {
  it.each([
    ['Voter ID: YCV1187640', 'YCV1187640'],
    ['Her Voter ID is ABC1234567, on file since 2019.', 'ABC1234567'],
    ['Voter ID (WKH1186253)', 'WKH1186253'],
    ['Voter ID wkh1186253', 'wkh1186253'],
    ['Name: Kim\nVoter ID\nYCV1187640\n', 'YCV1187640'],
    ['Voter ID: ABC１２３４５６７', 'ABC１２３４５６７'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([inVoter], text)).toEqual([`IN_VOTER:${value}`]);
  });

  it.each([
    'WK1186253',
    'WKHL186253',
    'WKH118625',
    'Voter ID: WK1186253',
    'Voter ID: WKHL186253',
    'SKU-WKH1186253',
    'WKH1186253-B7',
    'Voter ID: 4WKH1186253',
    'Voter ID: WKH118625355',
    'We sell ABC1234567 here',
    'ABC1234567',
    'product ABC1234567',
    'voters came',
    'WKH11862530',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([inVoter], text)).toEqual([]);
  });
});

describe('inVehicleRegistration', () => {
  it.each([
    ['KA53ME3456', 'KA53ME3456'],
    ['Vehicle number: MH 12 AB 1234', 'MH 12 AB 1234'],
    ['Her Vehicle number is 22BH1234AA, on file since 2019.', '22BH1234AA'],
    ['(MH 12 AB 1234)', 'MH 12 AB 1234'],
    ['Vehicle number ka53me3456', 'ka53me3456'],
    ['Name: Kim\nVehicle number\nMH 12 AB 1234\n', 'MH 12 AB 1234'],
    ['Vehicle number: ２２BH１２３４AA', '２２BH１２３４AA'],
    ['Vehicle DL 01 1234', 'DL 01 1234'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([inVehicleRegistration], text)).toEqual([`IN_VEHICLE_REGISTRATION:${value}`]);
  });

  it.each([
    'XX53ME3456',
    'KA00ME3456',
    'KA53ME0000',
    'KA53IO3456',
    'Vehicle number: XX53ME3456',
    'Vehicle number: KA00ME3456',
    'SKU-KA53ME3456',
    'KA53ME3456-B7',
    'Vehicle number: 4KA53ME3456',
    'Vehicle number: KA53ME345655',
    'as 12 am 2020',
    'or 10 pm 2021',
    'KA53ME345',
    'KA53ME34567',
    'AKA53ME3456',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([inVehicleRegistration], text)).toEqual([]);
  });
});

describe('inPassport', () => {
  it.each([
    ['Passport number: J8369854', 'J8369854'],
    ['Her Passport number is R1234567, on file since 2019.', 'R1234567'],
    ['Passport number (A3456781)', 'A3456781'],
    ['Passport number a3456781', 'a3456781'],
    ['Name: Kim\nPassport number\nJ8369854\n', 'J8369854'],
    ['Passport number: R１２３４５６７', 'R１２３４５６７'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([inPassport], text)).toEqual([`IN_PASSPORT:${value}`]);
  });

  it.each([
    'A0456781',
    'A3456780',
    'Q3456781',
    'AA3456781',
    'Passport number: A0456781',
    'Passport number: A3456780',
    'SKU-A3456781',
    'A3456781-B7',
    'Passport number: 4A3456781',
    'Passport number: A345678155',
    'A3456781',
    'We sell A3456781 here',
    'order A3456781',
    'passport office',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([inPassport], text)).toEqual([]);
  });
});
