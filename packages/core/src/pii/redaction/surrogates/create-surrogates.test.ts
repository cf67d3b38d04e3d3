import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryRecognizers } from '../../countries/index.ts';
import { createDetector } from '../../detector.ts';
import { genericRecognizers } from '../../patterns/list-generic-recognizers.ts';
import { foldValue } from '../fold-value.ts';
import { createSurrogates } from './create-surrogates.ts';
import { familyNames, givenNames } from './invented-words.ts';
import { toDayNumber } from './shift-date.ts';

const salt = new Uint8Array(16).fill(3);
const detector = createDetector({ recognizers: [...genericRecognizers, ...countryRecognizers] });
const isKind = (type: string, value: string): boolean =>
  detector
    .detect({ text: value, threshold: 0 })
    .some((found) => found.type === type && found.start === 0 && found.end === value.length);

const open = (
  values: readonly [type: string, value: string][],
  options: { text?: string; salt?: Uint8Array } = {},
) => {
  const text = [options.text ?? '', ...values.map(([, value]) => value)].join(' ').toLowerCase();
  return createSurrogates({
    salt: options.salt ?? salt,
    words: new Set(text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []),
    values: new Set(values.map(([, value]) => foldValue(value))),
    given: new Set(['ada']),
    dates: values.flatMap(([type, value]) => (type.startsWith('DATE') ? [value] : [])),
    isKind,
  });
};

