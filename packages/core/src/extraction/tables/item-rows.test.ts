import { describe, expect, it } from 'vitest';
import type { Page } from '../../documents/read-document.ts';
import { readValueContext } from '../values/index.ts';
import { extractTable } from './extract-table.ts';
import {
  columns,
  english,
  type Printed,
  printLine,
  printPage,
  toDocument,
} from './table-document.test-data.ts';

const extract = (page: Page) => {
  const document = toDocument([page]);
  return extractTable({ document, columns, context: readValueContext(document) });
};
const values = (page: Page) =>
  extract(page).table.rows.map((row) =>
    Object.fromEntries(Object.entries(row.cells).map(([name, field]) => [name, field.value])),
  );
const print = (lines: readonly string[][], header = english): Page =>
  printPage(
    1,
    [header, ...lines].flatMap((line, index) => printLine(100 + 14 * index, line)),
  );
const item = (number: string, text: string, amount = '5.00'): string[] => [
  number,
  text,
  '2',
  'pcs',
  '2.50',
  '',
  amount,
];

describe('item codes in descriptions', () => {
  it.each([
    ['in brackets at the end', 'Frame cleaning (GR-220)', 'Glass cleaning (GR-210)'],
    ['with a label', 'Frame cleaning – Code GR-220', 'Glass cleaning – Code GR-210'],
    ['at the beginning', 'GR-220 Frame cleaning', 'GR-210 Glass cleaning'],
    ['at the end', 'Frame cleaning GR-220', 'Glass cleaning GR-210'],
  ])('are taken out where all rows print them %s', (_, first, second) => {
    expect(values(print([item('1', first), item('2', second)]))).toMatchObject([
      { description: 'Frame cleaning', itemId: 'GR-220' },
      { description: 'Glass cleaning', itemId: 'GR-210' },
    ]);
  });

  it('are taken out of a line of their own', () => {
    const own = (code: string): string[] => ['', code, '', '', '', '', ''];
    const page = print([
      item('1', 'Frame cleaning'),
      own('GR-220'),
      item('2', 'Glass cleaning'),
      own('GR-210'),
    ]);
    expect(values(page)).toMatchObject([
      { description: 'Frame cleaning', itemId: 'GR-220' },
      { description: 'Glass cleaning', itemId: 'GR-210' },
    ]);
  });

  it('are joined where they are broken after a hyphen', () => {
    const wrapped = (text: string): string[] => ['', text, '', '', '', '', ''];
    const page = print([item('1', 'Tap M8 (2020-'), wrapped('M080)'), item('2', 'Tap M10 (2020-M100)')]);
    expect(values(page).map((row) => row.itemId)).toEqual(['2020-M080', '2020-M100']);
  });

  it('are not made of sizes or of brackets that only one row has', () => {
    const page = print([item('1', 'Port replicator (H1L08ET)'), item('2', 'Nut M10'), item('3', 'Bolt M8')]);
    expect(values(page).map((row) => row.description)).toEqual([
      'Port replicator (H1L08ET)',
      'Nut M10',
      'Bolt M8',
    ]);
    expect(values(page).every((row) => row.itemId === undefined)).toBe(true);
  });

  it('share a column with the description where its label names both', () => {
    const header = ['Pos', 'Item no. and description', ...english.slice(2)];
    const page = print([item('1', 'GR-220 Frame cleaning'), item('2', 'GR-210 Glass cleaning')], header);
    expect(values(page)).toMatchObject([
      { description: 'Frame cleaning', itemId: 'GR-220' },
      { description: 'Glass cleaning', itemId: 'GR-210' },
    ]);
  });

  it('are found in a column whose label says another thing', () => {
    const line = (y: number, code: string, text: string): Printed[] => [
      { x: 40, y, text: code },
      ...printLine(y, ['', '', '2', 'pcs', '2.50', '', '5.00']),
      { x: 120, y, text },
    ];
    const header: Printed[] = [
      { x: 40, y: 100, text: 'Item' },
      { x: 120, y: 100, text: 'Description' },
      ...printLine(100, ['', '', ...english.slice(2)]),
    ];
    const page = printPage(1, [...header, ...line(114, 'BX-1', 'Box'), ...line(128, 'BX-200', 'Large box')]);
    expect(values(page)).toMatchObject([
      { description: 'Box', itemId: 'BX-1' },
      { description: 'Large box', itemId: 'BX-200' },
    ]);
  });
});

