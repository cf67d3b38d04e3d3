import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { deCommercialRegister } from './commercial-register.ts';
import { deHealthInsurance } from './health-insurance.ts';
import { deIdCard } from './id-card.ts';
import { deLicencePlate } from './licence-plate.ts';
import { dePassport } from './passport.ts';
import { deSocialSecurity } from './social-security.ts';
import { deTaxId } from './tax-id.ts';
import { deTaxNumber } from './tax-number.ts';

describe('deTaxId', () => {
  it.each([
    ['86 095 742 719', '86 095 742 719'],
    ['Tax ID: 86095742719', '86095742719'],
    ['Her Tax ID is 47036892816, on file since 2019.', '47036892816'],
    ['(86095742719)', '86095742719'],
    ['Name: Kim\nTax ID\n86095742719\n', '86095742719'],
    ['Tax ID: ４７０３６８９２８１６', '４７０３６８９２８１６'],
    ['Meine Steuer-ID lautet 86 095 742 719.', '86 095 742 719'],
    ['Steueridentifikationsnummer: 47036892816', '47036892816'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([deTaxId], text)).toEqual([`DE_TAX_ID:${value}`]);
  });

  it.each([
    '86095742718',
    '86095472719',
    '12345678912',
    '01234567899',
    '11111111111',
    'Tax ID: 86095742718',
    'Tax ID: 86095472719',
    'SKU-86 095 742 719',
    '86 095 742 719-B7',
    'Tax ID: 486 095 742 719',
    'Tax ID: 86 095 742 71955',
    '0.86095742719',
    'order 86095742719',
    'Rechnung Nr. 86095742719',
    '86 095 742 719 €',
    'Bestellnummer 86095742719',
    '8609574271',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([deTaxId], text)).toEqual([]);
  });
});

describe('deTaxNumber', () => {
  it.each([
    ['Tax number: 181/815/08155', '181/815/08155'],
    ['Her Tax number is 24/815/08151, on file since 2019.', '24/815/08151'],
    ['Tax number (93/815/08152)', '93/815/08152'],
    ['Name: Kim\nTax number\n181/815/08155\n', '181/815/08155'],
    ['Tax number: ２４/８１５/０８１５１', '２４/８１５/０８１５１'],
    ['Steuernummer: 93/815/08152', '93/815/08152'],
    ['Finanzamt München, St.-Nr. 151/815/08156', '151/815/08156'],
    ['Steuernummer 2893081508152', '2893081508152'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([deTaxNumber], text)).toEqual([`DE_TAX_NUMBER:${value}`]);
  });

  it.each([
    '93/815/081',
    '9/815/08152',
    'Tax number: 93/815/081',
    'Tax number: 9/815/08152',
    'SKU-93/815/08152',
    '93/815/08152-B7',
    'Tax number: 93/815/0815255',
    '93/815/08152',
    '2893081508152',
    'We counted 1518150815 of them',
    'Seite 12/2024',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([deTaxNumber], text)).toEqual([]);
  });
});

describe('deSocialSecurity', () => {
  it.each([
    ['15 070649 C 103', '15 070649 C 103'],
    ['Social insurance number: 15070649C103', '15070649C103'],
    ['Her Social insurance number is 65180539W001, on file since 2019.', '65180539W001'],
    ['(15070649C103)', '15070649C103'],
    ['Social insurance number 15 070649 c 103', '15 070649 c 103'],
    ['Name: Kim\nSocial insurance number\n15070649C103\n', '15070649C103'],
    ['Social insurance number: ６５１８０５３９W００１', '６５１８０５３９W００１'],
    ['Rentenversicherungsnummer 15 070649 C 103', '15 070649 C 103'],
    ['SV-Nummer: 65180539W001', '65180539W001'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([deSocialSecurity], text)).toEqual([`DE_SOCIAL_SECURITY:${value}`]);
  });

  it.each([
    '15070649C104',
    '15071349C103',
    '15330649C103',
    '01070649C103',
    '15070649D103',
    'Social insurance number: 15070649C104',
    'Social insurance number: 15071349C103',
    'SKU-15 070649 C 103',
    '15 070649 C 103-B7',
    'Social insurance number: 415 070649 C 103',
    'Social insurance number: 15 070649 C 10355',
    '15070649103',
    '1507064C103',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([deSocialSecurity], text)).toEqual([]);
  });
});

describe('deHealthInsurance', () => {
  it.each([
    ['A123456780', 'A123456780'],
    ['Health insurance number: X110479235', 'X110479235'],
    ['Her Health insurance number is A000500015, on file since 2019.', 'A000500015'],
    ['Health insurance number (A123456780)', 'A123456780'],
    ['Health insurance number a123456780', 'a123456780'],
    ['Name: Kim\nHealth insurance number\nX110479235\n', 'X110479235'],
    ['Health insurance number: A０００５０００１５', 'A０００５０００１５'],
    ['Krankenversichertennummer X110479235', 'X110479235'],
    ['KVNR: A123456780', 'A123456780'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([deHealthInsurance], text)).toEqual([`DE_HEALTH_INSURANCE:${value}`]);
  });

  it.each([
    'A123456781',
    'B123456780',
    'X110479325',
    'X110749235',
    'Health insurance number: A123456781',
    'Health insurance number: B123456780',
    'SKU-A123456780',
    'A123456780-B7',
    'Health insurance number: 4A123456780',
    'Health insurance number: A12345678055',
    'A12345678',
    'Artikel A123456781',
    'SH01 B028 A123456780',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([deHealthInsurance], text)).toEqual([]);
  });
});

