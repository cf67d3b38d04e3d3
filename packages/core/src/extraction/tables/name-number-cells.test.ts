import { describe, expect, it } from 'vitest';
import { readValueContext } from '../values/index.ts';
import { extractTable } from './extract-table.ts';
import { columns, type Printed, printPage, toDocument } from './table-document.test-data.ts';

const places = [40, 200, 270, 340, 410, 480, 560];

/** Lines of cells, all but the first ending at their place. */
const extract = (lines: readonly (readonly string[])[]) => {
  const texts = lines.flatMap((cells, row) =>
    cells.flatMap((text, column): Printed[] =>
      text === ''
        ? []
        : [{ x: places[column] ?? 0, y: 100 + 16 * row, text, align: column === 0 ? 'left' : 'right' }],
    ),
  );
  const document = toDocument([printPage(1, texts)]);
  const { table, problems } = extractTable({ document, columns, context: readValueContext(document) });
  const rows = table.rows.map((row) =>
    Object.fromEntries(Object.entries(row.cells).map(([name, field]) => [name, field.value])),
  );
  return { rows, table, codes: problems.map(({ code }) => code) };
};

describe('columns of numbers', () => {
  it('get the name that arithmetic gives them where their label is unknown', () => {
    const { rows, codes } = extract([
      ['Description', 'Xyz', 'Price', 'Amount'],
      ['Pump', '4', '25.00', '100.00'],
      ['Valve', '3', '10.00', '30.00'],
    ]);
    expect(rows).toEqual([
      { description: 'Pump', quantity: '4', unitPrice: '25.00', netAmount: '100.00' },
      { description: 'Valve', quantity: '3', unitPrice: '10.00', netAmount: '30.00' },
    ]);
    expect(codes).toEqual([]);
  });

  it('lose a name that all the numbers contradict', () => {
    const { rows } = extract([
      ['Description', 'Qty', 'Price', 'Xyz', 'Amount'],
      ['Pump', '4', '25.00', '100.00', '119.00'],
      ['Valve', '3', '10.00', '30.00', '35.70'],
      ['Cable', '2', '7.00', '14.00', '16.66'],
    ]);
    expect(rows.map((row) => row.netAmount)).toEqual(['100.00', '30.00', '14.00']);
  });

  it('make a table incomplete where they may be the quantity, and nothing tells', () => {
    const { codes, table } = extract([
      ['Description', 'Xyz', 'Price', 'Amount'],
      ['Pump', '4', '25.00', '98.00'],
      ['Valve', '3', '10.00', '29.00'],
    ]);
    expect(codes).toEqual(['table.column-unknown']);
    expect(table.complete).toBe(false);
  });

  it('confirm a row whose discount stands between price and amount', () => {
    const { table } = extract([
      ['Description', 'Qty', 'Price', 'Less', 'Amount'],
      ['Pump', '4', '25.00', '10 %', '90.00'],
      ['Valve', '3', '10.00', '', '30.00'],
      ['Cable', '2', '7.00', '50 %', '7.00'],
    ]);
    expect(table.rows[0]?.cells.netAmount?.checks).toEqual([
      { name: 'line-arithmetic', passed: true, message: '4 × 25.00 less 10 % is 90.00' },
    ]);
    expect(table.rows[1]?.cells.netAmount?.checks).toEqual([]);
  });
});

describe('a row', () => {
  const lines = [
    ['Description', 'Qty', 'Price', 'Amount'],
    ['Pump', '4', '25.00', '100.00'],
    ['Valve', '3', '10.00', '30.00'],
    ['Cable', '2', '7.00', '14.00'],
  ];

  it('that lacks the quantity which the others have makes the table incomplete', () => {
    const { codes, table } = extract([...lines, ['Hose', '', '7.00', '14.00']]);
    expect(codes).toEqual(['table.cells-missing']);
    expect(table.complete).toBe(false);
  });

  it('of one piece with an amount alone is whole', () => {
    expect(extract([...lines, ['Levy', '1', '', '4.24']]).table.complete).toBe(true);
  });

  it('has no number for its description', () => {
    const { rows } = extract([...lines, ['EUR 12.00', '2', '6.00', '12.00']]);
    expect(rows.at(-1)).toEqual({ quantity: '2', unitPrice: '6.00', netAmount: '12.00' });
  });
});

describe('columns of rates', () => {
  it('are told from columns of taxes whatever their labels say', () => {
    const { rows } = extract([
      ['Description', 'Qty', 'Price', 'Amount', 'Xyz', 'VAT'],
      ['Pump', '4', '25.00', '100.00', '20', '20.00'],
      ['Valve', '3', '10.00', '30.00', '20', '6.00'],
    ]);
    expect(rows.map((row) => row.taxRate)).toEqual(['20', '20']);
  });

  it('hold no numbers that are no rates', () => {
    const { rows } = extract([
      ['Description', 'Qty', 'Price', 'Amount', 'Xyz', 'VAT'],
      ['Pump', '4', '25.00', '100.00', 'A', '120.00'],
      ['Valve', '3', '10.00', '30.00', 'B', '36.00'],
    ]);
    expect(rows.map((row) => row.taxRate)).toEqual([undefined, undefined]);
  });
});

describe('columns of text', () => {
  it('are told from columns of codes and of running numbers', () => {
    const { rows } = extract([
      ['Xyz', 'Item', 'Abc', 'Qty', 'Price', 'Amount'],
      ['1', '130029', 'Panel blue', '2', '5.00', '10.00'],
      ['2', '130417', 'Pump steel', '3', '5.00', '15.00'],
    ]);
    expect(rows.map(({ description, itemId }) => [description, itemId])).toEqual([
      ['Panel blue', '130029'],
      ['Pump steel', '130417'],
    ]);
  });
});

describe('a label that stands over two columns', () => {
  it('is shared out between them', () => {
    const page = [
      ['Description', 'Qty', 'Price', 'VAT Amount'],
      ['Pump', '4', '25.00', '', ''],
      ['Valve', '3', '10.00', '', ''],
    ].flatMap((cells, row) =>
      cells.flatMap((text, column): Printed[] =>
        text === ''
          ? []
          : [
              {
                x: [40, 250, 340, 455][column] ?? 0,
                y: 100 + 16 * row,
                text,
                align: column % 3 === 0 ? 'left' : 'right',
              },
            ],
      ),
    );
    const values: Printed[] = [
      { x: 472, y: 116, text: '19%', align: 'right' },
      { x: 520, y: 116, text: '100.00', align: 'right' },
      { x: 472, y: 132, text: '7%', align: 'right' },
      { x: 520, y: 132, text: '30.00', align: 'right' },
    ];
    const document = toDocument([printPage(1, [...page, ...values])]);
    const { table } = extractTable({ document, columns, context: readValueContext(document) });
    expect(table.rows.map((row) => [row.cells.taxRate?.value, row.cells.netAmount?.value])).toEqual([
      ['19', '100.00'],
      ['7', '30.00'],
    ]);
  });
});
