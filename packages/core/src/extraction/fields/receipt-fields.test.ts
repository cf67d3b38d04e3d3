import { describe, expect, it } from 'vitest';
import { loadShippedTypes } from '../../../testing/builders/shipped-types.ts';
import type { ReadDocument } from '../../documents/read-document.ts';
import { extractDocument } from '../extract-document.ts';
import type { Extraction } from '../extraction.ts';
import { createPlacedDocument, type Piece } from '../layout/placed-document.test-data.ts';

const types = loadShippedTypes(['invoice', 'credit-note', 'receipt', 'contract', 'agreement', 'other']);

const extract = (document: ReadDocument, type?: string): Extraction =>
  extractDocument({ document, types, ...(type === undefined ? {} : { type }) });

/** Lines of a slip, each `[left]` or `[left, right]`. */
const slip = (...lines: [string, string?][]): Piece[] =>
  lines.flatMap(([left, right], index): Piece[] => {
    const y = 20 + index * 16;
    return [[200, y, left], ...(right === undefined ? [] : [[420, y, right] as Piece])];
  });

const valuesOf = (...lines: [string, string?][]) => {
  const { fields } = extract(createPlacedDocument(slip(...lines)), 'receipt');
  return Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]));
};

const shop: [string, string?][] = [
  ['WEAVER HARDWARE TRADING'],
  ['(20417-K)'],
  ['12, Mill Road, 51200 Halden'],
];

describe('the type of a till slip', () => {
  const paid: [string, string?][] = [
    ['Date: 13/02/2026 14:05'],
    ['Lamp', '12.00'],
    ['TOTAL', '12.00'],
    ['CASH', '20.00'],
    ['CHANGE', '8.00'],
  ];

  it('is told by cash and change, also where it calls itself a tax invoice', () => {
    expect(extract(createPlacedDocument(slip(...shop, ['TAX INVOICE'], ...paid))).type).toBe('receipt');
    expect(extract(createPlacedDocument(slip(...shop, ['RECEIPT'], ...paid))).type).toBe('receipt');
  });

  it('is no receipt for want of a buyer alone', () => {
    const lines: [string, string?][] = [
      ['INVOICE'],
      ['Invoice number: RE-17'],
      ['Invoice date: 13/02/2026'],
      ['Grand total: 119.00 EUR'],
    ];
    expect(extract(createPlacedDocument(slip(...lines))).type).toBe('invoice');
  });

  it('is no receipt when an invoice names its buyer and a date of payment', () => {
    const lines: [string, string?][] = [
      ['TAX INVOICE'],
      ['Invoice number: RE-17'],
      ['Invoice date: 13/02/2026'],
      ['Due date: 13/03/2026'],
      ['Bill to: Halden Mills plc'],
      ['Amount due', '12.00'],
    ];
    expect(extract(createPlacedDocument(slip(...lines))).type).toBe('invoice');
  });
});

describe('the seller of a slip', () => {
  it.each<[string, [string, string?][]]>([
    ['WEAVER HARDWARE TRADING', shop],
    ['OLD MILL CAFE', [['OLD MILL CAFE'], ['Tel: 03-4021 0276'], ['TAX INVOICE']]],
    [
      'MR. B.O.X. (NORTH) SDN BHD',
      [['MR. B.O.X. (NORTH) SDN BHD'], ['(Co Reg :750441-W)'], ['12, Mill Road']],
    ],
    ['Golden Lantern Restaurant Sdn Bhd', [['Golden Lantern'], ['Restaurant Sdn Bhd'], ['12, Mill Road']]],
    ['HALDEN STORES BHD', [['The Corner'], ['HALDEN STORES BHD (126926-H)'], ['12, Mill Road']]],
    ['WEAVER HARDWARE TRADING', [['3 18 12 012'], ...shop]],
  ])('is %j', (name, lines) => {
    expect(valuesOf(...lines, ['Total', '12.00']).sellerName).toBe(name);
  });

  it('is not the line that says its number', () => {
    const lines: [string, string?][] = [['QUILL ENTERPRISE'], ['Company No: SA0127959-D'], ['12, Mill Road']];
    expect(valuesOf(...lines).sellerName).toBe('QUILL ENTERPRISE');
  });
});