describe('an invented value', () => {
  it.each([
    ['CREDIT_CARD', '4111 1111 1111 1111'],
    ['IBAN_CODE', 'DE89 3704 0044 0532 0130 00'],
    ['IBAN_CODE', 'GB82WEST12345698765432'],
    ['EMAIL_ADDRESS', 'ada.lovelace@firm.co.uk'],
    ['IP_ADDRESS', '203.0.113.77'],
    ['MAC_ADDRESS', '00:1B:44:11:3A:B7'],
    ['US_SSN', '536-90-4399'],
    ['UK_NHS', '943 476 5919'],
    ['EU_VAT_NUMBER', 'DE136695976'],
    ['DATE_TIME', '2024-05-17'],
  ])('is a %s again and another one', (type, value) => {
    const invented = open([[type, value]])(type, value);
    expect(invented).not.toBe(value);
    expect(isKind(type, invented)).toBe(true);
  });

  it('keeps the signs between, and which are digits and which letters', () => {
    const shape = (text: string) =>
      text.replaceAll(/\d/g, '9').replaceAll(/[A-Z]/g, 'A').replaceAll(/[a-z]/g, 'a');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abXY0189-/. ') }), (value) => {
        const invented = open([['STAFF_NUMBER', value]])('STAFF_NUMBER', value);
        if (foldValue(value).length >= 3) expect(shape(invented)).toBe(shape(value));
        expect(foldValue(invented)).not.toBe(foldValue(value) || null);
      }),
    );
  });

  it('is the same for the same value under one salt, in any texts, and another under another', () => {
    const first = open([['PERSON', 'Ada Lovelace']])('PERSON', 'Ada Lovelace');
    const later = open([['PERSON', 'Ada Lovelace']], { text: 'quite another letter' })(
      'PERSON',
      'Ada Lovelace',
    );
    const other = open([['PERSON', 'Ada Lovelace']], { salt: salt.map((byte) => byte + 1) });
    expect(later).toBe(first);
    expect(other('PERSON', 'Ada Lovelace')).not.toBe(first);
  });

  it('gives a person one name in all the ways in which it is written', () => {
    const surrogate = open([['PERSON', 'Ada Lovelace']]);
    const [given = '', family = ''] = surrogate('PERSON', 'Ada Lovelace').split(' ');
    expect(surrogate('PERSON', 'LOVELACE')).toBe(family.toUpperCase());
    expect(surrogate('PERSON', 'Ada')).toBe(given);
    expect(surrogate('PERSON', 'Dr. Lovelace')).toBe(`Dr. ${family}`);
    expect(givenNames).toContain(given);
    expect(familyNames).toContain(family);
  });

  it.each([
    ['PERSON', 'Müller, Anna', 'Anna Müller', (text: string) => text.split(' ').toReversed().join(', ')],
    ['PERSON', 'ANNA MULLER', 'Anna Müller', (text: string) => text.toUpperCase()],
    ['IBAN_CODE', 'de89370400440532013000', 'DE89 3704 0044 0532 0130 00', (text: string) => text],
    ['EMAIL_ADDRESS', 'ADA@FIRM.ORG', 'ada@firm.org', (text: string) => text],
    ['US_SSN', '536904399', '536-90-4399', (text: string) => text],
  ])('of a %s written %s is that of %s', (type, other, value, turn) => {
    const surrogate = open([
      [type, value],
      [type, other],
    ]);
    const first = surrogate(type, value);
    const second = surrogate(type, other);
    const fold = type === 'PERSON' ? (text: string) => text : foldValue;
    expect(fold(second)).toBe(fold(turn(first)));
  });

  it.each([
    ['CREDIT_CARD', '4929 1234 5678 9012', /^4000 00\d\d \d{4} \d{4}$/],
    ['CREDIT_CARD', '371449635398431', /^378282\d{9}$/],
    ['IBAN_CODE', 'DE89 3704 0044 0532 0130 00', /^DE\d\d 9999 \d{4} /],
    ['IBAN_CODE', 'IT60X0542811101000000123456', /^IT\d\dX9999/],
    ['IBAN_CODE', 'nl91abna0417164300', /^nl\d\dxxxx\d{10}$/],
    ['PHONE_NUMBER', '(212) 736-5000', /^\(\d{3}\) 555-01\d\d$/],
    ['PHONE_NUMBER', '+1 212 736 5000', /^\+1 \d{3} 555 01\d\d$/],
    ['PHONE_NUMBER', '+49 (0)171 1234567', /^\+49 \(0\)171 39200\d\d$/],
    ['PHONE_NUMBER', '030 123456789', /^0\d{2} \d{9}$/],
    ['PHONE_NUMBER', '07911 123456', /^07700 900\d{3}$/],
    ['PHONE_NUMBER', '06 12 34 56 78', /^06 39 98 \d\d \d\d$/],
    ['PHONE_NUMBER', '0046 70 123 45 67', /^0046 70 174 06 \d\d$/],
  ])('of a %s like %s is nobody’s: of a range that is kept for examples', (type, value, expected) => {
    expect(open([[type, value]])(type, value)).toMatch(expected);
  });

  it('of an address has the invented names of the person in it', () => {
    const surrogate = open([
      ['PERSON', 'Anna Müller'],
      ['EMAIL_ADDRESS', 'anna.mueller@firm.de'],
    ]);
    const person = surrogate('PERSON', 'Anna Müller').toLowerCase().replace(' ', '.');
    expect(surrogate('EMAIL_ADDRESS', 'anna.mueller@firm.de')).toMatch(new RegExp(`^${person}@example\\.`));
  });

  it('is found even where a country keeps fewer numbers than there are', () => {
    const values = Array.from({ length: 150 }, (_, at): [string, string] => [
      'PHONE_NUMBER',
      `+46 70 123 4${100 + at}`,
    ]);
    const surrogate = open(values);
    const made = new Set(values.map(([type, value]) => surrogate(type, value)));
    expect(made.size).toBe(150);
    for (const one of made) expect(one).toMatch(/^\+46 \d\d \d{3} \d{4}$/);
  });

  it('moves all dates by the same days, however they are written', () => {
    const dates = [
      '2024-02-28',
      '1 March 2024',
      'March 1, 2024',
      '01.03.2024',
      '3/1/24',
      '1. März 2024',
      '1 de marzo de 2024',
    ];
    const surrogate = open([...dates, '10:30'].map((date) => ['DATE_TIME', date]));
    const days = dates.map((date) => toDayNumber(surrogate('DATE_TIME', date)) ?? 0);
    const before = toDayNumber('2024-02-28') ?? 0;
    expect(new Set(days.slice(1)).size).toBe(1);
    expect((days[1] ?? 0) - (days[0] ?? 0)).toBe(2);
    expect(Math.abs((days[0] ?? 0) - before)).toBeGreaterThanOrEqual(20);
    expect(surrogate('DATE_TIME', '01.03.2024')).toMatch(/^\d\d\.\d\d\.\d{4}$/);
    expect(surrogate('DATE_TIME', '1. März 2024')).toMatch(/^\d{1,2}\. \p{L}+ 20\d\d$/u);
    expect(surrogate('DATE_TIME', '10:30')).toMatch(/^\d{1,2}:\d\d$/);
  });

  it('of a date is none of the dates of the documents', () => {
    const dates = Array.from({ length: 60 }, (_, day) =>
      new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10),
    );
    const surrogate = open(dates.map((date) => ['DATE_TIME', date]));
    for (const date of dates) expect(dates).not.toContain(surrogate('DATE_TIME', date));
  });

  it('is never a word of the documents, even where they hold every name of the lists', () => {
    const all = [...givenNames, ...familyNames].join(' ');
    const invented = open([['PERSON', 'Ada Lovelace']], { text: all })('PERSON', 'Ada Lovelace');
    const words = new Set(all.toLowerCase().split(' '));
    for (const word of invented.toLowerCase().split(' ')) expect(words.has(word)).toBe(false);
  });

  it('is never shared by two values', () => {
    const values = Array.from({ length: 90 }, (_, index) => `${10 + index}`);
    const surrogate = open(values.slice(0, 40).map((value) => ['AGE', value]));
    const made = values.slice(0, 40).map((value) => surrogate('AGE', value));
    expect(new Set(made).size).toBe(40);
    for (const value of values.slice(0, 40)) expect(made).not.toContain(value);
  });
});
