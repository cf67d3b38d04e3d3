import { describe, expect, it } from 'vitest';
import type { Page } from '../../documents/read-document.ts';
import type { ColumnDefinition } from '../types/document-type.ts';
import { readValueContext } from '../values/index.ts';
import { extractTable } from './extract-table.ts';
import { printPage, toDocument } from './table-document.test-data.ts';

const columns: ColumnDefinition[] = [
  { name: 'description', type: 'text', labels: { en: ['description', 'service'] }, required: true },
  { name: 'itemId', type: 'code', labels: { en: ['item no', 'no'] } },
  { name: 'unit', type: 'unit', labels: { en: ['unit', 'per'] } },
  { name: 'unitPrice', type: 'amount', labels: { en: ['price', 'rate', 'list price'] }, required: true },
  { name: 'minQuantity', type: 'quantity', labels: { en: ['from quantity', 'from'] } },
  { name: 'maxQuantity', type: 'quantity', labels: { en: ['to quantity'] } },
  { name: 'validFrom', type: 'date', labels: { en: ['valid from'] } },
  { name: 'validTo', type: 'date', labels: { en: ['valid to'] } },
];
const at = [40, 180, 290, 370, 450, 520];
const print = (number: number, ...lines: string[][]): Page =>
  printPage(
    number,
    lines.flatMap((texts, index) =>
      texts.flatMap((text, column) =>
        text === '' ? [] : [{ x: at[column] ?? 0, y: 100 + 14 * index, text }],
      ),
    ),
  );
const extract = (...pages: Page[]) => {
  const document = toDocument(pages);
  return extractTable({ document, columns, context: readValueContext(document) });
};
const rowsOf = (...pages: Page[]) =>
  extract(...pages).table.rows.map(({ cells }) =>
    Object.fromEntries(Object.entries(cells).map(([name, field]) => [name, field.value])),
  );

describe('several schedules of prices', () => {
  it('are all read, each by its own columns', () => {
    const page = print(
      1,
      ['Description', 'Unit', 'Price'],
      ['Steel bolts', 'pcs', '0.50'],
      ['Brass nuts', 'pcs', '0.70'],
      [],
      [],
      ['Service', 'From quantity', 'To quantity', 'Unit', 'Price'],
      ['Assembly', '1', '9', 'hour', '80.00'],
      ['Assembly', '10', '99', 'hour', '75.00'],
    );
    expect(rowsOf(page)).toEqual([
      { description: 'Steel bolts', unit: 'pcs', unitPrice: '0.50' },
      { description: 'Brass nuts', unit: 'pcs', unitPrice: '0.70' },
      { description: 'Assembly', unit: 'hour', unitPrice: '80.00', minQuantity: '1', maxQuantity: '9' },
      { description: 'Assembly', unit: 'hour', unitPrice: '75.00', minQuantity: '10', maxQuantity: '99' },
    ]);
  });

  it('go on above the header of the next one', () => {
    const first = print(1, ['Description', 'Unit', 'Price'], ['Steel bolts', 'pcs', '0.50']);
    const second = print(
      2,
      ['Brass nuts', 'pcs', '0.70'],
      [],
      [],
      ['Service', 'Price', 'Unit'],
      ['Assembly', '80.00', 'hour'],
    );
    expect(rowsOf(first, second).map(({ description }) => description)).toEqual([
      'Steel bolts',
      'Brass nuts',
      'Assembly',
    ]);
  });
});

describe('columns of quantities that no label names', () => {
  it('are ends of ranges where tiers follow each other', () => {
    const page = print(
      1,
      ['Description', 'Lower', 'Upper', 'Price'],
      ['Bolts', '1', '99', '0.50'],
      ['Bolts', '100', '999', '0.45'],
      ['Nuts', '1', '49', '0.70'],
      ['Nuts', '50', '499', '0.60'],
    );
    expect(rowsOf(page).map((row) => [row.minQuantity, row.maxQuantity])).toEqual([
      ['1', '99'],
      ['100', '999'],
      ['1', '49'],
      ['50', '499'],
    ]);
  });

  it('make a schedule incomplete where nothing tells what they are', () => {
    const page = print(
      1,
      ['Description', 'Pieces', 'Price'],
      ['Bolts', '40', '0.50'],
      ['Nuts', '25', '0.70'],
    );
    expect(extract(page).table.complete).toBe(false);
    expect(extract(page).problems.map(({ code }) => code)).toEqual(['table.column-unknown']);
  });

  it.each([
    ['à partir de 100', '100', undefined],
    ['1 000 – 4 999', '1000', '4999'],
    ['desde 50', '50', undefined],
    ['fino a 99', undefined, '99'],
    ['500 en meer', '500', undefined],
    ['von 10 bis 49', '10', '49'],
    ["jusqu'à 24", undefined, '24'],
  ])('are ranges of quantities when they say %s', (text, min, max) => {
    const page = print(1, ['Description', 'Volume', 'Unit', 'Price'], ['Bolts', text, 'pcs', '0,50']);
    expect(rowsOf(page).map((row) => [row.minQuantity, row.maxQuantity])).toEqual([[min, max]]);
  });
});

