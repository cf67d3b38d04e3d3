import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { frNir } from './nir.ts';
import { frSiren } from './siren.ts';
import { frSiret } from './siret.ts';
import { frTaxNumber } from './tax-number.ts';

describe('frNir', () => {
  it.each([
    ['2 55 08 14 168 025 38', '2 55 08 14 168 025 38'],
    ['Social security: 255081416802538', '255081416802538'],
    ['Her Social security is 1 84 12 2A 001 001 41, on file since 2019.', '1 84 12 2A 001 001 41'],
    ['(255081416802538)', '255081416802538'],
    ['Name: Kim\nSocial security\n255081416802538\n', '255081416802538'],
    ['Social security: １ ８４ １２ ２A ００１ ００１ ４１', '１ ８４ １２ ２A ００１ ００１ ４１'],
    ['Numéro de sécurité sociale : 2 55 08 14 168 025 38', '2 55 08 14 168 025 38'],
    ['NIR 255081416802538', '255081416802538'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([frNir], text)).toEqual([`FR_NIR:${value}`]);
  });

  it.each([
    '255081416802539',
    '955081416802538',
    '255131416802538',
    '255081461802538',
    'Social security: 255081416802539',
    'Social security: 955081416802538',
    'SKU-2 55 08 14 168 025 38',
    '2 55 08 14 168 025 38-B7',
    'Social security: 42 55 08 14 168 025 38',
    'Social security: 2 55 08 14 168 025 3855',
    '0.255081416802538',
    '25508141680253',
    '2550814168025',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([frNir], text)).toEqual([]);
  });
});

describe('frSiren', () => {
  it.each([
    ['SIREN: 732 829 320', '732 829 320'],
    ['Her SIREN is 404833048, on file since 2019.', '404833048'],
    ['SIREN (732829320)', '732829320'],
    ['Name: Kim\nSIREN\n732 829 320\n', '732 829 320'],
    ['SIREN: ４０４８３３０４８', '４０４８３３０４８'],
    ['RCS Paris 732 829 320', '732 829 320'],
    ['SIREN : 404 833 048', '404 833 048'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([frSiren], text)).toEqual([`FR_SIREN:${value}`]);
  });

  it.each([
    '732829321',
    '732829302',
    '404833049',
    '000000000',
    'SIREN: 732829321',
    'SIREN: 732829302',
    'SKU-732829320',
    '732829320-B7',
    'SIREN: 4732829320',
    'SIREN: 73282932055',
    '0.732829320',
    'We counted 732829320 of them',
    'téléphone 732829320',
    '732829320',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([frSiren], text)).toEqual([]);
  });
});

describe('frSiret', () => {
  it.each([
    ['732 829 320 00074', '732 829 320 00074'],
    ['SIRET: 73282932000074', '73282932000074'],
    ['Her SIRET is 40483304800022, on file since 2019.', '40483304800022'],
    ['SIRET (732 829 320 00074)', '732 829 320 00074'],
    ['Name: Kim\nSIRET\n73282932000074\n', '73282932000074'],
    ['SIRET: ４０４８３３０４８０００２２', '４０４８３３０４８０００２２'],
    ['SIRET : 404 833 048 00022', '404 833 048 00022'],
    ['Siret 35600000000048', '35600000000048'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([frSiret], text)).toEqual([`FR_SIRET:${value}`]);
  });

  it.each([
    '73282932000075',
    '73282932100074',
    '40483304900022',
    'SIRET: 73282932000075',
    'SIRET: 73282932100074',
    'SKU-732 829 320 00074',
    '732 829 320 00074-B7',
    'SIRET: 4732 829 320 00074',
    'SIRET: 732 829 320 0007455',
    '0.73282932000074',
    'We counted 73282932000074 of them',
    '7328293200007',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([frSiret], text)).toEqual([]);
  });
});

describe('frTaxNumber', () => {
  it.each([
    ['30 23 217 600 053', '30 23 217 600 053'],
    ['Tax number: 3023217600053', '3023217600053'],
    ['Her Tax number is 07 01 987 765 493, on file since 2019.', '07 01 987 765 493'],
    ['(3023217600053)', '3023217600053'],
    ['Name: Kim\nTax number\n3023217600053\n', '3023217600053'],
    ['Tax number: ０７ ０１ ９８７ ７６５ ４９３', '０７ ０１ ９８７ ７６５ ４９３'],
    ['Numéro fiscal : 30 23 217 600 053', '30 23 217 600 053'],
    ['SPI 3023217600053', '3023217600053'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([frTaxNumber], text)).toEqual([`FR_TAX_NUMBER:${value}`]);
  });

  it.each([
    '3023217600054',
    '4023217600053',
    '3023217600503',
    'Tax number: 3023217600054',
    'Tax number: 4023217600053',
    'SKU-30 23 217 600 053',
    '30 23 217 600 053-B7',
    'Tax number: 430 23 217 600 053',
    'Tax number: 30 23 217 600 05355',
    '0.3023217600053',
    'commande 3023217600053',
    '302321760005',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([frTaxNumber], text)).toEqual([]);
  });
});
