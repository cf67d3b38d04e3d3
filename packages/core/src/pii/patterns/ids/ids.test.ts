import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { driverLicenseRecognizer } from './driver-license.ts';
import { licensePlateRecognizer } from './license-plate.ts';
import { medicalRecordNumberRecognizer } from './medical-record-number.ts';
import { isNpi, npiRecognizer } from './npi.ts';
import { passportRecognizer } from './passport.ts';

const all = [
  driverLicenseRecognizer,
  licensePlateRecognizer,
  medicalRecordNumberRecognizer,
  npiRecognizer,
  passportRecognizer,
];
const found = (text: string) => detectValues(all, text);

describe('numbers beside a label', () => {
  it.each([
    ['MRN: 12345678', 'MEDICAL_RECORD_NUMBER:12345678'],
    ['medical record number AB-445566', 'MEDICAL_RECORD_NUMBER:AB-445566'],
    ['Patient ID 00-12-345', 'MEDICAL_RECORD_NUMBER:00-12-345'],
    ['Fallnummer 2023456', 'MEDICAL_RECORD_NUMBER:2023456'],
    ['historia clínica 998877', 'MEDICAL_RECORD_NUMBER:998877'],
    ['MRN 7654321 (ward 3)', 'MEDICAL_RECORD_NUMBER:7654321'],
    ['NPI 1234567893', 'US_NPI:1234567893'],
    ['provider NPI: 1245319599.', 'US_NPI:1245319599'],
    ['passport number 912803456', 'PASSPORT:912803456'],
    ['Passport No. AB1234567', 'PASSPORT:AB1234567'],
    ['Reisepass C01X00T47', 'PASSPORT:C01X00T47'],
    ['pasaporte AAB123456', 'PASSPORT:AAB123456'],
    ['passeport n° 12AB34567', 'PASSPORT:12AB34567'],
    ['L898902C36UTO7408122F1204159ZE184226B<<<<<10', 'PASSPORT:L898902C36UTO7408122F1204159ZE184226B<<<<<10'],
    ["driver's license F1628235", 'DRIVER_LICENSE:F1628235'],
    ['driving licence MORGA753116SM9IJ', 'DRIVER_LICENSE:MORGA753116SM9IJ'],
    ['Führerschein B072RRE2I55', 'DRIVER_LICENSE:B072RRE2I55'],
    ['DL: S123-4567-8901', 'DRIVER_LICENSE:S123-4567-8901'],
    ['license plate 7ABC123', 'LICENSE_PLATE:7ABC123'],
    ['Kennzeichen B-MW 1234', 'LICENSE_PLATE:B-MW 1234'],
    ['immatriculation AB-123-CD', 'LICENSE_PLATE:AB-123-CD'],
    ['number plate AB12 CDE', 'LICENSE_PLATE:AB12 CDE'],
    ['matrícula 1234 BCD', 'LICENSE_PLATE:1234 BCD'],
    ['targa AB 123 CD', 'LICENSE_PLATE:AB 123 CD'],
  ])('are found in %j', (text, value) => {
    expect(found(text)).toEqual([value]);
  });

  it.each([
    '12345678',
    'order 12345678',
    'NPI 1234567890',
    '1234567893',
    'phone 1234567893',
    'a passport is needed',
    'passport, invoice 912803456',
    'passport size 35x45',
    'AB1234567',
    'part B-MW 1234',
    'AB-123-CD',
    'license agreement of 2020',
    'steel plate 12 mm',
    'the patient was 45',
    'driver version 12.3456',
    'L898902C37UTO7408122F1204159ZE184226B<<<<<10',
    'Kennzeichen der Ware',
    'MRN: unknown',
    'a paid 7ABC123',
    'plates of 5 mm',
    'driver license expired in MARCH',
  ])('are not seen in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('the checksum of providers', () => {
  it('refuses every changed digit', () => {
    const base = '1234567893';
    fc.assert(
      fc.property(fc.nat(9), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digit = (Number(base.charAt(place)) + by) % 10;
        return !isNpi(`${base.slice(0, place)}${digit}${base.slice(place + 1)}`);
      }),
    );
  });
});
