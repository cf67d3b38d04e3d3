import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { brCnpj } from './cnpj.ts';
import { brCpf } from './cpf.ts';

describe('brCpf', () => {
  it.each([
    ['529.982.247-25', '529.982.247-25'],
    ['CPF: 52998224725', '52998224725'],
    ['Her CPF is 111.444.777-35, on file since 2019.', '111.444.777-35'],
    ['(52998224725)', '52998224725'],
    ['Name: Kim\nCPF\n52998224725\n', '52998224725'],
    ['CPF: １１１.４４４.７７７-３５', '１１１.４４４.７７７-３５'],
    ['CPF: 529.982.247-25', '529.982.247-25'],
    ['Meu CPF é 111.444.777-35.', '111.444.777-35'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([brCpf], text)).toEqual([`BR_CPF:${value}`]);
  });

  it.each([
    '529.982.247-26',
    '111.111.111-11',
    '529.928.247-25',
    'CPF: 529.982.247-26',
    'CPF: 111.111.111-11',
    'SKU-529.982.247-25',
    '529.982.247-25-B7',
    'CPF: 4529.982.247-25',
    'CPF: 529.982.247-2555',
    '0.52998224725',
    '529.982.247',
    '5299822472',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([brCpf], text)).toEqual([]);
  });
});

describe('brCnpj', () => {
  it.each([
    ['11.222.333/0001-81', '11.222.333/0001-81'],
    ['CNPJ: 11222333000181', '11222333000181'],
    ['Her CNPJ is 12.ABC.345/01DE-35, on file since 2019.', '12.ABC.345/01DE-35'],
    ['(11222333000181)', '11222333000181'],
    ['Name: Kim\nCNPJ\n11222333000181\n', '11222333000181'],
    ['CNPJ: １２.ABC.３４５/０１DE-３５', '１２.ABC.３４５/０１DE-３５'],
    ['CNPJ: 11.222.333/0001-81', '11.222.333/0001-81'],
    ['A empresa, CNPJ 12.ABC.345/01DE-35', '12.ABC.345/01DE-35'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([brCnpj], text)).toEqual([`BR_CNPJ:${value}`]);
  });

  it.each([
    '11.222.333/0001-82',
    '11.222.333/0010-81',
    '00.000.000/0000-00',
    'CNPJ: 11.222.333/0001-82',
    'CNPJ: 11.222.333/0010-81',
    'SKU-11.222.333/0001-81',
    '11.222.333/0001-81-B7',
    'CNPJ: 411.222.333/0001-81',
    'CNPJ: 11.222.333/0001-8155',
    '0.11222333000181',
    '11.222.333/0001',
    '1122233300018',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([brCnpj], text)).toEqual([]);
  });
});