describe('running numbers', () => {
  it('are no codes, whatever their label seems to say', () => {
    const page = print(1, ['No', 'Description', 'Price'], ['14', 'Bolts', '0.50'], ['15', 'Nuts', '0.70']);
    expect(rowsOf(page).map(({ itemId }) => itemId)).toEqual([undefined, undefined]);
  });
});

describe('two columns of prices', () => {
  it('count with what is left after the discount', () => {
    const page = print(
      1,
      ['Description', 'Unit', 'List price', 'Discount', 'Rate'],
      ['Bolts', 'pcs', '10.00', '10 %', '9.00'],
      ['Nuts', 'pcs', '20.00', '5 %', '19.00'],
    );
    expect(rowsOf(page).map(({ unitPrice }) => unitPrice)).toEqual(['9.00', '19.00']);
  });

  it('make a schedule incomplete where nothing tells which one holds', () => {
    const page = print(
      1,
      ['Description', 'Price', 'Zone two'],
      ['Bolts', '10.00', '12.00'],
      ['Nuts', '20.00', '25.00'],
    );
    expect(extract(page).table.complete).toBe(false);
  });
});

describe('a line above a schedule', () => {
  const rows = (heading: string) =>
    rowsOf(print(1, [heading], ['Description', 'Unit', 'Price'], ['Bolts', 'pcs', '0.50']));
  it.each([
    'Prices valid from 2025-01-01 to 2025-12-31',
    'Prezzi validi dal 01/01/2025 al 31/12/2025',
    'Prix valables du 01/01/2025 au 31/12/2025',
    'Precios válidos desde el 1 de enero de 2025 hasta el 31 de diciembre de 2025',
    'Gültig ab 01.01.2025 bis 31.12.2025',
    'Prijzen geldig vanaf 01-01-2025 tot en met 31-12-2025',
  ])('says when its prices hold: %s', (heading) => {
    expect(rows(heading)).toEqual([
      {
        description: 'Bolts',
        unit: 'pcs',
        unitPrice: '0.50',
        validFrom: '2025-01-01',
        validTo: '2025-12-31',
      },
    ]);
  });

  it('says nothing of them where it speaks of the contract', () => {
    expect(rows('This agreement is valid from 2025-01-01 to 2025-12-31.')).toEqual([
      { description: 'Bolts', unit: 'pcs', unitPrice: '0.50' },
    ]);
  });
});

describe('labels that stand close to each other', () => {
  it('are two where each is one of its own', () => {
    const page = printPage(1, [
      { x: 40, y: 100, text: 'Description' },
      { x: 300, y: 100, text: 'Price' },
      { x: 328, y: 100, text: 'Per' },
      { x: 40, y: 114, text: 'Bolts' },
      { x: 300, y: 114, text: '0.50' },
      { x: 328, y: 114, text: 'pcs' },
      { x: 40, y: 128, text: 'Nuts' },
      { x: 300, y: 128, text: '0.70' },
      { x: 328, y: 128, text: 'pcs' },
    ]);
    expect(rowsOf(page)).toEqual([
      { description: 'Bolts', unit: 'pcs', unitPrice: '0.50' },
      { description: 'Nuts', unit: 'pcs', unitPrice: '0.70' },
    ]);
  });
});

describe('a code that fills its column', () => {
  it('ends where the description begins', () => {
    const page = printPage(1, [
      { x: 40, y: 100, text: 'Item no' },
      { x: 84, y: 100, text: 'Description' },
      { x: 300, y: 100, text: 'Price' },
      ...[
        ['HM476.39', 'Pump for water', '47.30'],
        ['759279', 'Cable', '23.80'],
        ['KX-118', 'Filter', '11.00'],
      ].flatMap(([code = '', text = '', price = ''], index) => [
        { x: 40, y: 114 + 14 * index, text: code },
        { x: 84, y: 114 + 14 * index, text },
        { x: 300, y: 114 + 14 * index, text: price },
      ]),
    ]);
    expect(rowsOf(page).map(({ itemId, description }) => [itemId, description])).toEqual([
      ['HM476.39', 'Pump for water'],
      ['759279', 'Cable'],
      ['KX-118', 'Filter'],
    ]);
  });
});
