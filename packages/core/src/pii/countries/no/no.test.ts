import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { noFodselsnummer } from './fodselsnummer.ts';
import { noOrganisasjonsnummer } from './organisasjonsnummer.ts';

describe('noFodselsnummer', () => {
  it.each([
    ['15076500565', '15076500565'],
    ['Birth number: 150765 00565', '150765 00565'],
    ['Her Birth number is 29029600013, on file since 2019.', '29029600013'],
    ['(150765 00565)', '150765 00565'],
    ['Name: Kim\nBirth number\n150765 00565\n', '150765 00565'],
    ['Birth number: ２９０２９６０００１３', '２９０２９６０００１３'],
    ['Fødselsnummer: 150765 00565', '150765 00565'],
    ['fnr 29029600013', '29029600013'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([noFodselsnummer], text)).toEqual([`NO_FODSELSNUMMER:${value}`]);
  });

  it.each([
    '15076500566',
    '15136500565',
    '32076500565',
    '15076505065',
    'Birth number: 15076500566',
    'Birth number: 15136500565',
    'SKU-15076500565',
    '15076500565-B7',
    'Birth number: 415076500565',
    'Birth number: 1507650056555',
    '0.15076500565',
    '1507650056',
    '150765-0056',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([noFodselsnummer], text)).toEqual([]);
  });
});

describe('noOrganisasjonsnummer', () => {
  it.each([
    ['Organisation number: 988077917', '988077917'],
    ['Her Organisation number is 923609016, on file since 2019.', '923609016'],
    ['Organisation number (988 077 917)', '988 077 917'],
    ['Name: Kim\nOrganisation number\n988077917\n', '988077917'],
    ['Organisation number: ９２３６０９０１６', '９２３６０９０１６'],
    ['Org.nr. 923 609 016', '923 609 016'],
    ['Organisasjonsnummer: NO 988 077 917 MVA', 'NO 988 077 917 MVA'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([noOrganisasjonsnummer], text)).toEqual([`NO_ORGANISASJONSNUMMER:${value}`]);
  });

  it.each([
    '988077918',
    '788077917',
    '923609061',
    'Organisation number: 988077918',
    'Organisation number: 788077917',
    'SKU-988 077 917',
    '988 077 917-B7',
    'Organisation number: 4988 077 917',
    'Organisation number: 988 077 91755',
    '0.988077917',
    'We counted 988077917 of them',
    'telefon 988077917',
    '988 077 917',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([noOrganisasjonsnummer], text)).toEqual([]);
  });
});
