import type { Page, ReadDocument, Word } from '../../documents/read-document.ts';
import type { ColumnDefinition } from '../types/document-type.ts';

export type Printed = { x: number; y: number; text: string; align?: 'left' | 'right' };

const size = 9;
const advance = 4.5;
const [width, height] = [595, 842];

/** One page with these texts at these points, as a printer of invoices sets them. */
export const printPage = (number: number, texts: readonly Printed[]): Page => {
  const words: Word[] = [];
  const lines: Page['lines'] = [];
  for (const { x, y, text, align = 'left' } of texts) {
    let left = align === 'right' ? x - text.length * advance : x;
    const start = left;
    const indexes: number[] = [];
    for (const part of text.split(' ')) {
      const right = left + part.length * advance;
      indexes.push(words.length);
      words.push({
        text: part,
        box: [left / width, y / height, right / width, (y + size) / height],
        fontSize: size,
        bold: false,
      });
      left = right + advance * 0.6;
    }
    lines.push({
      text,
      box: [start / width, y / height, left / width, (y + size) / height],
      words: indexes,
    });
  }
  return { number, width, height, words, lines, rulings: [], tables: [], image: 'rendered', hasText: true };
};

export const toDocument = (pages: Page[]): ReadDocument => ({
  format: 'assay.read/1',
  mediaType: 'application/pdf',
  kind: 'pdf',
  pages,
  embedded: [],
  problems: [],
});

const columnsAt = [40, 80, 330, 345, 440, 490, 560];

/** A line of position, description, quantity, unit, price, rate and amount; an empty text prints nothing. */
export const printLine = (y: number, cells: readonly string[]): Printed[] =>
  cells.flatMap((text, column): Printed[] =>
    text === ''
      ? []
      : [{ x: columnsAt[column] ?? 0, y, text, align: column === 2 || column > 3 ? 'right' : 'left' }],
  );

export const columns: ColumnDefinition[] = [
  { name: 'description', type: 'text', labels: { en: ['description', 'item'], de: ['Bezeichnung'] } },
  { name: 'itemId', type: 'code', labels: { en: ['item no'], de: ['Artikelnummer', 'Art.-Nr.'] } },
  { name: 'quantity', type: 'quantity', labels: { en: ['quantity', 'qty'], de: ['Menge'] } },
  { name: 'unit', type: 'unit', labels: { en: ['unit'], de: ['Einheit'] } },
  { name: 'unitPrice', type: 'amount', labels: { en: ['unit price', 'price'], de: ['Einzelpreis'] } },
  { name: 'netAmount', type: 'amount', labels: { en: ['amount'], de: ['Gesamtpreis', 'Betrag'] } },
  { name: 'taxRate', type: 'rate', labels: { en: ['vat'], de: ['USt.', 'MwSt.'] } },
];

export const english = ['Pos', 'Description', 'Qty', 'Unit', 'Unit price', 'VAT', 'Amount'];
export const german = ['Pos', 'Bezeichnung', 'Menge', 'Einheit', 'Einzelpreis', 'USt.', 'Betrag'];
