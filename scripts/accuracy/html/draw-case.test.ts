import type { ReadDocument } from '@assay/core/documents';
import { describe, expect, it } from 'vitest';
import { drawCase } from './draw-case.ts';
import { type DrawnError, listErrors } from './list-errors.ts';
import { locateTruth } from './locate-truth.ts';

type Page = ReadDocument['pages'][number];

/** Words beside each other, each a tenth of the page wide. */
const toPage = (text: string): Page =>
  ({
    number: 1,
    width: 600,
    height: 800,
    hasText: true,
    words: text.split(' ').map((word, at) => ({
      text: word,
      box: [at / 10, 0.5, (at + 1) / 10, 0.52],
      fontSize: 10,
      bold: false,
    })),
  }) as unknown as Page;

const toDocument = (text: string): ReadDocument =>
  ({ kind: 'text', pages: [toPage(text)] }) as unknown as ReadDocument;

const error: DrawnError = {
  name: 'number',
  truth: 'R-7',
  found: '<script>alert("1")</script>',
  confidence: 0.5,
  foundAt: [{ page: 1, box: [0.1, 0.2, 0.3, 0.25] }],
  truthAt: [],
};

describe('locateTruth', () => {
  it('finds a value in the form in which it is printed, over several words', () => {
    const document = toDocument('Total 1 234,50 EUR on 1. May 2026');
    expect(locateTruth({ document, name: 'grandTotal', value: '1234.50' })).toEqual([
      { page: 1, box: [0.1, 0.5, 0.3, 0.52] },
    ]);
    expect(locateTruth({ document, name: 'issueDate', value: '2026-05-01' })[0]?.box[0]).toBe(0.5);
    expect(locateTruth({ document, name: 'grandTotal', value: '234.50' })[0]?.box[0]).toBe(0.2);
    expect(locateTruth({ document, name: 'grandTotal', value: '99.00' })).toEqual([]);
  });
});

describe('drawCase', () => {
  it('draws a box where the wrong value was taken from, and lets no value become markup', () => {
    const html = drawCase({
      file: 'a & b.pdf',
      errors: [error],
      pages: [{ page: toPage('<b>bold</b>'), picture: null }],
    });
    expect(html).toContain('<rect class="found" x="60.0" y="160.0" width="120.0" height="40.0"/>');
    expect(html).toContain('a &amp; b.pdf');
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<b>');
  });
});

describe('listErrors', () => {
  it('tells a wrong field with its places, and rows that are missed or too much', () => {
    const evidence = [
      { page: 1, box: [0, 0.5, 0.1, 0.52] as [number, number, number, number], quote: 'X-1' },
    ];
    const field = {
      value: 'X-1',
      text: 'X-1',
      method: 'rules' as const,
      confidence: 0.9,
      evidence,
      checks: [],
    };
    const row = { description: 'Pump', netAmount: '5.00' };
    const errors = listErrors({
      file: 'a.pdf',
      group: 'a',
      pageText: '',
      document: toDocument('X-1 R-7 Pump 7.00'),
      truth: {
        fields: { number: 'R-7' },
        tables: { lines: [{ ...row, netAmount: '7.00' }] },
        absence: 'known',
      },
      result: {
        fields: { number: 'X-1' },
        tables: { lines: [row] },
        complete: true,
        extraction: {
          format: 'assay.extraction/1',
          status: 'complete',
          type: 'invoice',
          language: 'en',
          confidence: 1,
          fields: { number: field },
          tables: { lines: { rows: [{ cells: { netAmount: field }, evidence }], complete: true } },
          problems: [],
        },
      },
    });
    expect(errors.map(({ name, truth, found, confidence }) => [name, truth, found, confidence])).toEqual([
      ['number', 'R-7', 'X-1', 0.9],
      ['row of lines', 'description: Pump, netAmount: 7.00', '', null],
      ['row of lines', '', 'description: Pump, netAmount: 5.00', 0.9],
    ]);
    expect(errors[0]?.foundAt[0]?.box[0]).toBe(0);
    expect(errors[0]?.truthAt[0]?.box[0]).toBe(0.1);
    expect(errors[1]?.truthAt[0]?.box[0]).toBeCloseTo(0.3);
  });
});
