import { describe, expect, it } from 'vitest';
import { countryRecognizers } from '../countries/index.ts';
import { detectValues } from '../engine/testing/detect-values.ts';
import { genericRecognizers } from './list-generic-recognizers.ts';

// All recognisers at once: what one refuses no other may take.
const found = (text: string) => detectValues([...genericRecognizers, ...countryRecognizers], text);

describe('values that are hidden', () => {
  it.each([
    ['my card is 4 0 1 2 - 8 8 8 8 - 8 8 8 8 - 1 8 8 1', 'CREDIT_CARD:4 0 1 2 - 8 8 8 8 - 8 8 8 8 - 1 8 8 1'],
    ['ssn: 1 2 3 - 4 5 - 6 7 8 9', 'US_SSN:1 2 3 - 4 5 - 6 7 8 9'],
    [
      'my phone number is two one two, five five five, oh one four three',
      'PHONE_NUMBER:two one two, five five five, oh one four three',
    ],
    [
      'IBAN: D E 8 9 3 7 0 4 0 0 4 4 0 5 3 2 0 1 3 0 0 0',
      'IBAN_CODE:D E 8 9 3 7 0 4 0 0 4 4 0 5 3 2 0 1 3 0 0 0',
    ],
    ['call 212\u200b-555-\u200b0143', 'PHONE_NUMBER:212\u200b-555-\u200b0143'],
    ['ssn １２３－４５－６７８９', 'US_SSN:１２３－４５－６７８９'],
    ['nаtional insurance АB123456C', 'UK_NINO:АB123456C'],
    ['pаsspоrt 123456789', 'US_PASSPORT:123456789'],
    ['card 4012 8888\n8888 1881', 'CREDIT_CARD:4012 8888\n8888 1881'],
    ['MY IBAN IS DE89370400440532013000', 'IBAN_CODE:DE89370400440532013000'],
    ['my iban is de89370400440532013000', 'IBAN_CODE:de89370400440532013000'],
    ['(SSN 123-45-6789)', 'US_SSN:123-45-6789'],
    ['see (123-45-6789)', 'US_SSN:123-45-6789'],
    ['{"ssn":"123-45-6789"}', 'US_SSN:123-45-6789'],
    ['<td>4012888888881881</td>', 'CREDIT_CARD:4012888888881881'],
    ['ssn=123-45-6789&x=1', 'US_SSN:123-45-6789'],
  ])('are found in %j', (text, value) => {
    expect(found(text)).toEqual([value]);
  });
});

describe('a word beside a number', () => {
  it.each([
    ['account number 12345678', ['US_BANK_NUMBER:12345678']],
    ['my passport, which I renewed, is 123456789', ['US_PASSPORT:123456789']],
    ['Mi número de seguro social es 123456789', ['US_SSN:123456789']],
    ['Numéro de passeport : 12AB34567', ['PASSPORT:12AB34567']],
    ['Reisepass C01X00T47', ['DE_PASSPORT:C01X00T47']],
    [
      'my account 123456789012 and my phone 212-555-0143',
      ['US_BANK_NUMBER:123456789012', 'PHONE_NUMBER:212-555-0143'],
    ],
    ['order 12345678, not an account', []],
    ['order AB123456C shipped', []],
    ['part AX1234567', []],
    ['the passports of all of us were lost; we paid the invoice 123456789', []],
    ['accountable for 12345678 parts', []],
    ['The discount is 12345678', []],
  ])('counts as a whole word that is near: %j', (text, values) => {
    expect(found(text)).toEqual(values);
  });
});

describe('numbers and codes of other kinds', () => {
  it.each([
    'Version 1.2.3.4 of the driver',
    'build 10.0.19041.1',
    'upgrade to v4.18.2.1',
    'Section 3.2.1.4 of the manual',
    '256.100.50.25',
    'The ratio was 1.5 (1.2-1.9) in the sample (p = 0.03)',
    'pp. 1234 (1998) 567-8901',
    'Section 12 (3) 45 (6)',
    'ISBN (978-3-16-148410-0)',
    'SKU 123-45-6789',
    'x4012888888881881x',
    '4012888888881881999',
    'order id 4012888888881881',
    'GTIN 4006381333931',
    'UUID 123e4567-e89b-12d3-a456-426614174000',
    'sha1 da39a3ee5e6b4b0d3255bfef95601890afd80709',
    'urn:cen.eu:en16931:2017',
    '00:1A:2B:3C:4D',
    'MAC 00:1A:2B:3C:4D:5E:6F',
    'SSN 000-12-3456',
    'SSN 666-12-3456',
    'SSN 123-00-4567',
    'GB82 WEST 1234 5698 7654 33',
    'NPI 1234567890',
    '1234567890',
    '123456789',
    '9-8-7-6-5-4-3-2-1',
    '1 2 3 4 5 6',
    'one two three, here we go',
    'tracking 1Z999AA10123456784',
    'flight BA 1234567',
    'model AB12 CDE',
    'gene BRCA1 12345',
    'the password must have 8 characters',
    'on 2021-02-30',
    '14:99',
  ])('are left alone: %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
