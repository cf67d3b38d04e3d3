import { describe, expect, it } from 'vitest';
import type { Page } from '../../documents/read-document.ts';
import { readValueContext } from '../values/index.ts';
import { extractTable } from './extract-table.ts';
import {
  columns,
  english,
  german,
  type Printed,
  printLine,
  printPage,
  toDocument,
} from './table-document.test-data.ts';

const extract = (pages: Page[]) => {
  const document = toDocument(pages);
  return extractTable({ document, columns, context: readValueContext(document) });
};
const values = (pages: Page[]) =>
  extract(pages).table.rows.map((row) =>
    Object.fromEntries(Object.entries(row.cells).map(([name, field]) => [name, field.value])),
  );
const bolts = ['1', 'Steel bolts', '10', 'pcs', '2.50', '19 %', '25.00'];
const nuts = ['2', 'Nuts', '4', 'pcs', '1,250.00', '7 %', '5,000.00'];
const boltRow = {
  description: 'Steel bolts',
  quantity: '10',
  unit: 'pcs',
  unitPrice: '2.50',
  taxRate: '19',
  netAmount: '25.00',
};
const onePage = (...lines: string[][]): Page =>
  printPage(
    1,
    [english, ...lines].flatMap((line, index) => printLine(100 + 14 * index, line)),
  );

