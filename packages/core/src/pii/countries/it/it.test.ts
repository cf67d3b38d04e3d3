import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { itDriverLicense } from './driver-license.ts';
import { itFiscalCode } from './fiscal-code.ts';
import { itIdentityCard } from './identity-card.ts';
import { itPassport } from './passport.ts';
import { itVatCode } from './vat-code.ts';

describe('itFiscalCode', () => {
  it.each([
    ['RSSMRA85T10A562S', 'RSSMRA85T10A562S'],
    ['Fiscal code: MRNMRA85T10A562J', 'MRNMRA85T10A562J'],
    ['Her Fiscal code is VRDGLC90A41H501O, on file since 2019.', 'VRDGLC90A41H501O'],
    ['(MRNMRA85T10A562J)', 'MRNMRA85T10A562J'],
    ['Fiscal code rssmra85t10a562s', 'rssmra85t10a562s'],
    ['Name: Kim\nFiscal code\nMRNMRA85T10A562J\n', 'MRNMRA85T10A562J'],
    ['Fiscal code: VRDGLC９０A４１H５０１O', 'VRDGLC９０A４１H５０１O'],
    ['Codice fiscale: RSSMRA85T10A562S', 'RSSMRA85T10A562S'],
    ['C.F. RSS MRA 85T10 A562S', 'RSS MRA 85T10 A562S'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([itFiscalCode], text)).toEqual([`IT_FISCAL_CODE:${value}`]);
  });

  it.each([
    'RSSMRA85T10A562T',
    'RSSMRA85T32A562S',
    'RSSMRA85F10A562S',
    'RSSRMA85T10A562S',
    'Fiscal code: RSSMRA85T10A562T',
    'Fiscal code: RSSMRA85T32A562S',
    'SKU-RSSMRA85T10A562S',
    'RSSMRA85T10A562S-B7',
    'Fiscal code: 4RSSMRA85T10A562S',
    'Fiscal code: RSSMRA85T10A562SK7',
    'RSSMRA85T10A562',
    'RSSMRA85T10A562SS',
    '1RSSMRA85T10A562S',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([itFiscalCode], text)).toEqual([]);
  });
});

describe('itVatCode', () => {
  it.each([
    ['01333550323', '01333550323'],
    ['VAT number: IT12345670017', 'IT12345670017'],
    ['Her VAT number is 02411190123, on file since 2019.', '02411190123'],
    ['VAT number (01333550323)', '01333550323'],
    ['Name: Kim\nVAT number\nIT12345670017\n', 'IT12345670017'],
    ['VAT number: ０２４１１１９０１２３', '０２４１１１９０１２３'],
    ['P. IVA 01333550323', '01333550323'],
    ['Partita IVA: IT01333550323', 'IT01333550323'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([itVatCode], text)).toEqual([`IT_VAT_CODE:${value}`]);
  });

  it.each([
    '01333550324',
    '01333559323',
    'IT12345670016',
    '00000000000',
    'VAT number: 01333550324',
    'VAT number: 01333559323',
    'SKU-01333550323',
    '01333550323-B7',
    'VAT number: 401333550323',
    'VAT number: 0133355032355',
    '0.01333550323',
    'We counted 01333550323 of them',
    '0133355032',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([itVatCode], text)).toEqual([]);
  });
});

describe('itIdentityCard', () => {
  it.each([
    ['Identity card: AA1234567', 'AA1234567'],
    ['Her Identity card is CB12345XY, on file since 2019.', 'CB12345XY'],
    ['Identity card (CA00000AA)', 'CA00000AA'],
    ['Identity card ca00000aa', 'ca00000aa'],
    ['Name: Kim\nIdentity card\nAA1234567\n', 'AA1234567'],
    ['Identity card: CB１２３４５XY', 'CB１２３４５XY'],
    ["Carta d'identità n. AX 1234567", 'AX 1234567'],
    ['CIE CA12345AB', 'CA12345AB'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([itIdentityCard], text)).toEqual([`IT_IDENTITY_CARD:${value}`]);
  });

  it.each([
    'CA0000AA',
    'A1234567',
    'AAA1234567',
    'Identity card: CA0000AA',
    'Identity card: A1234567',
    'SKU-CA00000AA',
    'CA00000AA-B7',
    'Identity card: 4CA00000AA',
    'Identity card: CA00000AAK7',
    'CA00000AA',
    'AA1234567',
    'product AA1234567',
    'We sell CB12345XY here',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([itIdentityCard], text)).toEqual([]);
  });
});

describe('itPassport', () => {
  it.each([
    ['Italian passport: AA7654321', 'AA7654321'],
    ['Her Italian passport is YB0000018, on file since 2019.', 'YB0000018'],
    ['Italian passport (YA1234567)', 'YA1234567'],
    ['Italian passport ya1234567', 'ya1234567'],
    ['Name: Kim\nItalian passport\nAA7654321\n', 'AA7654321'],
    ['Italian passport: YB０００００１８', 'YB０００００１８'],
    ['Passaporto YA1234567', 'YA1234567'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([itPassport], text)).toEqual([`IT_PASSPORT:${value}`]);
  });

  it.each([
    'Y1234567',
    'YAB1234567',
    'YA123456',
    'Italian passport: Y1234567',
    'Italian passport: YAB1234567',
    'SKU-YA1234567',
    'YA1234567-B7',
    'Italian passport: 4YA1234567',
    'Italian passport: YA123456755',
    'YA1234567',
    'product YA1234567',
    'We sell YB0000018 here',
    'passaporto valido',
    'YA12345678',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([itPassport], text)).toEqual([]);
  });
});

describe('itDriverLicense', () => {
  it.each([
    ['Driving licence: AA1234567B', 'AA1234567B'],
    ['Her Driving licence is U12345678A, on file since 2019.', 'U12345678A'],
    ['Driving licence (U1B34567XA)', 'U1B34567XA'],
    ['Driving licence u1b34567xa', 'u1b34567xa'],
    ['Name: Kim\nDriving licence\nAA1234567B\n', 'AA1234567B'],
    ['Driving licence: U１２３４５６７８A', 'U１２３４５６７８A'],
    ['Patente di guida U1H00001XA', 'U1H00001XA'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([itDriverLicense], text)).toEqual([`IT_DRIVER_LICENSE:${value}`]);
  });

  it.each([
    'U1B34567X',
    'A1234567B',
    'AA12345678',
    'Driving licence: U1B34567X',
    'Driving licence: A1234567B',
    'SKU-U1B34567XA',
    'U1B34567XA-B7',
    'Driving licence: 4U1B34567XA',
    'Driving licence: U1B34567XAK7',
    'AA1234567B',
    'We sell AA1234567B here',
    'product U1B34567XA',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([itDriverLicense], text)).toEqual([]);
  });
});
