import { describe, expect, it } from 'vitest';
import { countryRecognizers } from '../../countries/index.ts';
import { createDetector } from '../../detector.ts';
import { genericRecognizers } from '../../patterns/list-generic-recognizers.ts';
import { checkLinear } from '../testing/check-linear.ts';
import { betweenDigits } from './misread-digits.ts';
import { anyGroups } from './odd-groups.ts';

const detector = createDetector({ recognizers: [...genericRecognizers, ...countryRecognizers] });
const found = (text: string) =>
  detector.detect({ text }).map(({ type, start, end }) => `${type}:${text.slice(start, end)}`);

describe('values that a line break cuts', () => {
  it.each([
    ['pay to DE89 3704 0044\n0532 0130 00, please', 'IBAN_CODE:DE89 3704 0044\n0532 0130 00'],
    ['pay to DE8937040044\r\n   0532013000', 'IBAN_CODE:DE8937040044\r\n   0532013000'],
    ['> pay to GB82 WEST 1234\n> 5698 7654 32', 'IBAN_CODE:GB82 WEST 1234\n> 5698 7654 32'],
    ['the ssn is 536-90-\n4399.', 'US_SSN:536-90-\n4399'],
    ['call 212-555-\n0143 at noon', 'PHONE_NUMBER:212-555-\n0143'],
    ['write to anna.berg@\nexample.com', 'EMAIL_ADDRESS:anna.berg@\nexample.com'],
    ['write to anna.berg\n@example.com', 'EMAIL_ADDRESS:anna.berg\n@example.com'],
    ['write to anna@some-\nexample.com', 'EMAIL_ADDRESS:anna@some-\nexample.com'],
    ['my card number: 40128888\n88881881', 'CREDIT_CARD:40128888\n88881881'],
  ])('are found in %j', (text, value) => {
    expect(found(text)).toEqual([value]);
  });

  it.each([
    'totals 40128888\n88881881 and more',
    'DE89 3704 0044\n\n0532 013x',
    'order A 40128888\n88881881',
    'pages 536-90-\nand 4399',
    'a word-\nwrap in room 4',
    '40128888\n88881881\n40128888\n88881881',
  ])('are not made of what stands in lines by itself: %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('are no links that end with their line', () => {
    expect(found('see https://example.com/commit/6951655263878\n       2 of 10')).toEqual([
      'URL:https://example.com/commit/6951655263878',
    ]);
  });

  it('say that they go over a line break', () => {
    const [entity] = detector.detect({ text: 'pay to DE89 3704 0044\n0532 0130 00' });
    expect(entity?.reason.because).toContain('over a line break');
  });

  it('are looked for in no more parts than the text costs itself', () => {
    const cut = 'x pay to DE89 3704 0044\n0532 0130 00 y\n';
    expect(found(cut.repeat(200)).filter((value) => value.startsWith('IBAN')).length).toBeLessThan(60);
  });
});

describe('letters that a scanner read for digits', () => {
  it.each([
    ['card 4O12 8888 8888 1881', 'CREDIT_CARD:4O12 8888 8888 1881'],
    ['Karte: 4012 8888 8888 l88l', 'CREDIT_CARD:4012 8888 8888 l88l'],
    ['DE89 3704 0O44 0532 0I30 00', 'IBAN_CODE:DE89 3704 0O44 0532 0I30 00'],
  ])('are read where a checksum holds: %j', (text, value) => {
    expect(found(text)).toEqual([value]);
  });

  it.each([
    'card 4O12 8888 8888 1882',
    'order 4O12 8888 8888 1881',
    'parts 4O12 8888 8888 1881',
    'DE89 3704 0O44 0532 0I30 01',
    'size 10l and 20I',
  ])('are letters in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('groups with odd signs between them', () => {
  it.each([
    ['SSN 536/90/4399', ['US_SSN:536/90/4399']],
    ['SSN 536_90_4399', ['US_SSN:536_90_4399']],
    ['SSN 536  90  4399', ['US_SSN:536  90  4399']],
    ['ssn 536 90-4399', ['US_SSN:536 90-4399']],
    ['card 4012-8888 8888.1881', ['CREDIT_CARD:4012-8888 8888.1881']],
    ['my card (visa): 4012 88888888 1881', ['CREDIT_CARD:4012 88888888 1881']],
    ['PESEL 440 514 01359', ['PL_PESEL:440 514 01359']],
    ['numbers 4012 88888888 1881', []],
    ['order 4012 88888888 1881', []],
    ['member since 10.12.2020 1130 1881', ['DATE_TIME:10.12.2020']],
    ['file 536/90/4399', []],
    ['yields 508/285/0145', []],
  ])('are numbers beside a word for them: %j', (text, values) => {
    expect(found(text)).toEqual(values);
  });
});

describe('values in base64', () => {
  it.each([
    ['data: YW5uYS5iZXJnQGV4YW1wbGUuY29t', 'EMAIL_ADDRESS:YW5uYS5iZXJnQGV4YW1wbGUuY29t'],
    ['<Y2FyZCA0MDEyODg4ODg4ODgxODgx>', 'CREDIT_CARD:Y2FyZCA0MDEyODg4ODg4ODgxODgx'],
    ['IDp-IDUzNi05MC00Mzk5IHNzbiDDvA==', 'US_SSN:IDp-IDUzNi05MC00Mzk5IHNzbiDDvA=='],
  ])('are found as the whole run: %j', (text, value) => {
    expect(found(text)).toEqual([value]);
  });

  it.each([
    'SGVsbG8gd29ybGQsIHRoaXMgaXMgYSB0ZXN0',
    'MTIzNDU2Nzg5MCBpcyBhIG51bWJlcg==',
    'internationalization of characterization',
    'd41d8cd98f00b204e9800998ecf8427e',
  ])('are not seen in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

it('the patterns of readings take linear time', () => {
  expect([betweenDigits, anyGroups].map(checkLinear)).toEqual(['safe', 'safe']);
});
