import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { plIdCard } from './id-card.ts';
import { plNip } from './nip.ts';
import { plPesel } from './pesel.ts';
import { plRegon } from './regon.ts';

describe('plPesel', () => {
  it.each([
    ['44051401359', '44051401359'],
    ['PESEL: 02070803628', '02070803628'],
    ['Her PESEL is 92071314764, on file since 2019.', '92071314764'],
    ['PESEL (44051401359)', '44051401359'],
    ['Name: Kim\nPESEL\n02070803628\n', '02070803628'],
    ['PESEL: ９２０７１３１４７６４', '９２０７１３１４７６４'],
    ['Numer PESEL: 44051401359', '44051401359'],
    ['PESEL 02070803628', '02070803628'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([plPesel], text)).toEqual([`PL_PESEL:${value}`]);
  });

  it.each([
    '44051401358',
    '44133401359',
    '44051410359',
    '00000000000',
    'PESEL: 44051401358',
    'PESEL: 44133401359',
    'SKU-44051401359',
    '44051401359-B7',
    'PESEL: 444051401359',
    'PESEL: 4405140135955',
    '0.44051401359',
    'We counted 44051401359 of them',
    'telefon 44051401359',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([plPesel], text)).toEqual([]);
  });
});

describe('plNip', () => {
  it.each([
    ['123-456-32-18', '123-456-32-18'],
    ['NIP: 526-104-08-28', '526-104-08-28'],
    ['Her NIP is 526-10-40-828, on file since 2019.', '526-10-40-828'],
    ['(526-104-08-28)', '526-104-08-28'],
    ['Name: Kim\nNIP\n526-104-08-28\n', '526-104-08-28'],
    ['NIP: ５２６-１０-４０-８２８', '５２６-１０-４０-８２８'],
    ['NIP: 5261040828', '5261040828'],
    ['numer NIP 1234563218', '1234563218'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([plNip], text)).toEqual([`PL_NIP:${value}`]);
  });

  it.each([
    '123-456-32-19',
    '526-104-08-82',
    '023-456-32-18',
    'NIP: 123-456-32-19',
    'NIP: 526-104-08-82',
    'SKU-123-456-32-18',
    '123-456-32-18-B7',
    'NIP: 4123-456-32-18',
    'NIP: 123-456-32-1855',
    'We counted 5261040828 of them',
    'telefon 5261040828',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([plNip], text)).toEqual([]);
  });
});

describe('plRegon', () => {
  it.each([
    ['REGON: 12345678512347', '12345678512347'],
    ['Her REGON is 732065814, on file since 2019.', '732065814'],
    ['REGON (123456785)', '123456785'],
    ['Name: Kim\nREGON\n12345678512347\n', '12345678512347'],
    ['REGON: ７３２０６５８１４', '７３２０６５８１４'],
    ['Numer REGON 123456785', '123456785'],
    ['REGON: 732 065 814', '732 065 814'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([plRegon], text)).toEqual([`PL_REGON:${value}`]);
  });

  it.each([
    '123456786',
    '12345678512346',
    '732065841',
    'REGON: 123456786',
    'REGON: 12345678512346',
    'SKU-123456785',
    '123456785-B7',
    'REGON: 4123456785',
    'REGON: 12345678555',
    '0.123456785',
    'We counted 123456785 of them',
    'telefon 123456785',
    '123456785',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([plRegon], text)).toEqual([]);
  });
});

describe('plIdCard', () => {
  it.each([
    ['ABA300000', 'ABA300000'],
    ['ID card: ABS123456', 'ABS123456'],
    ['Her ID card is ABA 300000, on file since 2019.', 'ABA 300000'],
    ['ID card (ABA300000)', 'ABA300000'],
    ['ID card aba300000', 'aba300000'],
    ['Name: Kim\nID card\nABS123456\n', 'ABS123456'],
    ['ID card: ABA ３０００００', 'ABA ３０００００'],
    ['dowód osobisty ABS 123456', 'ABS 123456'],
    ['Seria i numer: ABA300000', 'ABA300000'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([plIdCard], text)).toEqual([`PL_ID_CARD:${value}`]);
  });

  it.each([
    'ABA300001',
    'ABS123465',
    'ABT123456',
    'ID card: ABA300001',
    'ID card: ABS123465',
    'SKU-ABA300000',
    'ABA300000-B7',
    'ID card: 4ABA300000',
    'ID card: ABA30000055',
    'We sell ABA300000 here',
    'AB300000',
    'dowód the 300000',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([plIdCard], text)).toEqual([]);
  });
});
