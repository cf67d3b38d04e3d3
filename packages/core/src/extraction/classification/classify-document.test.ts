import { describe, expect, it } from 'vitest';
import { loadShippedTypes } from '../../../testing/builders/shipped-types.ts';
import { createPageLayouts } from '../layout/page-layout.ts';
import { createPlacedDocument, type Piece } from '../layout/placed-document.test-data.ts';
import { classifyDocument } from './classify-document.ts';
import { detectLanguage } from './detect-language.ts';

const types = loadShippedTypes(['credit-note', 'invoice', 'receipt', 'contract', 'agreement', 'other']);

const lines: Piece[] = [
  [50, 300, 'Beschreibung'],
  [250, 300, 'Menge'],
  [340, 300, 'Einzelpreis'],
  [450, 300, 'Gesamtpreis'],
  [50, 320, 'Schrauben'],
  [250, 320, '10'],
  [340, 320, '2,00'],
  [450, 320, '20,00'],
];

const classify = (...pieces: Piece[]) =>
  classifyDocument({ layouts: createPageLayouts(createPlacedDocument(pieces)), types });

describe('classifyDocument', () => {
  it.each<[string, string]>([
    ['Rechnung', 'invoice'],
    ['Handelsrechnung Nr. 17', 'invoice'],
    ['R E C H N U N G', 'invoice'],
    ['I N V O I C E', 'invoice'],
    ['Gutschrift', 'credit-note'],
    ['Stornorechnung', 'credit-note'],
    ['CREDIT NOTE', 'credit-note'],
  ])('tells the type of a page with lines that is titled %j', (title, expected) => {
    expect(classify([50, 100, title, 16], ...lines)?.type.name).toBe(expected);
  });

  it('takes a page with lines and no word of credit for an invoice', () => {
    const cues: Piece[] = [
      [50, 150, 'Rechnungsnummer: 17'],
      [50, 165, 'Rechnungsdatum: 01.02.2026'],
    ];
    expect(classify(...cues, ...lines)?.type.name).toBe('invoice');
  });

  it('takes an agreement that mentions invoices for no invoice', () => {
    const found = classify(
      [200, 60, 'MUTUAL NON-DISCLOSURE AGREEMENT', 14],
      [50, 120, 'This Agreement is made by and between Halden Mills plc and Nordwind Optics Ltd'],
      [50, 134, 'Each party shall keep Confidential Information secret. An invoice is due in 30 days.'],
    );
    expect(found?.type.name).toBe('agreement');
  });

  it('falls back when nothing speaks for a type', () => {
    expect(classify([50, 60, 'Minutes of the garden club'])?.type.name).toBe('other');
  });

  it('is surer the more speaks for the type', () => {
    const bare = classify([50, 100, 'Rechnung', 10])?.confidence ?? 0;
    const full = classify([50, 100, 'Rechnung', 16], [50, 150, 'Rechnungsnummer: 17'], ...lines);
    expect(full?.confidence ?? 0).toBeGreaterThan(bare);
  });

  it('answers nothing without types', () => {
    expect(classifyDocument({ layouts: [], types: [] })).toBeNull();
  });
});

describe('detectLanguage', () => {
  it.each([
    ['Bitte zahlen Sie den Betrag bis zum Ende des Monats auf das Konto', 'de'],
    ['Please pay the total amount by the end of the month', 'en'],
    ['4711', 'und'],
  ])('reads %j as %s', (text, language) => {
    expect(detectLanguage(createPageLayouts(createPlacedDocument([[50, 50, text]])))).toBe(language);
  });
});
