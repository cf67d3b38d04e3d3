import { createDetector } from '@assay/core/pii';
import { describe, expect, it } from 'vitest';
import { loadNameRecognizers } from './index.ts';

const detector = createDetector({ recognizers: loadNameRecognizers() });

const find = (text: string): string[] =>
  detector.detect({ text }).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);

describe('loadNameRecognizers', () => {
  it.each([
    [
      'My name is Katarzyna Wiśniewska and I live in Poznań.',
      ['PERSON Katarzyna Wiśniewska', 'LOCATION Poznań'],
    ],
    ['Please call Mr. Okafor before noon.', ['TITLE Mr.', 'PERSON Okafor']],
    [
      'She works for Brightwater Systems Ltd. in Canada.',
      ['ORGANIZATION Brightwater Systems Ltd.', 'LOCATION Canada'],
    ],
    ['Ship it to 221 Baker Street, London NW1 6XE', ['STREET_ADDRESS 221 Baker Street, London NW1 6XE']],
    ['Lieferadresse: Hauptstraße 12, 10115 Berlin', ['STREET_ADDRESS Hauptstraße 12, 10115 Berlin']],
    ['She is Norwegian and married a Buddhist.', ['NRP Norwegian', 'NRP Buddhist']],
    ['my name is fatima el-sayed', ['PERSON fatima el-sayed']],
    ['CONTACT: JENNIFER MARTINEZ, CHICAGO', ['PERSON JENNIFER MARTINEZ', 'LOCATION CHICAGO']],
    ['zip code 90210', ['ZIP_CODE 90210']],
  ])('finds the names in %j', (text, found) => {
    expect(find(text)).toEqual(found);
  });

  it.each([
    'The meeting in May will be about the budget.',
    'Please read the terms and conditions before you sign.',
    'Your order 4711-22 has shipped; the total is 45.00 EUR.',
    'Empfehlung : urn:cen.eu:en16931:2017',
    'Either party may terminate this agreement upon written notice.',
    'Write to info@acme.example or see https://www.acme.example/Paris/Hilton.html',
    '',
    '12345 67890',
  ])('finds no name in %j', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('tells a person from the place of the same name by what stands around them', () => {
    expect(find('Paris Hilton lives in New York.')).toEqual(['PERSON Paris Hilton', 'LOCATION New York']);
    expect(find('We stayed in Paris for a week.')).toEqual(['LOCATION Paris']);
  });

  it('counts in the text as given, letters with marks and astral characters included', () => {
    const text = '🙂🙂 My name is Zoe\u0308 Krämer. 🙂';
    expect(find(text)).toEqual(['PERSON Zoe\u0308 Krämer']);
  });

  it('finds the same names in a text that is repeated, however long it gets', () => {
    const line = 'My name is Katarzyna Wiśniewska and I live in Poznań.\n\n';
    const found = find(line.repeat(400));
    expect(found).toHaveLength(800);
    expect(new Set(found).size).toBe(2);
  });
});
