import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { ptNif } from './nif.ts';

describe('ptNif', () => {
  it.each([
    ['NIF: 123456789', '123456789'],
    ['Her NIF is 501 964 843, on file since 2019.', '501 964 843'],
    ['NIF (501964843)', '501964843'],
    ['Name: Kim\nNIF\n123456789\n', '123456789'],
    ['NIF: ５０１ ９６４ ８４３', '５０１ ９６４ ８４３'],
    ['Contribuinte n.º 501964843', '501964843'],
    ['Número de contribuinte 123456789', '123456789'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([ptNif], text)).toEqual([`PT_NIF:${value}`]);
  });

  it.each([
    '501964842',
    '123456788',
    '423456789',
    'NIF: 501964842',
    'NIF: 123456788',
    'SKU-501964843',
    '501964843-B7',
    'NIF: 4501964843',
    'NIF: 50196484355',
    '0.501964843',
    'We counted 501964843 of them',
    'telefone 501964843',
    '501964843',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([ptNif], text)).toEqual([]);
  });
});