describe('deIdCard', () => {
  it.each([
    ['ID card: L01X00T471', 'L01X00T471'],
    ['Her ID card is L01X00T47, on file since 2019.', 'L01X00T47'],
    ['ID card (T220001293)', 'T220001293'],
    ['ID card t220001293', 't220001293'],
    ['Name: Kim\nID card\nL01X00T471\n', 'L01X00T471'],
    ['ID card: L０１X００T４７', 'L０１X００T４７'],
    ['Personalausweis L01X00T47', 'L01X00T47'],
    ['Ausweisnummer: T220001293', 'T220001293'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([deIdCard], text)).toEqual([`DE_ID_CARD:${value}`]);
  });

  it.each([
    'A01X00T47',
    'L01X00A47',
    'L01X00T4',
    'ID card: A01X00T47',
    'ID card: L01X00A47',
    'SKU-T220001293',
    'T220001293-B7',
    'ID card: 4T220001293',
    'ID card: T22000129355',
    'L01X00T47',
    'We sell L01X00T47 here',
    'product L01X00T47',
    'T220001294',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([deIdCard], text)).toEqual([]);
  });
});

describe('dePassport', () => {
  it.each([
    ['German passport: C01X00T47', 'C01X00T47'],
    ['Her German passport is F12345678, on file since 2019.', 'F12345678'],
    ['German passport (C01X00T478)', 'C01X00T478'],
    ['German passport c01x00t478', 'c01x00t478'],
    ['Name: Kim\nGerman passport\nC01X00T47\n', 'C01X00T47'],
    ['German passport: F１２３４５６７８', 'F１２３４５６７８'],
    ['Reisepass C01X00T47', 'C01X00T47'],
    ['Passnummer: C01X00T478', 'C01X00T478'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([dePassport], text)).toEqual([`DE_PASSPORT:${value}`]);
  });

  it.each([
    'A01X00T47',
    'C01X00A47',
    'C01X00T4',
    'German passport: A01X00T47',
    'German passport: C01X00A47',
    'SKU-C01X00T478',
    'C01X00T478-B7',
    'German passport: 4C01X00T478',
    'German passport: C01X00T47855',
    'C01X00T47',
    'We sell C01X00T47 here',
    'C01X00T479',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([dePassport], text)).toEqual([]);
  });
});

describe('deCommercialRegister', () => {
  it.each([
    ['HRB 12345', 'HRB 12345'],
    ['Commercial register: HRA 4711', 'HRA 4711'],
    ['Her Commercial register is HRB 98765 B, on file since 2019.', 'HRB 98765 B'],
    ['(HRA 4711)', 'HRA 4711'],
    ['Name: Kim\nCommercial register\nHRA 4711\n', 'HRA 4711'],
    ['Amtsgericht München HRB 12345', 'HRB 12345'],
    ['Handelsregister: HRA4711', 'HRA4711'],
    ['lieferant.de HRB Nr. 372876', 'HRB Nr. 372876'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([deCommercialRegister], text)).toEqual([`DE_HANDELSREGISTER:${value}`]);
  });

  it.each([
    'HRC 12345',
    'HRB 1234567',
    'HR 12345',
    'HRBX 123',
    'Commercial register: HRC 12345',
    'Commercial register: HRB 1234567',
    'SKU-HRB 12345',
    'HRB 12345-B7',
    'Commercial register: 4HRB 12345',
    'HRB',
    'the HRA report',
    'SHRB 12345',
    'HRB12345X',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([deCommercialRegister], text)).toEqual([]);
  });
});

describe('deLicencePlate', () => {
  it.each([
    ['License plate: B-XY 1234E', 'B-XY 1234E'],
    ['Her License plate is HH-A 1, on file since 2019.', 'HH-A 1'],
    ['License plate (M-AB 123)', 'M-AB 123'],
    ['Name: Kim\nLicense plate\nB-XY 1234E\n', 'B-XY 1234E'],
    ['License plate: HH-A １', 'HH-A １'],
    ['Kfz-Kennzeichen: M-AB 123', 'M-AB 123'],
    ['Fahrzeug B-XY 1234E', 'B-XY 1234E'],
    ['Das Auto mit K AB 1234', 'K AB 1234'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([deLicencePlate], text)).toEqual([`DE_KFZ:${value}`]);
  });

  it.each([
    'M-ABC 123',
    'MABC-A 123',
    'M-AB 01234',
    'License plate: M-ABC 123',
    'License plate: MABC-A 123',
    'SKU-M-AB 123',
    'M-AB 123-B7',
    'License plate: 4M-AB 123',
    'License plate: M-AB 12355',
    'Auto: ab in 5 Tagen',
    'Zug A-B 12',
    'order M-AB 123',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([deLicencePlate], text)).toEqual([]);
  });
});
