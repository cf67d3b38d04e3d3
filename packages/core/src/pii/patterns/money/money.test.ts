import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasLuhnCheckDigit } from '../../countries/checksums/luhn.ts';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { bicRecognizer } from './bic.ts';
import { creditCardRecognizer } from './credit-card.ts';
import { ibanRecognizer } from './iban.ts';

const all = [creditCardRecognizer, ibanRecognizer, bicRecognizer];
const found = (text: string) => detectValues(all, text);

describe('card numbers', () => {
  it.each([
    ['pay with 4012888888881881 now', '4012888888881881'],
    ['4012-8888-8888-1881', '4012-8888-8888-1881'],
    ['4012 8888 8888 1881', '4012 8888 8888 1881'],
    ['4012-8888 8888-1881', '4012-8888 8888-1881'],
    ['371449635398431', '371449635398431'],
    ['3714 496353 98431', '3714 496353 98431'],
    ['card number 122000000000003', '122000000000003'],
    ['30569309025904 is Diners', '30569309025904'],
    ['3530111333300000', '3530111333300000'],
    ['2223003122003222', '2223003122003222'],
    ['６０１１０００９９０１３９４２４', '６０１１０００９９０１３９４２４'],
    ['card:6011000990139424,', '6011000990139424'],
    ['4111\u00a01111\u00a01111\u00a01111', '4111\u00a01111\u00a01111\u00a01111'],
    ['card of our shop: 9271645839201741', '9271645839201741'],
    ['card 4012 8888\n8888 1881', '4012 8888\n8888 1881'],
    ['Maestro card 6759649826438453', '6759649826438453'],
  ])('are found in %j', (text, value) => {
    expect(found(text)).toEqual([`CREDIT_CARD:${value}`]);
  });

  it.each([
    '4012888888881882',
    '4012-8888-8888-1882',
    '9271645839201741',
    'Gelierzucker 4123456000021 (GTIN)',
    'rows 4012\n8888\n8888\n1881',
    'rows 4012 8888\n8888 1881',
    'order number 4012888888881881',
    'tracking 4012888888881881',
    '14012888888881881',
    '40128888888818811',
    '4012888888881881-01',
    'SKU4012888888881881',
    '4012 8888 8888 188',
    '0000000000000000',
    '9999999999999995',
    '1234567890123452',
    '4012.8888,8888.1881',
    'IMEI 490154203237518',
  ])('are not seen in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('with one digit changed are refused', () => {
    const base = '4012888888881881';
    fc.assert(
      fc.property(fc.nat(15), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digit = (Number(base.charAt(place)) + by) % 10;
        return !hasLuhnCheckDigit(`${base.slice(0, place)}${digit}${base.slice(place + 1)}`);
      }),
    );
  });
});

describe('bank account numbers', () => {
  it.each([
    ['DE89 3704 0044 0532 0130 00 and', 'DE89 3704 0044 0532 0130 00'],
    ['GB29NWBK60161331926819', 'GB29NWBK60161331926819'],
    ['gb82 west 1234 5698 7654 32', 'gb82 west 1234 5698 7654 32'],
    ['IBAN:FR14 2004 1010 0505 0001 3M02 606.', 'FR14 2004 1010 0505 0001 3M02 606'],
    ['NL91-ABNA-0417-1643-00', 'NL91-ABNA-0417-1643-00'],
    ['NO9386011117947', 'NO9386011117947'],
    ['MT84MALT011000012345MTLCAST001S', 'MT84MALT011000012345MTLCAST001S'],
    [
      'kontonummer DE89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000',
      'DE89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000',
    ],
  ])('are found in %j', (text, value) => {
    expect(found(text)).toEqual([`IBAN_CODE:${value}`]);
  });

  it.each([
    'DE88 3704 0044 0532 0130 00',
    'DE89 3704 0044 0532 0130',
    'DE89 3704 0044 0532 0130 001',
    'XX89 3704 0044 0532 0130 00',
    'DE893704004405320130000',
    'ADE89370400440532013000',
    'GB29NWBK60161331926818',
    'GB29 NWBK 6016  1331 9268 19',
    'AT-12 or BE 34',
    'expressions of IL-17 in colon tissues or MLN',
    'IT60X0542811101000000123457',
  ])('are not seen in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('with one digit changed are refused', () => {
    const base = 'DE89370400440532013000';
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 21 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digit = (Number(base.charAt(place)) + by) % 10;
        return found(`${base.slice(0, place)}${digit}${base.slice(place + 1)}`).length === 0;
      }),
      { numRuns: 60 },
    );
  });
});

describe('codes of banks', () => {
  it.each([
    ['BIC: DEUTDEFF', 'DEUTDEFF'],
    ['SWIFT code CHASUS33', 'CHASUS33'],
    ['DEUTDEFF500', 'DEUTDEFF500'],
    ['to BNPAFRPPXXX please', 'BNPAFRPPXXX'],
    ['NEDSZAJJ (SWIFT)', 'NEDSZAJJ'],
    ['Banque: AGRIFRPP', 'AGRIFRPP'],
  ])('are found in %j', (text, value) => {
    expect(found(text)).toEqual([`BIC_CODE:${value}`]);
  });

  it.each([
    'CUSTOMER',
    'the protein APOBEC3G',
    'THE AGREEMENT WITH THE CUSTOMER SHALL',
    'BIC: CUSTXXAB',
    'DEUTDEFF5',
    'deutdeff500',
    'BIC: DEUTDEF',
    'ABCDEFGH',
    'CONTRACTORS',
    'INFORMATION',
    'SWIFT: DEUTDE1F',
  ])('are not seen in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