describe('lines below the items', () => {
  const items = [item('1', 'Bolts'), item('2', 'Nuts')];

  it.each([
    ['terms beside the total', ['', '60 days of the invoice date', '', '', 'Total', '', '10.00']],
    ['a sum with an unknown label', ['', '', '', '', 'Xyz', '', '10.00']],
    ['a sum that says nothing', ['', '', '', '', '', '', '10.00']],
    ['an unknown label in the place of descriptions', ['', 'Xyz', '', '', '', '', '10.00']],
  ])('make no row: %s', (_, line) => {
    const result = extract(print([...items, line]));
    expect(result.table.rows).toHaveLength(2);
    expect(result.table.complete).toBe(true);
  });

  it('make a row where a description and an amount follow that is no sum', () => {
    const page = print([
      ...items,
      ['', 'Delivery', '', '', '', '', '4.00'],
      ['', '', '', '', 'Total', '', '14.00'],
    ]);
    expect(values(page).at(-1)).toEqual({ description: 'Delivery', netAmount: '4.00' });
    expect(extract(page).table.complete).toBe(true);
  });

  it('call the table incomplete when they say another sum than that of the rows', () => {
    const space = ['', '', '', '', '', '', ''];
    const result = extract(print([...items, space, ['', '', '', '', 'Total', '', '99.00']]));
    expect(result.table.complete).toBe(false);
    expect(result.problems.map(({ code }) => code)).toEqual(['table.rows-missing']);
  });

  it('may be wrong themselves where the rows are numbered up to them without a gap', () => {
    const wrong = ['', '', '', '', 'Total', '', '99.00'];
    expect(extract(print([...items, wrong])).table.complete).toBe(true);
    const unnumbered = items.map((line) => ['', ...line.slice(1)]);
    expect(extract(print([...unnumbered, wrong])).table.complete).toBe(false);
  });

  it('may add one charge, discount or tax to the rows', () => {
    const charge = ['', '', '', '', 'VAT', '', '1.90'];
    expect(extract(print([...items, charge, ['', '', '', '', 'Total', '', '11.90']])).table.complete).toBe(
      true,
    );
  });
});

describe('rows that lack something', () => {
  it('are told where only some have no description', () => {
    const result = extract(print([item('1', 'Bolts'), ['2', '', '2', 'pcs', '2.50', '', '5.00']]));
    const required = columns.map((column) => ({ ...column, required: column.name === 'description' }));
    const document = toDocument([print([item('1', 'Bolts'), ['2', '', '2', 'pcs', '2.50', '', '5.00']])]);
    const told = extractTable({ document, columns: required, context: readValueContext(document) });
    expect(result.table.complete).toBe(true);
    expect(told.table.complete).toBe(false);
    expect(told.problems.map(({ code }) => code)).toEqual(['table.cells-missing']);
  });

  it('make the table incomplete where a required column is nowhere', () => {
    const required = columns.map((column) => ({ ...column, required: column.name === 'itemId' }));
    const document = toDocument([print([item('1', 'Bolts'), item('2', 'Nuts')])]);
    const told = extractTable({ document, columns: required, context: readValueContext(document) });
    expect(told.table.complete).toBe(false);
    expect(told.problems.map(({ code }) => code)).toEqual(['table.column-missing']);
  });

  it('are told where a cell of numbers holds something that cannot be read', () => {
    const result = extract(print([item('1', 'Bolts'), ['2', 'Nuts', '2:30', 'pcs', '2.50', '', '5.00']]));
    expect(result.table.complete).toBe(false);
    expect(result.problems.map(({ code }) => code)).toEqual(['table.cells-unread']);
  });

  it('do not swallow a line with quantity and price whose amount stands elsewhere', () => {
    const lost = ['', 'Washers', '3', 'pcs', '1.00', '', ''];
    const result = extract(
      print([['', ...item('', 'Bolts').slice(1)], lost, ['', ...item('', 'Nuts').slice(1)]]),
    );
    expect(result.table.complete).toBe(false);
  });
});

describe('where numbers stand', () => {
  it('parts a quantity from the unit beside it although a space alone is between them', () => {
    const page = printPage(1, [
      ...printLine(100, english),
      ...printLine(114, ['1', 'Bolts', '', '', '2.50', '', '77.50']),
      { x: 325, y: 114, text: '31 pcs' },
    ]);
    expect(values(page)).toMatchObject([{ quantity: '31', unit: 'pcs' }]);
  });

  it('leaves out a text that runs up the margin', () => {
    const page = print([item('1', 'Bolts'), item('2', 'Nuts')]);
    const upright = ['2014', 'Copyright', 'Draft'].map((text, index) => ({
      text,
      box: [20 / 595, (95 + 16 * index) / 842, 27 / 595, (110 + 16 * index) / 842] as [
        number,
        number,
        number,
        number,
      ],
      fontSize: 7,
      bold: false,
    }));
    const marked = { ...page, words: [...page.words, ...upright] };
    expect(values(marked)).toEqual(values(page));
  });

  it('gives a running number below its amount to the row above when the next row has its own', () => {
    const page = print([
      ['', 'Bolts', '2', 'pcs', '2.50', '', '5.00'],
      ['1', 'galvanised', '', '', '', '', ''],
      item('2', 'Nuts'),
      item('3', 'Washers'),
    ]);
    expect(values(page)[0]?.description).toBe('Bolts galvanised');
    expect(extract(page).table.complete).toBe(true);
  });
});
