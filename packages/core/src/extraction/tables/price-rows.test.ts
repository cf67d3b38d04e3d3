import { describe, expect, it } from 'vitest';
import type { Page } from '../../documents/read-document.ts';
import type { ColumnDefinition } from '../types/document-type.ts';
import { readValueContext } from '../values/index.ts';
import { extractTable } from './extract-table.ts';
import { type Printed, printPage, toDocument } from './table-document.test-data.ts';

const columns: ColumnDefinition[] = [
  { name: 'description', type: 'text', labels: { en: ['description', 'service'] }, required: true },
  { name: 'itemId', type: 'code', labels: { en: ['item no'] } },
  { name: 'unit', type: 'unit', labels: { en: ['unit'] } },
  { name: 'unitPrice', type: 'amount', labels: { en: ['price', 'rate'] }, required: true },
  { name: 'minQuantity', type: 'quantity', labels: { en: ['from quantity'] } },
  { name: 'maxQuantity', type: 'quantity', labels: { en: ['to quantity'] } },
  { name: 'validFrom', type: 'date', labels: { en: ['valid from', 'start'] } },
  { name: 'validTo', type: 'date', labels: { en: ['valid to', 'until'] } },
];
const at = [40, 260, 360, 450];
const line = (y: number, texts: readonly string[]): Printed[] =>
  texts.flatMap((text, index) => (text === '' ? [] : [{ x: at[index] ?? 0, y, text }]));
const print = (...lines: string[][]): Page =>
  printPage(
    1,
    lines.flatMap((texts, index) => line(100 + 14 * index, texts)),
  );
const extract = (page: Page) => {
  const document = toDocument([page]);
  return extractTable({ document, columns, context: readValueContext(document) });
};
const values = (page: Page) =>
  extract(page).table.rows.map((row) =>
    Object.fromEntries(Object.entries(row.cells).map(([name, field]) => [name, field.value])),
  );

describe('prices by quantity', () => {
  it('have both bounds from one column, and their name from the row above', () => {
    const page = print(
      ['Description', 'Quantity', 'Unit', 'Price'],
      ['Steel bolts', '1–99', 'pcs', '0.50'],
      ['', '100 to 499', '', '0.45'],
      ['', '500+', '', '0.40'],
    );
    const bolts = { description: 'Steel bolts', unit: 'pcs' };
    expect(values(page)).toEqual([
      { ...bolts, minQuantity: '1', maxQuantity: '99', unitPrice: '0.50' },
      { ...bolts, minQuantity: '100', maxQuantity: '499', unitPrice: '0.45' },
      { ...bolts, minQuantity: '500', unitPrice: '0.40' },
    ]);
    expect(extract(page).table.complete).toBe(true);
  });

  it('are read from words such as from and up to', () => {
    const page = print(
      ['Description', 'From quantity', 'Unit', 'Price'],
      ['Bolts', 'from 100', 'pcs', '0.45'],
      ['Nuts', 'up to 99', 'pcs', '0.10'],
      ['Washers', '250', 'pcs', '0.05'],
    );
    expect(values(page).map((row) => [row.minQuantity, row.maxQuantity])).toEqual([
      ['100', undefined],
      [undefined, '99'],
      ['250', undefined],
    ]);
  });
});

describe('the unit of a price', () => {
  it('is taken from the header of its column', () => {
    const page = print(['Description', '', '', 'Price per hour'], ['Consulting', '', '', '95.00']);
    expect(values(page)).toEqual([{ description: 'Consulting', unit: 'hour', unitPrice: '95.00' }]);
  });

  it('is not the word unit itself', () => {
    const page = print(['Description', '', '', 'Price per unit'], ['Consulting', '', '', '95.00']);
    expect(values(page)[0]?.unit).toBeUndefined();
  });

  it.each([
    ['€95.00', undefined],
    ['95.00 / h', 'h'],
    ['€95.00 per hour', 'hour'],
  ])('is taken from %s', (text, unit) => {
    const [row] = values(print(['Description', '', '', 'Price'], ['Consulting', '', '', text]));
    expect(row).toMatchObject({ description: 'Consulting', unitPrice: '95.00' });
    expect(row?.unit).toBe(unit);
  });

  it('may be a number of pieces that the price is divided by', () => {
    const [row] = values(print(['Description', '', '', 'Price'], ['Bolts', '', '', '25.00 per 1000']));
    expect(row?.unitPrice).toBe('0.025');
  });
});

describe('the validity of prices', () => {
  const rows = [
    ['Description', '', '', 'Price'],
    ['Consulting', '', '', '95.00'],
  ];

  it('is taken from the heading of the table with its place', () => {
    const page = print(['Prices valid from 1 July 2025'], ...rows);
    expect(values(page)[0]?.validFrom).toBe('2025-07-01');
    const [evidence] = extract(page).table.rows[0]?.cells.validFrom?.evidence ?? [];
    expect(evidence?.quote).toBe('1 July 2025');
  });

  it('is another for another table of the same page', () => {
    const page = print(['Prices until 30 June 2025'], ...rows, ['Prices valid from 1 July 2025'], ...rows);
    expect(values(page).map((row) => [row.validFrom, row.validTo])).toEqual([
      [undefined, '2025-06-30'],
      ['2025-07-01', undefined],
    ]);
  });

  it('is not any date that stands above', () => {
    expect(values(print(['We met on the start of 1 July 2025'], ...rows))[0]?.validFrom).toBeUndefined();
  });
});

describe('a price list that is no table', () => {
  it('gives a row for each line with a name and a price for a unit', () => {
    const page = print(
      ['The following prices are agreed:'],
      ['a) Consulting: EUR 95.00 per hour'],
      ['b) Travel: EUR 0.42 / km'],
      ['Payment is due within 30 days.'],
    );
    expect(values(page)).toEqual([
      { description: 'Consulting', unitPrice: '95.00', unit: 'hour' },
      { description: 'Travel', unitPrice: '0.42', unit: 'km' },
    ]);
    expect(extract(page).table.complete).toBe(true);
  });

  it('is incomplete where a sentence names another price', () => {
    const page = print(
      ['Consulting: EUR 95.00 per hour'],
      ['Travel: EUR 0.42 per km'],
      ['On Sundays the Provider charges EUR 120.00 per hour'],
    );
    const result = extract(page);
    expect(result.table.rows).toHaveLength(2);
    expect(result.table.complete).toBe(false);
    expect(result.problems.map(({ code }) => code)).toEqual(['table.rows-missing']);
  });

  it('is not made of a single price in a clause', () => {
    const result = extract(print(['Late fee: EUR 40.00 per reminder']));
    expect(result.problems.map(({ code }) => code)).toEqual(['table.not-found']);
  });
});
