import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { usDea } from './dea.ts';
import { usDriverLicense } from './driver-license.ts';
import { usMbi } from './mbi.ts';
import { usPassport } from './passport.ts';

describe('usDriverLicense', () => {
  it.each([
    ["Driver's license: S123-456-78-901-0", 'S123-456-78-901-0'],
    ["Her Driver's license is W12345678901, on file since 2019.", 'W12345678901'],
    ["Driver's license (D1234567)", 'D1234567'],
    ["Driver's license d1234567", 'd1234567'],
    ["Name: Kim\nDriver's license\nS123-456-78-901-0\n", 'S123-456-78-901-0'],
    ["Driver's license: W１２３４５６７８９０１", 'W１２３４５６７８９０１'],
    ['DL number 12345678', '12345678'],
    ['driver license WDLABCD456DG', 'WDLABCD456DG'],
    ['DMV record H12-34-5678', 'H12-34-5678'],
    ['Indiana driver license 0299-11-6078', '0299-11-6078'],
    ['License no. A1234 56789 01234 (New Jersey)', 'A1234 56789 01234'],
    ['Kentucky driver license S12-345-678', 'S12-345-678'],
    ['North Dakota DL SAM-12-3456', 'SAM-12-3456'],
    ['Michigan licence number S 123 456 789 012', 'S 123 456 789 012'],
    ['Pennsylvania driver license no. 12 345 678', '12 345 678'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([usDriverLicense], text)).toEqual([`US_DRIVER_LICENSE:${value}`]);
  });

  it.each([
    '12345',
    'A12',
    'ABCDEFGH',
    "Driver's license: 12345",
    "Driver's license: A12",
    'SKU-D1234567',
    'D1234567-B7',
    "Driver's license: 4D1234567",
    'D1234567',
    'W12345678901',
    'product D1234567 in stock',
    'serial number 12345678',
    'license to operate',
    'the permit of 1998',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([usDriverLicense], text)).toEqual([]);
  });
});

describe('usPassport', () => {
  it.each([
    ['Passport number: A12803456', 'A12803456'],
    ['Her Passport number is 340007237, on file since 2019.', '340007237'],
    ['Passport number (912803456)', '912803456'],
    ['Name: Kim\nPassport number\nA12803456\n', 'A12803456'],
    ['Passport number: ３４０００７２３７', '３４０００７２３７'],
    ['US passport A00000001', 'A00000001'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([usPassport], text)).toEqual([`US_PASSPORT:${value}`]);
  });

  it.each([
    '91280345',
    '9128034567',
    'AB2803456',
    'Passport number: 91280345',
    'Passport number: 9128034567',
    'SKU-912803456',
    '912803456-B7',
    'Passport number: 4912803456',
    '0.912803456',
    '912803456',
    'A12803456',
    'order number 912803456',
    'passport control at gate 12',
    'invoice number 912803456',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([usPassport], text)).toEqual([]);
  });
});

describe('usMbi', () => {
  it.each([
    ['1EG4-TE5-MK73', '1EG4-TE5-MK73'],
    ['MBI: 1EG4TE5MK73', '1EG4TE5MK73'],
    ['Her MBI is 3AC4RT6PQ12, on file since 2019.', '3AC4RT6PQ12'],
    ['(1EG4TE5MK73)', '1EG4TE5MK73'],
    ['MBI 1eg4-te5-mk73', '1eg4-te5-mk73'],
    ['Name: Kim\nMBI\n1EG4TE5MK73\n', '1EG4TE5MK73'],
    ['MBI: ３AC４RT６PQ１２', '３AC４RT６PQ１２'],
    ['Medicare 1eg4-te5-mk73', '1eg4-te5-mk73'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([usMbi], text)).toEqual([`US_MBI:${value}`]);
  });

  it.each([
    '1SG4-TE5-MK73',
    '0EG4-TE5-MK73',
    '1EG4-TE5-MKA3',
    '1EG4-TB5-MK73',
    'AEG4-TE5-MK73',
    '1EGX4TE5MK7',
    'MBI: 1SG4-TE5-MK73',
    'MBI: 0EG4-TE5-MK73',
    'SKU-1EG4-TE5-MK73',
    '1EG4-TE5-MK73-B7',
    'MBI: 41EG4-TE5-MK73',
    'MBI: 1EG4-TE5-MK7355',
    '1EG4-TE5',
    '1EG4TE5MK7',
    'serial number 1EG4TE5MK73',
    '1EG4-TE5-MK73-9',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([usMbi], text)).toEqual([]);
  });
});

describe('usDea', () => {
  it.each([
    ['BB1388568', 'BB1388568'],
    ['DEA number: AP5836727', 'AP5836727'],
    ['Her DEA number is FM1234563, on file since 2019.', 'FM1234563'],
    ['DEA number (BB1388568)', 'BB1388568'],
    ['DEA number bb1388568', 'bb1388568'],
    ['Name: Kim\nDEA number\nAP5836727\n', 'AP5836727'],
    ['DEA number: FM１２３４５６３', 'FM１２３４５６３'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([usDea], text)).toEqual([`MEDICAL_LICENSE:${value}`]);
  });

  it.each([
    'BB1388569',
    'AP5836728',
    'BB1388586',
    'ZZ1234563',
    'DEA number: BB1388569',
    'DEA number: AP5836728',
    'SKU-BB1388568',
    'BB1388568-B7',
    'DEA number: 4BB1388568',
    'DEA number: BB138856855',
    'BB0000000',
    'B1388568',
    'TRN: AP5836727',
    'We sell BB1388568 here',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([usDea], text)).toEqual([]);
  });
});
