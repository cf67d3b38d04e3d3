import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { clRut } from './rut.ts';

describe('clRut', () => {
  it.each([
    ['12.345.678-5', '12.345.678-5'],
    ['RUT: 12345678-5', '12345678-5'],
    ['Her RUT is 7.654.321-6, on file since 2019.', '7.654.321-6'],
    ['(12345678-5)', '12345678-5'],
    ['Name: Kim\nRUT\n12345678-5\n', '12345678-5'],
    ['RUT: ７.６５４.３２１-６', '７.６５４.３２１-６'],
    ['Su RUT es 12.345.678-5', '12.345.678-5'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([clRut], text)).toEqual([`CL_RUT:${value}`]);
  });

  it.each([
    '12.345.678-6',
    '12345678-K',
    '12.345.687-5',
    '11.111.111-2',
    'RUT: 12.345.678-6',
    'RUT: 12345678-K',
    'SKU-12.345.678-5',
    '12.345.678-5-B7',
    'RUT: 412.345.678-5',
    'RUT: 12.345.678-555',
    '12.345.678',
    'pedido 12345678-5',
    '12345678',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([clRut], text)).toEqual([]);
  });
});
