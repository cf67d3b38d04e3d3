import { describe, expect, it } from 'vitest';
import { loadShippedTypes } from '../../testing/builders/shipped-types.ts';
import type { ReadDocument, Word } from '../documents/read-document.ts';
import { extractDocument } from './extract-document.ts';
import { toExtractOutput } from './to-extract-output.ts';
import { parseDocumentType } from './types/parse-document-type.ts';

const types = loadShippedTypes(['invoice', 'credit-note', 'receipt', 'contract', 'agreement', 'other']);

type Piece = [x: number, y: number, text: string];

/** A page of lines at places in points; letters are 5 points wide and 10 high. */
const createDocument = (pieces: readonly Piece[]): ReadDocument => {
  const words: Word[] = [];
  const lines = pieces.map(([x, y, text]) => {
    let left = x;
    const indexes = text.split(' ').map((word) => {
      const right = left + word.length * 5;
      words.push({
        text: word,
        box: [left / 600, y / 800, right / 600, (y + 10) / 800],
        fontSize: 10,
        bold: false,
      });
      left = right + 5;
      return words.length - 1;
    });
    const box: Word['box'] = [x / 600, y / 800, (left - 5) / 600, (y + 10) / 800];
    return { text, box, words: indexes };
  });
  const page = { number: 1, width: 600, height: 800, words, lines, rulings: [], tables: [] };
  return {
    format: 'assay.read/1',
    mediaType: 'application/pdf',
    kind: 'pdf',
    pages: [{ ...page, image: 'rendered', hasText: true }],
    embedded: [],
    problems: [],
  };
};

const invoice = (grandTotal: string): ReadDocument =>
  createDocument([
    [50, 40, 'Nordwind Optics Ltd'],
    [50, 52, '12 Harbour Road'],
    [50, 64, 'Leeds LS1 4DY'],
    [400, 40, 'INVOICE'],
    [400, 60, 'Invoice number: NO-2031'],
    [400, 75, 'Invoice date: 3 March 2026'],
    [50, 130, 'Bill to:'],
    [50, 143, 'Halden Mills plc'],
    [50, 155, '4 Weaver Street'],
    [50, 167, 'York YO1 7HH'],
    [50, 250, 'Description'],
    [250, 250, 'Quantity'],
    [340, 250, 'Unit price'],
    [450, 250, 'Amount'],
    [50, 270, 'Lens cleaning'],
    [265, 270, '4'],
    [355, 270, '25.00'],
    [455, 270, '100.00'],
    [50, 290, 'Frame repair'],
    [265, 290, '2'],
    [355, 290, '50.00'],
    [455, 290, '100.00'],
    [340, 330, 'Net total'],
    [455, 330, '200.00'],
    [340, 345, 'VAT 20%'],
    [455, 345, '40.00'],
    [340, 360, 'Total'],
    [440, 360, `£${grandTotal}`],
  ]);

describe('extractDocument', () => {
  it('reads an invoice whose values stand beside and under their labels', () => {
    const extraction = extractDocument({ document: invoice('240.00'), types });
    const values = Object.fromEntries(
      Object.entries(extraction.fields).map(([name, field]) => [name, field.value]),
    );
    expect(values).toMatchObject({
      number: 'NO-2031',
      issueDate: '2026-03-03',
      sellerName: 'Nordwind Optics Ltd',
      buyerName: 'Halden Mills plc',
      currency: 'GBP',
      netTotal: '200.00',
      taxTotal: '40.00',
      grandTotal: '240.00',
    });
    expect(extraction.type).toBe('invoice');
    expect(extraction.fields.number?.evidence[0]?.quote).toBe('NO-2031');
    expect(extraction.tables.lines?.rows).toHaveLength(2);
    expect(extraction.problems).toEqual([]);
    expect(extraction.status).toBe('complete');
  });

  it('keeps the fields of an invoice that adds up wrongly and says which check failed', () => {
    const extraction = extractDocument({ document: invoice('250.00'), types });
    expect(extraction.status).toBe('incomplete');
    expect(extraction.fields.grandTotal).toMatchObject({ value: '250.00' });
    expect(extraction.fields.grandTotal?.checks).toContainEqual({
      name: 'totals-sum',
      passed: false,
      message: '200.00 + 40.00 is 240.00, the grand total says 250.00.',
    });
    expect(extraction.problems.map((problem) => problem.code)).toContain('check.totals-sum');
  });

  it('reads parties, date, term and law from the sentences of an agreement', () => {
    const document = createDocument([
      [200, 40, 'CONFIDENTIALITY AGREEMENT'],
      [50, 80, 'This Agreement is effective as of February 10, 2026, between Halden Mills, Inc., a Delaware'],
      [50, 92, 'corporation (“Halden”) and Nordwind Optics Ltd (“Nordwind”).'],
      [50, 130, 'This Agreement shall remain in force for two (2) years.'],
      [50, 160, 'This Agreement shall be governed by the laws of the State of New York.'],
      [50, 190, 'In witness whereof the parties have signed on the date first above written.'],
    ]);
    const { type, fields, status } = extractDocument({ document, types });
    expect(type).toBe('agreement');
    expect(fields.parties?.value).toEqual(['Halden Mills, Inc.', 'Nordwind Optics Ltd']);
    expect(fields.effectiveDate?.value).toBe('2026-02-10');
    expect(fields.term?.value).toBe('2 years');
    expect(fields.governingLaw?.value).toBe('New York');
    expect(status).toBe('complete');
  });

  it('reports a document of no known kind as incomplete', () => {
    const document = createDocument([[50, 50, 'Dear grandmother, the weather is fine.']]);
    expect(extractDocument({ document, types })).toMatchObject({ type: 'other', status: 'incomplete' });
  });

  it('refuses a type that it was not given', () => {
    const document = createDocument([[50, 50, 'text']]);
    expect(() => extractDocument({ document, types, type: 'poem' })).toThrow('no document type of this name');
  });
});

describe('parseDocumentType', () => {
  it('names the line of what does not fit', () => {
    const text = 'name: letter\nclassification: {}\nfields:\n  number:\n    type: nonsense\n';
    expect(() => parseDocumentType(text)).toThrow('Line 5: fields.number.type');
    expect(() => parseDocumentType('name: a\n b: [')).toThrow(/Line \d/);
  });

  it('takes over all but the classification of the type that it extends, its own labels first', () => {
    const [invoice, creditNote] = loadShippedTypes(['invoice', 'credit-note']);
    const own = creditNote?.fields.number?.labels.en ?? [];
    const inherited = invoice?.fields.number?.labels.en ?? [];
    expect(own[0]).toBe('credit note number');
    expect(own.slice(-inherited.length)).toEqual(inherited);
    expect(creditNote?.tables).toEqual(invoice?.tables);
    expect(creditNote?.checks).toEqual(invoice?.checks);
    expect(creditNote?.classification.titles.en).not.toContain('invoice');
    expect(() => parseDocumentType('name: a\nextends: nothing\n')).toThrow(
      'there is no document type "nothing"',
    );
  });
});

describe('toExtractOutput', () => {
  it('tells an error as a failed file', () => {
    const result = { code: 'document.damaged', message: 'broken', recovery: 'reject' as const, details: {} };
    expect(toExtractOutput({ file: 'a.pdf', result, ms: 3 })).toEqual({
      file: 'a.pdf',
      status: 'failed',
      type: null,
      confidence: 0,
      fields: {},
      tables: {},
      problems: [{ code: 'document.damaged', message: 'broken' }],
      ms: 3,
    });
  });
});
