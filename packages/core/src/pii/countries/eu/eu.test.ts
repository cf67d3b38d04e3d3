import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { euVatNumber } from './vat-number.ts';

describe('euVatNumber', () => {
  it.each([
    ['DE136695976', 'DE136695976'],
    ['VAT number: ATU12345675', 'ATU12345675'],
    ['Her VAT number is FR 40 303 265 045, on file since 2019.', 'FR 40 303 265 045'],
    ['(ATU12345675)', 'ATU12345675'],
    ['VAT number de136695976', 'de136695976'],
    ['Name: Kim\nVAT number\nATU12345675\n', 'ATU12345675'],
    ['VAT number: FR ４０ ３０３ ２６５ ０４５', 'FR ４０ ３０３ ２６５ ０４５'],
    ['BE0428759497', 'BE0428759497'],
    ['GB 980 7806 84', 'GB 980 7806 84'],
    ['PL 8567346215', 'PL 8567346215'],
    ['SE123456789701', 'SE123456789701'],
    ['IE6433435F', 'IE6433435F'],
    ['CZ25123891', 'CZ25123891'],
    ['ESB58378431', 'ESB58378431'],
    ['USt-IdNr.: DE 136 695 976', 'DE 136 695 976'],
    ['N° TVA : FR40303265045', 'FR40303265045'],
    ['btw NL004495445B01', 'NL004495445B01'],
    ['VAT ID HR33392005961', 'HR33392005961'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([euVatNumber], text)).toEqual([`EU_VAT_NUMBER:${value}`]);
  });

  it.each([
    'DE136695977',
    'ATU12345676',
    'FR41303265045',
    'XX136695976',
    'VAT number: DE136695977',
    'VAT number: ATU12345676',
    'SKU-DE136695976',
    'DE136695976-B7',
    'VAT number: 4DE136695976',
    'VAT number: DE13669597655',
    'de 136695976',
    'DE13669597',
    'DE1366959760',
    'In der Straße DE 12',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([euVatNumber], text)).toEqual([]);
  });
});
