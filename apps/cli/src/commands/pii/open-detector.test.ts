import { genericRecognizers } from '@assay/core/pii';
import { describe, expect, it } from 'vitest';
import { toLanguage } from './language-option.ts';
import { assertTypes } from './open-detector.ts';

describe('types that nobody finds', () => {
  it('are named, with what may be meant', () => {
    const ask = (...types: string[]) => assertTypes(types, genericRecognizers);
    expect(() => ask('EMAIL_ADDRESS', 'IBAN_CODE')).not.toThrow();
    expect(() => ask('EMAIL_ADDRESS', 'SHOE_SIZE')).toThrow(/^No recogniser finds SHOE_SIZE: see/);
    expect(() => ask('EMAIL')).toThrow(/did you mean EMAIL_ADDRESS\?/);
  });
});

describe('toLanguage', () => {
  it.each([
    ['de', 'de'],
    ['DE', 'de'],
    ['de-AT', 'de'],
    ['pt_BR', 'pt'],
    ['zh-Hant-TW', 'zh'],
    ['klingon', null],
    ['', null],
    ['d', null],
  ])('takes %s for %s', (given, expected) => {
    expect(toLanguage(given)).toBe(expected);
  });
});
