import { describe, expect, it } from 'vitest';
import { createPlacedDocument } from '../layout/placed-document.test-data.ts';
import { toTextLines } from '../layout/text-line.ts';
import { readAddress, toCountryCode } from './party-address.ts';

const read = (...texts: string[]): string | undefined => {
  const [page] = createPlacedDocument(texts.map((text, index) => [50, 50 + index * 12, text])).pages;
  return page === undefined ? undefined : readAddress(toTextLines(page))?.value;
};

describe('readAddress', () => {
  it.each<[string[], string | undefined]>([
    [['Hafenstr. 12', '20457 Hamburg'], 'Hafenstr. 12, 20457 Hamburg'],
    [['Hafenstr. 12', 'D-20457 Hamburg'], 'Hafenstr. 12, 20457 Hamburg, DE'],
    [['Kaiserkai 41, 20457 Hamburg, Deutschland'], 'Kaiserkai 41, 20457 Hamburg, DE'],
    [
      ['Tanja Tinder', 'Musterstraße 12', 'DE 12345 Beispielstadt', 'Telefon'],
      'Musterstraße 12, 12345 Beispielstadt, DE',
    ],
    [['18 Canal Wharf', 'Leeds LS11 5PS'], '18 Canal Wharf, Leeds LS11 5PS'],
    [['153 Victoria Street', 'GB SW1B 3BN London'], '153 Victoria Street, SW1B 3BN London, GB'],
    [
      ['240 Atlantic Avenue, Suite 6', 'Boston, MA 02110', 'USA'],
      '240 Atlantic Avenue, Suite 6, Boston, MA 02110, US',
    ],
    [['Pappelallee 15', 'Hof 3', 'DE 12345 Leipzig'], 'Pappelallee 15, Hof 3, 12345 Leipzig, DE'],
    [['C/ Alcalá, 145, 3º B', '28009 Madrid'], 'C/ Alcalá, 145, 3º B, 28009 Madrid'],
    [['Viale dei Tigli, 12/b', '41124 Modena (MO)'], 'Viale dei Tigli, 12/b, 41124 Modena (MO)'],
    [
      ['2261 Market Street #4010', 'San Francisco, California 94114', 'United States'],
      '2261 Market Street #4010, San Francisco, California 94114, US',
    ],
    [
      ['1 Signal Park, Reading RG1 1AA. Registered in England 02345678. VAT no GB 569 9532 77'],
      '1 Signal Park, Reading RG1 1AA',
    ],
    [['1200 River Rd Dayton OH 45402 (937) 555-0110'], '1200 River Rd Dayton OH 45402'],
    [['71 quai Sud', '44000 Nantes'], '71 quai Sud, 44000 Nantes'],
    [['12 bis place Bellecour', '69002 Lyon'], '12 bis place Bellecour, 69002 Lyon'],
    [['Hauptstr. 5, Berlin 10115'], 'Hauptstr. 5, Berlin 10115'],
    [['Invoice number', 'INV-200414'], undefined],
    [['Managed infrastructure and support'], undefined],
  ])('reads %j', (lines, expected) => {
    expect(read(...lines)).toBe(expected);
  });
});

describe('toCountryCode', () => {
  it.each([
    ['Österreich', 'AT'],
    ['United Kingdom', 'GB'],
    ['CH', 'CH'],
    ['Hamburg', null],
  ])('knows %s', (text, code) => {
    expect(toCountryCode(text)).toBe(code);
  });
});
