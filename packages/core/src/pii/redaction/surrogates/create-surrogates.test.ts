import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryRecognizers } from '../../countries/index.ts';
import { createDetector } from '../../detector.ts';
import { genericRecognizers } from '../../patterns/list-generic-recognizers.ts';
import { foldValue } from '../fold-value.ts';
import { createSurrogates } from './create-surrogates.ts';
import { familyNames, givenNames } from './invented-words.ts';

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

  it('keeps the country code of a phone number, and the form of a title', () => {
    const values: [string, string][] = [
      ['PHONE_NUMBER', '+49 171 1234567'],
      ['TITLE', 'Ms.'],
    ];
    const surrogate = open(values);
    expect(surrogate('PHONE_NUMBER', '+49 171 1234567')).toMatch(/^\+49 \d{3} \d{7}$/);
    expect(surrogate('TITLE', 'Ms.')).toMatch(/^[A-Z][a-z]+\.$/);
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
