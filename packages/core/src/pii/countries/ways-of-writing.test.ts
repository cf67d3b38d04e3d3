import { describe, expect, it } from 'vitest';
import { detectValues } from '../engine/testing/detect-values.ts';
import { genericRecognizers } from '../patterns/list-generic-recognizers.ts';
import { countryRecognizers } from './index.ts';

// All recognisers at once: an id has to win against those of other countries.
const found = (text: string) => detectValues([...genericRecognizers, ...countryRecognizers], text);

describe('a distinctive form', () => {
  it.each([
    'UK_VEHICLE_REGISTRATION:AB51 ABC',
    'UK_VEHICLE_REGISTRATION:LN14-HGT',
    'IT_DRIVER_LICENSE:U1K711J11M',
    'KR_PASSPORT:M123A4567',
    'NG_VEHICLE_REGISTRATION:APP-456CV',
    'ES_NIF:1111111-G',
    'CA_SIN:130 692 544',
  ])('is enough where it is all of a text: %s', (expected) => {
    const value = expected.slice(expected.indexOf(':') + 1);
    expect(found(value)).toEqual([expected]);
    expect(found(`We took ${value} with us`)).toEqual([]);
  });

  it.each(['AB35 ABC', 'AB80 ABC', 'AB01 ABC', 'APP456CV', 'AB123456C7'])(
    'is not seen in what was never given out: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('an abbreviation', () => {
  it.each([
    ['C.I.F. B09615907', 'ES_CIF:B09615907'],
    ['A.C.N. 120 110 296', 'AU_ACN:120 110 296'],
    ['R.F.C.: GOMC691022133', 'MX_RFC:GOMC691022133'],
    ['T.F.N. 876543210', 'AU_TFN:876543210'],
  ])('counts with its points, as in %j', (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it.each([
    ['SIN=130692544', 'CA_SIN:130692544'],
    ['| SIN | 130-692-544 |', 'CA_SIN:130-692-544'],
    ['{"SIN": "130 692 544"}', 'CA_SIN:130 692 544'],
    ['130 692 544 (SIN)', 'CA_SIN:130 692 544'],
    ['{"EIN": "12-0765360"}', 'US_EIN:12-0765360'],
    ['12-0765360 (EIN)', 'US_EIN:12-0765360'],
    ['We need the EIN for our records. It is 12-0765360.', 'US_EIN:12-0765360'],
    ['141800250 is my SIN', 'CA_SIN:141800250'],
    ['SIN n° 141 800 250', 'CA_SIN:141 800 250'],
  ])('that is a word too counts beside its number: %j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('groups and names that people write', () => {
  it.each([
    ['Medicare number 1EG4 TE5 MK73', 'US_MBI:1EG4 TE5 MK73'],
    ['my ssn is 078-051121', 'US_SSN:078-051121'],
    ['my ITIN is 911-701234', 'US_ITIN:911-701234'],
    ['Individual Taxpayer Identification Number: 938749692', 'US_ITIN:938749692'],
    ['SMITH851010AB1CD', 'UK_DRIVING_LICENCE:SMITH851010AB1CD'],
    ['Aadhaar 3123:4567:8909', 'IN_AADHAAR:3123:4567:8909'],
    ['You can vote with your CPJ4467918 number', 'IN_VOTER:CPJ4467918'],
    ['NASS 288144437814', 'ES_SOCIAL_SECURITY:288144437814'],
    ['person-nr: 8408202987', 'SE_PERSONNUMMER:8408202987'],
    ['Our company identity code is: 212000-0142.', 'SE_ORGANISATIONSNUMMER:212000-0142'],
    ['vergi numarası: 2435137713', 'TR_TAX_ID:2435137713'],
    ['My passport number is M123A4567', 'KR_PASSPORT:M123A4567'],
  ])('are read in %j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    ['960303-0021413', 'of births before 1900'],
    ['Thai ID 1994567890124', 'of a province that there is not'],
  ])('are refused in %j: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('what a label or a file names otherwise', () => {
  it.each([
    'Artikelnr. 537-47-8150',
    'Lieferscheinnr. 537-47-8150',
    'Buchungsnummer: 537-47-8150',
    'Cat. no. 225-57-5716',
    'fakturanummer 556703-7485',
    'ordrenummer 110400-1234',
    'klantnummer 111222333',
    '225-57-5716.pdf',
    'scan 4505577104.jpeg',
    'P/N 800-35-3405 in stock',
    'S/N: 800-35-3405',
    'Modell 457-14-9808',
    '12 371 843 139 Kč',
    'Rp 12 371 843 139',
    '9780415170604',
    '3666295999947',
    'ein 12-0765360',
    'sin 141800250',
  ])('is no id: %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['Sozialversicherungsnummer 537-47-8150', 'US_SSN:537-47-8150'],
    ['It is 537-47-8150.Then he left', 'US_SSN:537-47-8150'],
  ])('leaves others as they are: %j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});
