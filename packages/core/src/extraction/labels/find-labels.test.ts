import { describe, expect, it } from 'vitest';
import { createPageLayouts } from '../layout/page-layout.ts';
import { createPlacedDocument, type Piece } from '../layout/placed-document.test-data.ts';
import { DocumentType } from '../types/document-type.ts';
import { findLabels, type LabelMatch } from './find-labels.ts';
import { createLabelIndex, toTokens } from './label-index.ts';
import { listValuePlaces } from './list-value-places.ts';

const type = DocumentType.parse({
  name: 'test',
  classification: {},
  fields: {
    number: { type: 'code', labels: { en: ['invoice number', 'invoice'], de: ['Rechnungsnummer'] } },
    date: { type: 'date', labels: { en: ['date'] } },
    net: { type: 'amount', labels: { en: ['net', 'net total'] } },
    tax: { type: 'amount', labels: { en: ['VAT'] } },
    seller: { type: 'party', labels: { de: ['Verkäufer'] } },
  },
  ignore: { en: ['delivery date'] },
});

const find = (...pieces: Piece[]): LabelMatch[] =>
  createPageLayouts(createPlacedDocument(pieces)).flatMap((layout) =>
    findLabels(layout, createLabelIndex(type)),
  );

const valuesOf = (match: LabelMatch | undefined): string[] =>
  match === undefined
    ? []
    : listValuePlaces(match).map((place) => place.line.text.slice(place.start, place.end).trim());

describe('findLabels', () => {
  it('takes the longest label at each place', () => {
    expect(find([50, 50, 'Invoice number: 17']).map((match) => match.label.tokens.join(' '))).toEqual([
      'invoice number',
    ]);
  });

  it('does not take part of a longer label of something else', () => {
    expect(find([50, 50, 'Delivery date: 3 May 2026']).map((match) => match.label.target)).toEqual([null]);
  });

  it('joins a word that uneven spacing parts in two', () => {
    expect(find([50, 50, 'Ver käufer:']).map((match) => match.label.target)).toEqual(['seller']);
  });

  it('finds no label where only the first half of a parted word stands', () => {
    expect(find([50, 50, 'Ver kauf:'])).toEqual([]);
  });

  it.each([
    ['Date: 3 May 2026', 1],
    ['Date', 1],
    ['Date 03.05.2026', 0.8],
    ['We agreed on the date as follows', 0.1],
    ['plus 20 % VAT', 1],
  ])('judges how much %j stands like a label', (text, standing) => {
    expect(find([50, 50, text])[0]?.standing).toBeCloseTo(standing);
  });

  it.each([
    ['Invoice number: A-17 Date: 3 May 2026', 'A-17'],
    ['Net 100.00 VAT 20.00', '100.00'],
    ['Net 100.00 VAT EUR 20.00', '100.00'],
    ['Invoice number A-17 – Date 3 May 2026', 'A-17 –'],
  ])('ends the value of the first label in %j at the second', (text, value) => {
    expect(valuesOf(find([50, 50, text])[0])).toEqual([value]);
  });

  it('lets a label word inside a value stand', () => {
    expect(valuesOf(find([50, 50, 'Invoice: 30 days net'])[0])).toEqual(['30 days net']);
  });
});

describe('listValuePlaces', () => {
  it.each<[string, Piece[], string[]]>([
    [
      'beside the label',
      [
        [50, 50, 'Date'],
        [200, 50, '3 May 2026'],
      ],
      ['3 May 2026'],
    ],
    [
      'beside the label behind a colon of its own',
      [
        [50, 50, 'Date'],
        [200, 50, ': 3 May 2026'],
      ],
      ['3 May 2026'],
    ],
    [
      'under the label',
      [
        [50, 50, 'Date'],
        [50, 63, '3 May 2026'],
      ],
      ['3 May 2026'],
    ],
  ])('finds the value %s', (_, pieces, values) => {
    expect(valuesOf(find(...pieces)[0])).toEqual(values);
  });

  it('keeps the minus of a negative amount', () => {
    expect(valuesOf(find([50, 50, 'Net total'], [200, 50, '-529.87'])[0])).toEqual(['-529.87']);
  });
});

describe('toTokens', () => {
  it.each(['N° 4711', 'Nº4711', 'n.º 4711', 'n. º 4711', '№ 4711'])(
    'reads the sign in %j as a word',
    (text) => {
      expect(toTokens(`${text}`).map((token) => token.text)).toEqual(['no', '4711']);
    },
  );

  it('takes a letter before a degree for no sign of a number', () => {
    expect(toTokens('Zimmern° 7').map((token) => token.text)).toEqual(['zimmern', '7']);
  });

  it('writes words in their comparable form and keeps their places', () => {
    expect(toTokens('Käufer-Nr.: 7')).toEqual([
      { text: 'kaeufer', start: 0, end: 6 },
      { text: 'nr', start: 7, end: 9 },
      { text: '7', start: 12, end: 13 },
    ]);
  });
});
