import { describe, expect, it } from 'vitest';
import { loadShippedTypes } from '../../../testing/builders/shipped-types.ts';
import { extractDocument } from '../extract-document.ts';
import { createPlacedDocument, type Piece } from '../layout/placed-document.test-data.ts';

const types = loadShippedTypes(['invoice', 'receipt']);

const findValue = (name: string, ...pieces: Piece[]) =>
  extractDocument({ document: createPlacedDocument(pieces), types, type: 'invoice' }).fields[name]?.value;

const rowsOf = (label: string): Piece[] => [
  [50, 300, label],
  [150, 300, 'Text'],
  [320, 300, 'Menge'],
  [400, 300, 'Einzelpreis'],
  [500, 300, 'Betrag'],
  [50, 315, '465239'],
  [150, 315, 'Leuchte'],
  [320, 315, '2'],
  [400, 315, '10,00'],
  [500, 315, '20,00'],
  [50, 330, '82-658'],
  [150, 330, 'Sensor'],
  [320, 330, '3'],
  [400, 330, '10,00'],
  [500, 330, '30,00'],
];

describe('a field of the head', () => {
  it('is not the first value in a column of the lines', () => {
    expect(findValue('purchaseOrder', ...rowsOf('Bestell-Nr.'))).toBeUndefined();
    expect(findValue('purchaseOrder', [50, 100, 'Bestell-Nr.: 4711'], ...rowsOf('Bestell-Nr.'))).toBe('4711');
  });

  it('is not what line after line tells of itself', () => {
    const rows: Piece[] = ['819 of 28/01/2025', '603 of 20/06/2025', '97 of 25/04/2025'].map((rest, at) => [
      50,
      300 + 30 * at,
      `Order ${rest}`,
    ]);
    expect(findValue('purchaseOrder', ...rows)).toBeUndefined();
    expect(findValue('purchaseOrder', ...rows.slice(0, 1))).toBe('819');
  });

  it('is not the day of a date that follows its word', () => {
    const pieces: Piece[] = [
      [400, 100, 'Beleg-Nr.'],
      [400, 112, 'INV-16734'],
      [50, 150, 'Rechnung'],
      [50, 162, '8. Mai 2025'],
    ];
    expect(findValue('number', ...pieces)).toBe('INV-16734');
  });

  it('has no terms where a number only begins like days', () => {
    expect(findValue('paymentTerms', [50, 400, 'Total net 142,350,566.81'])).toBeUndefined();
    expect(findValue('paymentTerms', [50, 400, 'Our terms are net 14 from today.'])).toContain('net 14');
  });
});
