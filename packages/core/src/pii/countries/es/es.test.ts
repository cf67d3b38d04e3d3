import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { esCif } from './cif.ts';
import { esNie } from './nie.ts';
import { esNif } from './nif.ts';
import { esPassport } from './passport.ts';
import { esSocialSecurity } from './social-security.ts';

describe('esNif', () => {
  it.each([
    ['12345678Z', '12345678Z'],
    ['NIF: 12.345.678-Z', '12.345.678-Z'],
    ['Her NIF is 87654321-X, on file since 2019.', '87654321-X'],
    ['(12.345.678-Z)', '12.345.678-Z'],
    ['NIF 12345678z', '12345678z'],
    ['Name: Kim\nNIF\n12.345.678-Z\n', '12.345.678-Z'],
    ['NIF: ８７６５４３２１-X', '８７６５４３２１-X'],
    ['Su DNI es 12345678Z', '12345678Z'],
    ['con DNI 12.345.678-Z', '12.345.678-Z'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([esNif], text)).toEqual([`ES_NIF:${value}`]);
  });

  it.each([
    '12345678A',
    '87654321Y',
    '12345687Z',
    '12345678I',
    'NIF: 12345678A',
    'NIF: 87654321Y',
    'SKU-12345678Z',
    '12345678Z-B7',
    'NIF: 412345678Z',
    'NIF: 12345678ZK7',
    '1234567890Z',
    'A12345678Z',
    '12345678',
    'pedido 12345678Z',
    '12345678 z',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([esNif], text)).toEqual([]);
  });
});

describe('esNie', () => {
  it.each([
    ['X1234567L', 'X1234567L'],
    ['NIE: Y-1234567-X', 'Y-1234567-X'],
    ['Her NIE is Z1234567R, on file since 2019.', 'Z1234567R'],
    ['(Y-1234567-X)', 'Y-1234567-X'],
    ['NIE x1234567l', 'x1234567l'],
    ['Name: Kim\nNIE\nY-1234567-X\n', 'Y-1234567-X'],
    ['NIE: Z１２３４５６７R', 'Z１２３４５６７R'],
    ['El NIE de la extranjera es X-1234567-L', 'X-1234567-L'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([esNie], text)).toEqual([`ES_NIE:${value}`]);
  });

  it.each([
    'X1234567M',
    'Y1234567L',
    'W1234567L',
    'X1234576L',
    'NIE: X1234567M',
    'NIE: Y1234567L',
    'SKU-X1234567L',
    'X1234567L-B7',
    'NIE: 4X1234567L',
    'NIE: X1234567LK7',
    'Factura X1234567L',
    'X123456L',
    'XX1234567L',
    'X1234567',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([esNie], text)).toEqual([]);
  });
});

describe('esCif', () => {
  it.each([
    ['A58818501', 'A58818501'],
    ['CIF: B-65410011', 'B-65410011'],
    ['Her CIF is P0801900B, on file since 2019.', 'P0801900B'],
    ['CIF (A58818501)', 'A58818501'],
    ['CIF a58818501', 'a58818501'],
    ['Name: Kim\nCIF\nB-65410011\n', 'B-65410011'],
    ['CIF: P０８０１９００B', 'P０８０１９００B'],
    ['La empresa con CIF A58818501', 'A58818501'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([esCif], text)).toEqual([`ES_CIF:${value}`]);
  });

  it.each([
    'A58818502',
    'A5881850A',
    'P08019002',
    'I58818501',
    'CIF: A58818502',
    'CIF: A5881850A',
    'SKU-A58818501',
    'A58818501-B7',
    'CIF: 4A58818501',
    'CIF: A5881850155',
    'A5881850',
    'AA58818501',
    'We sell A58818501 here',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([esCif], text)).toEqual([]);
  });
});

describe('esPassport', () => {
  it.each([
    ['Passport number: PAB654321', 'PAB654321'],
    ['Her Passport number is XDC102938, on file since 2019.', 'XDC102938'],
    ['Passport number (AAA123456)', 'AAA123456'],
    ['Passport number aaa123456', 'aaa123456'],
    ['Name: Kim\nPassport number\nPAB654321\n', 'PAB654321'],
    ['Passport number: XDC１０２９３８', 'XDC１０２９３８'],
    ['Pasaporte AAA123456', 'AAA123456'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([esPassport], text)).toEqual([`ES_PASSPORT:${value}`]);
  });

  it.each([
    'AAAA12345',
    'AAA12345',
    'A123456',
    'Passport number: AAAA12345',
    'Passport number: AAA12345',
    'SKU-AAA123456',
    'AAA123456-B7',
    'Passport number: 4AAA123456',
    'Passport number: AAA12345655',
    'AAA123456',
    'product AAA123456',
    'We sell PAB654321 here',
    'pasaporte vigente',
    'AAA1234567',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([esPassport], text)).toEqual([]);
  });
});

describe('esSocialSecurity', () => {
  it.each([
    ['28/27946825/95', '28/27946825/95'],
    ['Social security number: 282794682595', '282794682595'],
    ['Her Social security number is 28 81769756 54, on file since 2019.', '28 81769756 54'],
    ['Social security number (28/27946825/95)', '28/27946825/95'],
    ['Name: Kim\nSocial security number\n282794682595\n', '282794682595'],
    ['Social security number: ２８ ８１７６９７５６ ５４', '２８ ８１７６９７５６ ５４'],
    ['Número de afiliación 28/27946825/95', '28/27946825/95'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([esSocialSecurity], text)).toEqual([`ES_SOCIAL_SECURITY:${value}`]);
  });

  it.each([
    '28/27946825/96',
    '99/27946825/95',
    '28/27946852/95',
    'Social security number: 28/27946825/96',
    'Social security number: 99/27946825/95',
    'SKU-28/27946825/95',
    '28/27946825/95-B7',
    'Social security number: 428/27946825/95',
    'Social security number: 28/27946825/9555',
    '0.282794682595',
    'We counted 282794682595 of them',
    '28/2794682/95',
    'pedido 282794682595',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([esSocialSecurity], text)).toEqual([]);
  });
});
