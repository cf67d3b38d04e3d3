import type { ReadDocument, Table } from '@assay/core/documents';
import { describe, expect, it } from 'vitest';
import { countInvoiceRows, digitsOf } from './invoice-rows.ts';

describe('digitsOf', () => {
  it('reads amounts however they are grouped and signed', () => {
    const amounts = ['1.234,50', '1,234.50', "1'234.5", '1 234,50 €', 'EUR 1234.50'];
    expect(amounts.map(digitsOf)).toEqual(amounts.map(() => '123450'));
    expect(['20', '20,00', '-3.10', 'Bolts', ''].map(digitsOf)).toEqual(['2000', '2000', '-310', '', '']);
  });
});

describe('countInvoiceRows', () => {
  const box: [number, number, number, number] = [0, 0, 1, 1];
  const tableOf = (rows: readonly (readonly string[])[]): Table => ({
    box,
    ruled: false,
    columns: [],
    continues: false,
    rows: rows.map((cells) => ({
      box,
      header: false,
      cells: cells.map((text, column) => ({ text, box, words: [], column, columnSpan: 1 })),
    })),
  });
  const documentOf = (rows: readonly (readonly string[])[]): ReadDocument => ({
    format: 'assay.read/1',
    mediaType: 'application/pdf',
    kind: 'pdf',
    embedded: [],
    problems: [],
    pages: [
      {
        number: 1,
        width: 595,
        height: 842,
        words: ['Steel', 'bolts', 'Nuts'].map((text) => ({ text, box, fontSize: 9, bold: false })),
        lines: [],
        rulings: [],
        tables: [tableOf(rows)],
        image: 'rendered',
        hasText: true,
      },
    ],
  });
  const lines = [
    { description: 'Steel bolts', netAmount: '25.00' },
    { description: 'Nuts', netAmount: '5.00' },
    { description: 'Never printed', netAmount: '7.00' },
  ];

  it('counts printed lines only, and those whose amount stands in their row', () => {
    const rows = [
      ['Steel bolts', '25,00'],
      ['Nuts', ''],
      ['', '5,00'],
    ];
    expect(countInvoiceRows({ lines, document: documentOf(rows) })).toEqual({
      lines: 2,
      described: 2,
      whole: 1,
    });
    expect(countInvoiceRows({ lines, document: documentOf([]) })).toEqual({
      lines: 2,
      described: 0,
      whole: 0,
    });
  });
});
