import { describe, expect, it } from 'vitest';
import { countryRecognizers } from '../countries/index.ts';
import { detectValues } from '../engine/testing/detect-values.ts';
import { genericRecognizers } from './list-generic-recognizers.ts';

const found = (text: string) => detectValues([...genericRecognizers, ...countryRecognizers], text);

describe('numbers that look like others', () => {
  it.each([
    'yields 508/285/0145',
    'R² 995/038/7429',
    'WhatsApp Image 1740126263.csv',
    'call 212-555-0143.pdf',
    'Inv# 05-6230404',
    'Chrome 21.7.146.181',
    'my wallet address is: 16Yeky6GMjeNkAiNcBY7ZhrLoMSgg1BoyZ2',
    'Annex 12.12.12 describes the method',
    'at 20220319120704',
    'VDE 2893',
    'AWB 0484-6961-4582',
    'hash 001B44113AB7',
    '001B44113AB7',
  ])('are left alone: %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['phone 508/285/0145', 'PHONE_NUMBER:508/285/0145'],
    ['call 212/555-0143', 'PHONE_NUMBER:212/555-0143'],
    ['The node at 19.7.152.162 answers to the host', 'IP_ADDRESS:19.7.152.162'],
    [
      'wallet 5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKuc147dw2N9d',
      'CRYPTO:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKuc147dw2N9d',
    ],
    ['Her license is AC432223', 'US_DRIVER_LICENSE:AC432223'],
    ['driver license DOE**MJ501P1', 'US_DRIVER_LICENSE:DOE**MJ501P1'],
    ['eingetragen im hra 99999 Köln', 'DE_HANDELSREGISTER:hra 99999'],
    ['eingetragen unter HRB 123456 Köln', 'DE_HANDELSREGISTER:HRB 123456'],
    ['HRB 12345 B, Berlin', 'DE_HANDELSREGISTER:HRB 12345 B'],
    ['HH-AB 1234', 'DE_KFZ:HH-AB 1234'],
    ['MAC 001B44113AB7', 'MAC_ADDRESS:001B44113AB7'],
    ['card 1234 5678 1234 5670', 'CREDIT_CARD:1234 5678 1234 5670'],
    ['NHI number ZAC 5361', 'NZ_NHI:ZAC 5361'],
    ['CNPJ 11222333000181', 'BR_CNPJ:11222333000181'],
  ])('are what they are beside their words or in their form: %j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});
