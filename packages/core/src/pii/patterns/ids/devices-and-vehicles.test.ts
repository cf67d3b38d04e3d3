import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryRecognizers } from '../../countries/index.ts';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { genericRecognizers } from '../list-generic-recognizers.ts';
import { isImei } from './imei.ts';
import { judgeVin } from './vin.ts';

const found = (text: string) => detectValues([...genericRecognizers, ...countryRecognizers], text);

describe('numbers of devices and vehicles', () => {
  it.each([
    ['49-015420-323751-8', 'IMEI:49-015420-323751-8'],
    ['handset IMEI: 49-015420-323751-8', 'IMEI:49-015420-323751-8'],
    ['49 015420 323751 8', 'IMEI:49 015420 323751 8'],
    ['IMEI 490154203237518', 'IMEI:490154203237518'],
    ['Gerät mit IMEI-Nr. 352099001761481', 'IMEI:352099001761481'],
    ['Vehicle VIN is 1HGCM82633A004352', 'VIN:1HGCM82633A004352'],
    ['vin: 1hgcm82633a004352', 'VIN:1hgcm82633a004352'],
    ['It was 1M8GDM9AXKP042788 there', 'VIN:1M8GDM9AXKP042788'],
    ['VIN WVWZZZ1KZAW123456 on file', 'VIN:WVWZZZ1KZAW123456'],
    ['Fahrgestellnummer: WVWZZZ1KZAW123456', 'VIN:WVWZZZ1KZAW123456'],
    ['bastidor WVWZZZ1KZAW123456', 'VIN:WVWZZZ1KZAW123456'],
  ])('are found in %j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    '490154203237519',
    'IMEI 490154203237519',
    'IMEI 49-01 5420-323751-8',
    'order 490154203237518',
    '49-015420-323751-9',
    'IMEI 4901542032375180',
    'IMEI 700154203237511',
    'VIN 1HGCM82633A004353 on file',
    'VIN 1HGCM82633A00435',
    'VIN 1IGCM82633A004352',
    'WVWZZZ1KZAW123456',
    'token WVWZZZ1KZAW123456',
    'sha1 1a2b3c4d5e6f78901',
    'VIN 12345678901234567',
    '1hgcm82633a004352',
  ])('are not seen in %j', (text) => {
    expect(found(text).filter((value) => /^(?:IMEI|VIN):/.test(value))).toEqual([]);
  });

  it('with one digit changed are refused', () => {
    const change = (base: string, place: number, by: number) =>
      `${base.slice(0, place)}${(Number(base.charAt(place)) + by) % 10}${base.slice(place + 1)}`;
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 14 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
        return !isImei(change('490154203237518', place, by));
      }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(5, 6, 7, 11, 12, 13, 14, 15, 16),
        fc.integer({ min: 1, max: 9 }),
        (place, by) => {
          return judgeVin(change('1HGCM82633A004352', place, by)) === false;
        },
      ),
    );
  });
});