describe('the date of a slip', () => {
  it('needs no label', () => {
    expect(valuesOf(...shop, ['05 Mar 2026 18:24']).issueDate).toBe('2026-03-05');
  });

  it('has the time of day beside it, where there are several', () => {
    const dates: [string, string?][] = [
      ['Offer ends 31.12.2026'],
      ['Lamp', '12.00'],
      ['13.02.2026', '14:05:11'],
    ];
    expect(valuesOf(...shop, ...dates).issueDate).toBe('2026-02-13');
  });

  it('is not that of another label', () => {
    expect(valuesOf(...shop, ['Delivery date: 31.12.2026']).issueDate).toBeUndefined();
  });

  it('stays open on an invoice, whose date has a label', () => {
    const document = createPlacedDocument(slip(['INVOICE'], ['05 Mar 2026 18:24']));
    expect(extract(document, 'invoice').fields.issueDate).toBeUndefined();
  });
});

describe('the total of a slip', () => {
  it('is what was paid less the change, whatever else is called a total', () => {
    const { grandTotal } = valuesOf(
      ...shop,
      ['Total sales excl. tax', '52.00'],
      ['Total tax', '3.12'],
      ['Rounding', '-0.02'],
      ['Total', '55.10'],
      ['Cash', '60.00'],
      ['Change', '4.90'],
      ['Total: 52.00', '3.12'],
    );
    expect(grandTotal).toBe('55.10');
  });

  it('is what was paid, also where cash rounds the sum of net and tax', () => {
    const { grandTotal } = valuesOf(
      ...shop,
      ['Net total', '45.43'],
      ['Total tax', '2.73'],
      ['Total incl. GST', '48.16'],
      ['Total', '48.15'],
      ['Cash', '50.00'],
      ['Change', '1.85'],
    );
    expect(grandTotal).toBe('48.15');
  });

  it('is shown by tender and change where no label names it', () => {
    const { fields } = extract(
      createPlacedDocument(slip(...shop, ['Cash', '50.00'], ['Change', '1.85'])),
      'receipt',
    );
    expect(fields.grandTotal).toMatchObject({ value: '48.15', text: '50.00 − 1.85' });
    expect(fields.grandTotal?.evidence.map(({ quote }) => quote)).toEqual(['50.00', '1.85']);
  });
});

describe('what was paid on a slip', () => {
  it('is its total, though the slip calls that a net total', () => {
    const values = valuesOf(
      ...shop,
      ['Sub total', '150.00'],
      ['Net total', '174.90'],
      ['Cash', '200.00'],
      ['Change', '25.10'],
      ['Tax summary', 'Amount'],
      ['Goods', '165.00'],
    );
    expect(values.grandTotal).toBe('174.90');
  });
});

describe('a slip that was read by OCR', () => {
  it('has its date though the time of day touches it', () => {
    expect(valuesOf(...shop, ['10 Mar 202618:24'], ['TOTAL', '12.00']).issueDate).toBe('2026-03-10');
  });

  const lines = slip(...shop, ['TOTAL', '79. 35'], ['Page 79. 35 points']);

  it('has its amounts put together where a space parts them after the point', () => {
    const document = createPlacedDocument(lines);
    const [page] = document.pages;
    const words = page?.words.map((word) => ({ ...word, confidence: 0.98 })) ?? [];
    const scanned = { ...document, pages: [{ ...page, words }] } as ReadDocument;
    const { grandTotal } = extract(scanned, 'receipt').fields;
    expect(grandTotal).toMatchObject({ value: '79.35' });
    expect(grandTotal?.evidence[0]?.quote).toBe('79. 35');
  });

  it('keeps them apart in digital text, which says what it means', () => {
    expect(extract(createPlacedDocument(lines), 'receipt').fields.grandTotal?.value).not.toBe('79.35');
  });
});
