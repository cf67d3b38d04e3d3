import { describe, expect, it } from 'vitest';
import { createDetector } from '../detector.ts';
import { createPiiText } from '../engine/pii-text.ts';
import { postcodeRecognizer } from './postcode.ts';
import { findPostcodesBesidePlaces } from './postcode-beside-place.ts';

const detector = createDetector({ recognizers: [postcodeRecognizer] });
const find = (text: string) => detector.detect({ text }).map(({ start, end }) => text.slice(start, end));

describe('postcodeRecognizer', () => {
  it.each([
    ['zip code: 90210', '90210'],
    ['ZIP 62704-1234', '62704-1234'],
    ['My postcode is SW1A 1AA.', 'SW1A 1AA'],
    ['PLZ 10115', '10115'],
    ['Code postal : 75009', '75009'],
    ['postcode 1016 DW', '1016 DW'],
    ['postal code K1A 0B1', 'K1A 0B1'],
    ['CEP 01310-100', '01310-100'],
    ['kod pocztowy 00-950', '00-950'],
    ['código postal 1000-205', '1000-205'],
    ['postnummer 903 26', '903 26'],
    ['zip codes 90210', '90210'],
  ])('finds the postcode in %j', (text, code) => {
    expect(find(text)).toEqual([code]);
  });

  it.each([
    'The order 90210 has shipped.',
    'zip file of 12345678 bytes',
    'postcode 123456789012',
    'We sold 4500 units.',
    'SW1A is a district',
    'zip code',
    'a zipper for 12345',
    'Call 555-1234',
    'the code 1234567',
    'zip 12345.67',
  ])('finds no postcode in %j', (text) => {
    expect(find(text)).toEqual([]);
  });
});

describe('findPostcodesBesidePlaces', () => {
  const beside = (given: string, place: string) => {
    const text = createPiiText({ text: given });
    const start = given.indexOf(place);
    const first = text.tokenFrom(start);
    const last = text.tokenFrom(start + place.length - 1);
    return findPostcodesBesidePlaces(text, [{ kind: 'LOCATION', first, last, margin: 1 }]).map((found) =>
      given.slice(found.start, found.end),
    );
  };

  it.each([
    ['10115 Berlin', 'Berlin', '10115'],
    ['in Berlin 10115.', 'Berlin', '10115'],
    ['Springfield, IL 62704', 'Springfield', '62704'],
    ['Le Havre, 76600', 'Le Havre', '76600'],
  ])('finds the postcode in %j', (text, place, code) => {
    expect(beside(text, place)).toEqual([code]);
  });

  it.each([
    ['In Paris 2024 was hot', 'Paris'],
    ['Berlin 10115.50', 'Berlin'],
    ['Berlin 10115 €', 'Berlin'],
    ['Berlin has 10115 trees', 'Berlin'],
    ['Berlin\n10115', 'Berlin'],
    ['10115, Berlin', 'Berlin'],
    ['Berlin', 'Berlin'],
  ])('finds no postcode in %j', (text, place) => {
    expect(beside(text, place)).toEqual([]);
  });
});
