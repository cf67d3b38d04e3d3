import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { gbDrivingLicence } from './driving-licence.ts';
import { gbDigitPassport, gbPassport } from './passport.ts';
import { gbVehicleRegistration } from './vehicle-registration.ts';

describe('gbDrivingLicence', () => {
  it.each([
    ['MORGA657054SM9IJ', 'MORGA657054SM9IJ'],
    ['Driving licence: MORGA 657054 SM9IJ', 'MORGA 657054 SM9IJ'],
    ['Her Driving licence is WU999512087A99AB, on file since 2019.', 'WU999512087A99AB'],
    ['(MORGA 657054 SM9IJ)', 'MORGA 657054 SM9IJ'],
    ['Driving licence morga657054sm9ij', 'morga657054sm9ij'],
    ['Name: Kim\nDriving licence\nMORGA 657054 SM9IJ\n', 'MORGA 657054 SM9IJ'],
    ['Driving licence: WU９９９５１２０８７A９９AB', 'WU９９９５１２０８７A９９AB'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([gbDrivingLicence], text)).toEqual([`UK_DRIVING_LICENCE:${value}`]);
  });

  it.each([
    'MORGA663054SM9IJ',
    'MORGA613054SM9IJ',
    'MORGA657324SM9IJ',
    'MO1GA657054SM9IJ',
    'Driving licence: MORGA663054SM9IJ',
    'Driving licence: MORGA613054SM9IJ',
    'SKU-MORGA657054SM9IJ',
    'MORGA657054SM9IJ-B7',
    'Driving licence: 4MORGA657054SM9IJ',
    'Driving licence: MORGA657054SM9IJK7',
    'MORGA657054SM9I',
    'MORGA657054SM9IJ5',
    'AMORGA657054SM9IJ',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([gbDrivingLicence], text)).toEqual([]);
  });
});

describe('gbPassport', () => {
  it.each([
    ['Passport number: GB7654321', 'GB7654321'],
    ['Her Passport number is QX0000019, on file since 2019.', 'QX0000019'],
    ['Passport number (AB1234567)', 'AB1234567'],
    ['Passport number ab1234567', 'ab1234567'],
    ['Name: Kim\nPassport number\nGB7654321\n', 'GB7654321'],
    ['Passport number: QX０００００１９', 'QX０００００１９'],
    ['UK passport no. AB1234567 issued 2016', 'AB1234567'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([gbPassport], text)).toEqual([`UK_PASSPORT:${value}`]);
  });

  it.each([
    'A1234567',
    'ABC1234567',
    'AB123456',
    'Passport number: A1234567',
    'Passport number: ABC1234567',
    'SKU-AB1234567',
    'AB1234567-B7',
    'Passport number: 4AB1234567',
    'Passport number: AB123456755',
    'AB1234567',
    'order number AB1234567',
    'We sell AB1234567 here',
    'passport control',
    'invoice number GB7654321',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([gbPassport], text)).toEqual([]);
  });
});

describe('gbDigitPassport', () => {
  it.each([
    ['British passport: 107185703', '107185703'],
    ['Her British passport is 925665416, on file since 2019.', '925665416'],
    ['British passport (912803456)', '912803456'],
    ['Name: Kim\nBritish passport\n107185703\n', '107185703'],
    ['British passport: ９２５６６５４１６', '９２５６６５４１６'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([gbDigitPassport], text)).toEqual([`UK_PASSPORT:${value}`]);
  });

  it.each([
    '91280345',
    '9128034567',
    'British passport: 91280345',
    'British passport: 9128034567',
    'SKU-912803456',
    '912803456-B7',
    'British passport: 4912803456',
    '0.912803456',
    '912803456',
    'passport 912803456',
    'phone 912803456',
    'order number 912803456',
    'We counted 912803456 of them',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([gbDigitPassport], text)).toEqual([]);
  });
});

describe('gbVehicleRegistration', () => {
  it.each([
    ['Vehicle registration: LD07XYZ', 'LD07XYZ'],
    ['Her Vehicle registration is BD68 SMR, on file since 2019.', 'BD68 SMR'],
    ['Vehicle registration (AB51 ABC)', 'AB51 ABC'],
    ['Vehicle registration ab51 abc', 'ab51 abc'],
    ['Name: Kim\nVehicle registration\nLD07XYZ\n', 'LD07XYZ'],
    ['Vehicle registration: BD６８ SMR', 'BD６８ SMR'],
    ['number plate A123 BCD', 'A123 BCD'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([gbVehicleRegistration], text)).toEqual([`UK_VEHICLE_REGISTRATION:${value}`]);
  });

  it.each([
    'AB51 AB',
    'AI51 ABC',
    'AB00 ABC',
    'AQ51 IBC',
    'Vehicle registration: AB51 AB',
    'Vehicle registration: AI51 ABC',
    'SKU-AB51 ABC',
    'AB51 ABC-B7',
    'Vehicle registration: 4AB51 ABC',
    'Vehicle registration: AB51 ABCK7',
    'model A4',
    'We took flight LD07XYZ',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([gbVehicleRegistration], text)).toEqual([]);
  });
});
