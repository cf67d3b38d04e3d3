import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { trLicencePlate } from './licence-plate.ts';
import { trNationalId } from './national-id.ts';
import { trTaxId } from './tax-id.ts';

describe('trNationalId', () => {
  it.each([
    ['10000000146', '10000000146'],
    ['TCKN: 17291716060', '17291716060'],
    ['Her TCKN is 19191919190, on file since 2019.', '19191919190'],
    ['(17291716060)', '17291716060'],
    ['Name: Kim\nTCKN\n17291716060\n', '17291716060'],
    ['TCKN: １９１９１９１９１９０', '１９１９１９１９１９０'],
    ['TC Kimlik No: 10000000146', '10000000146'],
    ['T.C. kimlik numarası 17291716060', '17291716060'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([trNationalId], text)).toEqual([`TR_NATIONAL_ID:${value}`]);
  });

  it.each([
    '10000000147',
    '17291716061',
    '01000000146',
    '12345678901',
    'TCKN: 10000000147',
    'TCKN: 17291716061',
    'SKU-10000000146',
    '10000000146-B7',
    'TCKN: 410000000146',
    'TCKN: 1000000014655',
    '0.10000000146',
    '1000000014',
    '100000001460',
    'siparis no 10000000146',
    '10000000146 TRY',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([trNationalId], text)).toEqual([]);
  });
});

describe('trLicencePlate', () => {
  it.each([
    ['License plate: 06 AB 1234', '06 AB 1234'],
    ['Her License plate is 35 A 12345, on file since 2019.', '35 A 12345'],
    ['License plate (34 ABC 123)', '34 ABC 123'],
    ['Name: Kim\nLicense plate\n06 AB 1234\n', '06 AB 1234'],
    ['License plate: ３５ A １２３４５', '３５ A １２３４５'],
    ['plaka 34ABC123', '34ABC123'],
    ['Plaka: 34 ABC 123', '34 ABC 123'],
    ['34ABC123 plakalı araç', '34ABC123'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([trLicencePlate], text)).toEqual([`TR_LICENSE_PLATE:${value}`]);
  });

  it.each([
    '82 ABC 123',
    '34 QAB 123',
    '00 ABC 123',
    'License plate: 82 ABC 123',
    'License plate: 34 QAB 123',
    'SKU-34 ABC 123',
    '34 ABC 123-B7',
    'License plate: 434 ABC 123',
    'License plate: 34 ABC 12355',
    '34 ABC 123',
    'We have 34 ABC 123 here',
    '34 abc 123 plaka',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([trLicencePlate], text)).toEqual([]);
  });
});

describe('trTaxId', () => {
  it.each([
    ['VKN: 9510421794', '9510421794'],
    ['Her VKN is 5164523155, on file since 2019.', '5164523155'],
    ['VKN (8134459205)', '8134459205'],
    ['Name: Kim\nVKN\n9510421794\n', '9510421794'],
    ['VKN: ５１６４５２３１５５', '５１６４５２３１５５'],
    ['Vergi kimlik no: 9510421794', '9510421794'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([trTaxId], text)).toEqual([`TR_TAX_ID:${value}`]);
  });

  it.each([
    '8134459206',
    '8134492505',
    '0000000000',
    'VKN: 8134459206',
    'VKN: 8134492505',
    'SKU-8134459205',
    '8134459205-B7',
    'VKN: 48134459205',
    'VKN: 813445920555',
    '0.8134459205',
    'We counted 8134459205 of them',
    'telefon 8134459205',
    '8134459205',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([trTaxId], text)).toEqual([]);
  });
});
