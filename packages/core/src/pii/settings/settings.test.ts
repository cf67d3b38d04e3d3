import { describe, expect, it } from 'vitest';
import { countryRecognizers } from '../countries/index.ts';
import { genericRecognizers } from '../patterns/list-generic-recognizers.ts';
import { createWorkspaceDetector } from './create-workspace-detector.ts';
import { parsePiiSettings, readKeptPiiSettings } from './parse-settings.ts';

const found = (settings: string, text: string, recognizers = genericRecognizers): string[] =>
  createWorkspaceDetector({ recognizers, settings: parsePiiSettings(settings, recognizers) })
    .detect({ text })
    .map(({ type, start, end }) => `${type}:${text.slice(start, end)}`);

describe('settings of a workspace', () => {
  it('want nothing when they are empty', () => {
    expect(found('', 'anna@example.com')).toEqual(['EMAIL_ADDRESS:anna@example.com']);
  });

  it('bring recognisers of their own, with words that lift and words that speak against', () => {
    const settings = `
recognizers:
  - name: staff-number
    type: STAFF_NUMBER
    patterns:
      - { regex: 'E-?\\d{6}', score: 0.3, ignoreCase: true }
      - { regex: '#\\d{3,4}', score: 0.6 }
    context: [staff, payroll number]
    against: [invoice]
`;
    expect(found(settings, 'staff e-123456, part E123456 of it, E1234567')).toEqual([
      'STAFF_NUMBER:e-123456',
      'STAFF_NUMBER:E123456',
    ]);
    expect(found(settings, 'E123456')).toEqual([]);
    expect(found(settings, 'see #1234 and invoice #567')).toEqual(['STAFF_NUMBER:#1234']);
  });

  it('name values that are always reported, before anything else', () => {
    const settings =
      'deny:\n  - type: PROJECT\n    values: [Blue Bird, "12 March 2020"]\n  - { type: CODE, values: [Kite], caseSensitive: true }';
    expect(found(settings, 'blue  bird and Bluebird, 12 March 2020; kite, Kite.')).toEqual([
      'PROJECT:blue  bird',
      'PROJECT:12 March 2020',
      'CODE:Kite',
    ]);
  });

  it('name values and patterns that are never reported', () => {
    const settings =
      "allow:\n  - INFO@example.com\n  - { pattern: '.*@ours\\.org', types: [EMAIL_ADDRESS] }\n  - { value: '2020-01-02', types: [DATE_OF_BIRTH] }";
    expect(found(settings, 'info@example.com x@ours.org x@ours.org.uk born 2020-01-02')).toEqual([
      'EMAIL_ADDRESS:x@ours.org.uk',
      'DATE_TIME:2020-01-02',
    ]);
  });

  it('disable recognisers and types, and raise the threshold', () => {
    const text = 'anna@example.com, born 1980-01-02, 212-555-1234';
    expect(found('disable: [phone, DATE_OF_BIRTH]', text)).toEqual([
      'EMAIL_ADDRESS:anna@example.com',
      'DATE_TIME:1980-01-02',
    ]);
    expect(found('threshold: 0.9', text)).toEqual(['EMAIL_ADDRESS:anna@example.com']);
    expect(found('types: [PHONE_NUMBER]', text)).toEqual(['PHONE_NUMBER:212-555-1234']);
    expect(found('types: [PHONE_NUMBER]\ndeny: [{ type: TOWN, values: [born] }]', text)).toEqual([
      'TOWN:born',
      'PHONE_NUMBER:212-555-1234',
    ]);
  });

  it('keep national ids of some countries only', () => {
    const all = [...genericRecognizers, ...countryRecognizers];
    expect(found('countries: [DE]', 'NPI 1234567893', all)).toEqual([]);
    expect(found('countries: [US]', 'NPI 1234567893', all)).toEqual(['US_NPI:1234567893']);
  });

  it('that were taken before are read, whatever recognisers are called now', () => {
    const yaml =
      "disable: [gone]\ncountries: [XX]\nrecognizers:\n  - { name: email, type: OURS, patterns: [{ regex: 'Q\\d{4}' }] }";
    expect(() => parsePiiSettings(yaml, genericRecognizers)).toThrow();
    const detector = createWorkspaceDetector({
      recognizers: genericRecognizers,
      settings: readKeptPiiSettings(yaml),
    });
    expect(detector.detect({ text: 'Q1234 anna@example.com' }).map(({ type }) => type)).toEqual([
      'OURS',
      'EMAIL_ADDRESS',
    ]);
    expect(() => readKeptPiiSettings('threshold: x')).toThrow('threshold');
  });
});

describe('faults of settings', () => {
  it.each([
    ['threshold: 2', 1, 'threshold'],
    ['language: en\nthresold: 0.5', 1, 'thresold'],
    ['allow:\n  - a\n  - [b]', 3, 'allow.1'],
    ["recognizers:\n  - name: a1\n    type: A1\n    patterns:\n      - regex: '(a'", 5, 'not closed'],
    ["recognizers:\n  - name: a1\n    type: A1\n    patterns: [{ regex: 'a(?=b)' }]", 4, 'Looking ahead'],
    ["recognizers:\n  - name: a1\n    type: A1\n    patterns: [{ regex: '(a)\\1' }]", 4, 'references'],
    ["recognizers:\n  - name: email\n    type: A1\n    patterns: [{ regex: 'a' }]", 2, 'already'],
    ["recognizers:\n  - name: a1\n    type: a1\n    patterns: [{ regex: 'a' }]", 3, 'capitals'],
    ['disable:\n  - phone\n  - shoe-size', 3, 'shoe-size'],
    ['types: [EMAIL_ADDRESS, SHOE]', 1, 'SHOE'],
    ["allow:\n  - pattern: '[a'", 2, 'not closed'],
    ["deny:\n  - type: X1\n    values: ['--']", 3, 'letter'],
    ['a: [', 1, ''],
    ['types: *none', 1, 'alias'],
    ['a: &a [x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]', 1, 'alias'],
    ['countries:\n  - UK', 2, 'UK'],
    ['allow:\n  - { value: a, types: [EMAIL] }', 2, 'EMAIL'],
    ['allow:\n  - { value: a, pattern: b }', 2, 'write a value'],
    ["recognizers:\n  - name: a1\n    type: A1\n    patterns: [{ regex: '(a{200}){200}' }]", 4, 'too large'],
    ["recognizers:\n  - name: a1\n    type: A1\n    patterns: [{ regex: 'x*|()' }]", 4, 'no character'],
    ["recognizers:\n  - name: a\n    type: A1\n    patterns: [{ regex: 'x' }]", 2, '2 to 64'],
  ])('are told with their line: %j', (settings, line, word) => {
    expect(() => parsePiiSettings(settings, genericRecognizers)).toThrow(
      expect.objectContaining({ code: 'pii.invalid-settings', details: { line } }),
    );
    expect(() => parsePiiSettings(settings, genericRecognizers)).toThrow(word);
  });
});