describe('extractTable', () => {
  it('reads typed rows under their labels, without the totals below', () => {
    const page = onePage(
      bolts,
      nuts,
      ['', '', '', '', 'Subtotal', '', '5,025.00'],
      ['', '', '', '', 'Total', '', '5,980.75'],
    );
    expect(values([page])).toEqual([
      boltRow,
      {
        ...boltRow,
        description: 'Nuts',
        quantity: '4',
        unitPrice: '1250.00',
        taxRate: '7',
        netAmount: '5000.00',
      },
    ]);
    const result = extract([page]);
    expect(result.table.complete).toBe(true);
    expect(result.problems).toEqual([]);
  });

  it('gives every value the page, the box and the quote it came from', () => {
    const field = extract([onePage(bolts, nuts)]).table.rows[1]?.cells.netAmount;
    expect(field?.text).toBe('5,000.00');
    expect(field?.method).toBe('rules');
    expect(field?.evidence).toHaveLength(1);
    expect(field?.evidence[0]?.quote).toBe('5,000.00');
    expect(field?.evidence[0]?.box[1]).toBeCloseTo(128 / 842);
    expect(field?.evidence[0]?.box[2]).toBeCloseTo(560 / 595);
  });

  it('reads German labels and numbers', () => {
    const page = printPage(1, [
      ...printLine(100, german),
      ...printLine(114, ['1', 'Schrauben', '1.000', 'Stk', '0,125', '19 %', '125,00']),
      ...printLine(128, ['2', 'Muttern', '2', 'Stk', '1.250,00', '19 %', '2.500,00']),
    ]);
    expect(values([page]).map((row) => [row.quantity, row.unitPrice, row.netAmount])).toEqual([
      ['1000', '0.125', '125.00'],
      ['2', '1250.00', '2500.00'],
    ]);
  });

  it('joins wrapped descriptions and takes the item number from a line of its own', () => {
    const page = onePage(
      bolts,
      ['', 'galvanised', '', '', '', '', ''],
      ['', 'Art.-Nr.: AB-77', '', '', '', '', ''],
      nuts,
    );
    const [first, second] = values([page]);
    expect(first?.description).toBe('Steel bolts galvanised');
    expect(first?.itemId).toBe('AB-77');
    expect(second?.description).toBe('Nuts');
  });

  it('finds a header whose labels are wrapped over two lines', () => {
    const page = printPage(1, [
      ...printLine(90, ['', '', '', '', 'Unit', '', '']),
      ...printLine(100, ['Pos', 'Description', 'Qty', 'Unit', 'price', 'VAT', 'Amount']),
      ...printLine(116, bolts),
    ]);
    expect(values([page])).toEqual([boltRow]);
  });

  it('goes on over pages, skips repeated headers and sums that are carried over', () => {
    const first = onePage(bolts, ['', 'Carried forward', '', '', '', '', '25.00']);
    const second = printPage(2, [
      ...printLine(60, english),
      ...printLine(74, ['', 'Brought forward', '', '', '', '', '25.00']),
      ...printLine(88, nuts),
    ]);
    expect(values([first, second]).map((row) => row.description)).toEqual(['Steel bolts', 'Nuts']);
    const bare = printPage(2, printLine(60, nuts));
    expect(values([onePage(bolts), bare]).map((row) => row.description)).toEqual(['Steel bolts', 'Nuts']);
  });

  it('splits a unit from a quantity and reads prices for many units and negative amounts', () => {
    const page = onePage(
      ['1', 'Bolts', '200 Stk', '', '2.50 / 100', '', '5.00'],
      ['2', 'Return', '-2', '', '3.00', '', '(6.00)'],
      ['3', 'Credit', '1', '', '4.00', '', '4.00-'],
    );
    const rows = values([page]);
    expect(rows[0]).toMatchObject({ quantity: '200', unit: 'Stk', unitPrice: '0.025' });
    expect(rows.map((row) => row.netAmount)).toEqual(['5.00', '-6.00', '-4.00']);
  });

  it('names a column by arithmetic when its label is unknown', () => {
    const page = printPage(1, [
      ...printLine(100, [...english.slice(0, 6), 'Xyz']),
      ...printLine(114, bolts),
      ...printLine(128, nuts),
    ]);
    expect(values([page])[0]?.netAmount).toBe('25.00');
  });

  it('tells that a row is missing when the running numbers leave one out', () => {
    const lines = Array.from({ length: 30 }, (_, index) => [
      String(index + 1),
      'Part',
      '1',
      'pcs',
      '2.00',
      '',
      '2.00',
    ]);
    const cut = lines.filter((_, index) => index !== 17);
    expect(extract([onePage(...lines)]).table.complete).toBe(true);
    const result = extract([onePage(...cut)]);
    expect(result.table.complete).toBe(false);
    expect(result.problems.map(({ code }) => code)).toEqual(['table.rows-missing']);
  });

  it('notices one row cut out of a long table', () => {
    const perPage = 48;
    const pages = (skip: number): Page[] =>
      Array.from({ length: 8 }, (_, page) => {
        const texts: Printed[] = [...printLine(60, english)];
        for (let row = 0; row < perPage; row += 1) {
          const number = page * perPage + row + 1;
          if (number !== skip)
            texts.push(
              ...printLine(76 + 14 * row, [String(number), 'Part', '2', 'pcs', '3.00', '19 %', '6.00']),
            );
        }
        return printPage(page + 1, texts);
      });
    const whole = extract(pages(0));
    expect(whole.table.rows).toHaveLength(384);
    expect(whole.table.complete).toBe(true);
    expect(extract(pages(300)).table.complete).toBe(false);
  });

  it('names a last column without a known label when its amounts stand on lines of their own', () => {
    const page = printPage(1, [
      ...printLine(100, [...english.slice(0, 6), 'Xyz']),
      ...printLine(114, [...bolts.slice(0, 6), '']),
      ...printLine(124, ['', '', '', '', '', '', '25.00']),
      ...printLine(144, [...nuts.slice(0, 6), '']),
      ...printLine(154, ['', '', '', '', '', '', '5,000.00']),
    ]);
    expect(values([page])).toMatchObject([
      { description: 'Steel bolts', netAmount: '25.00' },
      { description: 'Nuts', netAmount: '5000.00' },
    ]);
  });

  it('finds the rows of a header that stands alone at the foot of a page', () => {
    const pages = [printPage(1, printLine(800, english)), printPage(2, [...printLine(60, bolts)])];
    expect(values(pages)).toEqual([boltRow]);
  });

  it('says so when a document has no such table', () => {
    const result = extract([printPage(1, [{ x: 40, y: 100, text: 'We thank you for your order' }])]);
    expect(result.table).toEqual({ rows: [], complete: false });
    expect(result.problems.map(({ code }) => code)).toEqual(['table.not-found']);
  });
});
