import { describe, expect, it } from 'vitest';
import { createDetector } from '../detector.ts';
import { detectValues } from '../engine/testing/detect-values.ts';
import { auTfn } from './au/tfn.ts';
import { deTaxId } from './de/tax-id.ts';
import { gbNhs } from './gb/nhs.ts';
import { gbUtr } from './gb/utr.ts';
import { inVehicleRegistration } from './in/vehicle-registration.ts';
import { itFiscalCode } from './it/fiscal-code.ts';
import { usRecognizers } from './us/index.ts';
import { usSsn } from './us/ssn.ts';

const ssn = (text: string) => detectValues([usSsn], text);

describe('an id', () => {
  it.each([
    'SKU-536-22-8726',
    'AB/536-22-8726',
    '536-22-8726-B',
    '536-22-8726/X2',
    'a716-536-22-8726',
    'v2-536-22-8726',
  ])('is no part of a longer code such as %j', (text) => {
    expect(ssn(text)).toEqual([]);
  });

  it.each([
    'SSN-536-22-8726',
    'her number—536-22-8726—was read out',
    'and/or 536-22-8726',
    'it was 536-22-8726—Ann knew',
  ])('is found where words are joined to it by a dash, as in %j', (text) => {
    expect(ssn(text)).toEqual(['US_SSN:536-22-8726']);
  });

  it.each([
    'part number 536-22-8726',
    'Ticket #536-22-8726',
    'Tracking no. is 536-22-8726',
    'Rechnungsnummer: 536-22-8726',
    'the order 536-22-8726',
  ])('is not what its label names otherwise, as in %j', (text) => {
    expect(ssn(text)).toEqual([]);
  });

  it('is found where the word for something else speaks of another thing', () => {
    expect(ssn('The order of Ann Lee with 536-22-8726 came')).toEqual(['US_SSN:536-22-8726']);
    expect(detectValues([gbUtr], 'tax reference 1123456789')).toEqual(['UK_UTR:1123456789']);
  });

  it('keeps its type under a wrong label where nothing else looks like it', () => {
    expect(detectValues([itFiscalCode], 'fattura RSSMRA85T10A562S')).toEqual([
      'IT_FISCAL_CODE:RSSMRA85T10A562S',
    ]);
  });

  it.each([
    '86 095 742 719 €',
    '€86 095 742 719',
    'USD 86 095 742 719',
    '86 095 742 719 EUR',
    '86 095 742 719 zł',
  ])('is no amount, as in %j', (text) => {
    expect(detectValues([deTaxId], text)).toEqual([]);
  });

  it.each(['as 12 am 2020', 'or 10 pm 2021', 'up 16 at 1234'])('is not made of words, as in %j', (text) => {
    expect(detectValues([inVehicleRegistration], text)).toEqual([]);
  });

  it('needs a word beside it when its check takes one number in ten', () => {
    expect(detectValues([gbNhs], 'Call 4505577104 now')).toEqual([]);
    expect(detectValues([gbNhs], '4505577104')).toEqual([]);
    expect(detectValues([gbNhs], 'The NHS number was 4505577104')).toEqual(['UK_NHS:4505577104']);
  });

  it('in its official grouping is found as the whole of a text', () => {
    expect(detectValues([auTfn], ' 123 456 782. ')).toEqual(['AU_TFN:123 456 782']);
    expect(detectValues([auTfn], 'We saw 123 456 782 today')).toEqual([]);
  });

  it('is what its nearest name says', () => {
    const text = 'Passport: 912803456; SSN: 536228726; driver license D1234567; account 000123456789';
    expect(detectValues(usRecognizers, text)).toEqual([
      'US_PASSPORT:912803456',
      'US_SSN:536228726',
      'US_DRIVER_LICENSE:D1234567',
      'US_BANK_NUMBER:000123456789',
    ]);
  });

  it('is told by whole words only', () => {
    expect(detectValues([gbNhs], 'patiently 4505577104')).toEqual([]);
    expect(detectValues([gbNhs], 'nhsx 4505577104')).toEqual([]);
  });

  it.each([
    ['５３６－２２－８７２６', '５３６－２２－８７２６'],
    ['536\u201122\u20118726', '536\u201122\u20118726'],
    ['😀 naïve e\u0301 536-22-8726', '536-22-8726'],
    ['رقم 536-22-8726 هنا', '536-22-8726'],
    ['536\u00ad-22-8726', '536\u00ad-22-8726'],
  ])('is found at its place in %j', (text, value) => {
    expect(ssn(text)).toEqual([`US_SSN:${value}`]);
  });

  it('is explained without its value', () => {
    const [entity] = createDetector({ recognizers: [usSsn] }).detect({ text: 'SSN 536-22-8726' });
    expect(entity?.reason).toMatchObject({ recognizer: 'us-ssn', context: ['ssn'] });
    expect(JSON.stringify(entity)).not.toContain('8726');
  });
});
