import { describe, expect, it } from 'vitest';
import type { Page } from '../../documents/read-document.ts';
import { readValueContext } from '../values/index.ts';
import { extractTable } from './extract-table.ts';
import { columns, printLine, printPage, toDocument } from './table-document.test-data.ts';

const extract = (...lines: string[][]) => {
  const page: Page = printPage(
    1,
    lines.flatMap((line, index) => printLine(100 + 14 * index, line)),
  );
  const document = toDocument([page]);
  return extractTable({ document, columns, context: readValueContext(document) });
};
const header = ['', 'Artykuł', 'Ilość', '', 'Cena', 'Stawka', 'Wartość'];
const sleeve = ['1', 'Leather sleeve', '2', '', '99.99', '21%', '199.98'];
const mouse = ['2', 'Mouse', '3', '', '10.00', '21%', '30.00'];
const total = ['', '', '', '', 'Xyz', '', '229.98'];

describe('a table whose labels are unknown', () => {
  it('is read where quantity times price is the amount, and says so', () => {
    const result = extract(header, sleeve, mouse, total);
    const rows = result.table.rows.map((row) =>
      Object.fromEntries(Object.entries(row.cells).map(([name, field]) => [name, field.value])),
    );
    expect(rows).toEqual([
      {
        description: 'Leather sleeve',
        quantity: '2',
        unitPrice: '99.99',
        taxRate: '21',
        netAmount: '199.98',
      },
      { description: 'Mouse', quantity: '3', unitPrice: '10.00', taxRate: '21', netAmount: '30.00' },
    ]);
    expect(result.problems.map(({ code }) => code)).toEqual(['table.labels-unknown']);
    expect(result.table.complete).toBe(true);
  });

  it('is not called complete without a sum that the rows add up to', () => {
    expect(extract(header, sleeve, mouse).table.complete).toBe(false);
  });

  it('is not found where numbers do not multiply, or in one line alone', () => {
    const wrong = ['2', 'Mouse', '3', '', '10.00', '21%', '31.00'];
    for (const lines of [
      [header, sleeve, wrong],
      [header, sleeve],
    ])
      expect(extract(...lines).problems.map(({ code }) => code)).toEqual(['table.not-found']);
  });

  it('keeps a part of a bundle that has an amount of its own', () => {
    const part = ['', 'Levy', '1', '', '', '21%', '4.24'];
    const sum = ['', '', '', '', 'Xyz', '', '234.22'];
    const result = extract(header, sleeve, part, mouse, sum);
    expect(result.table.rows.map((row) => row.cells.netAmount?.value)).toEqual(['199.98', '4.24', '30.00']);
    expect(result.table.complete).toBe(true);
  });
});

describe('the columns beside those that multiply', () => {
  const print = (rows: readonly (readonly [x: number, text: string][])[]) => {
    const page = printPage(
      1,
      rows.flatMap((cells, index) => cells.map(([x, text]) => ({ x, y: 100 + 14 * index, text }))),
    );
    const document = toDocument([page]);
    const { table } = extractTable({ document, columns, context: readValueContext(document) });
    return table.rows.map(({ cells }) =>
      Object.fromEntries(Object.entries(cells).map(([name, field]) => [name, field.value])),
    );
  };

  it('are told by what stands in them, in whatever order, with units beside the quantities', () => {
    const rows = print([
      [
        [40, '4 kg'],
        [100, 'KX-1180'],
        [200, 'Filter for water'],
        [380, '46.97'],
        [460, '187.88'],
      ],
      [
        [40, '12 kg'],
        [100, 'KX-2217'],
        [200, 'Cable'],
        [380, '2.50'],
        [460, '30.00'],
      ],
    ]);
    expect(rows).toEqual([
      {
        quantity: '4',
        unit: 'kg',
        itemId: 'KX-1180',
        description: 'Filter for water',
        unitPrice: '46.97',
        netAmount: '187.88',
      },
      {
        quantity: '12',
        unit: 'kg',
        itemId: 'KX-2217',
        description: 'Cable',
        unitPrice: '2.50',
        netAmount: '30.00',
      },
    ]);
  });

  it('may be a discount that makes the product add up', () => {
    const rows = print([
      [
        [40, 'Filter for water'],
        [250, '10.00'],
        [320, '10 %'],
        [390, '3'],
        [460, '27.00'],
      ],
      [
        [40, 'Cable'],
        [250, '20.00'],
        [320, '5 %'],
        [390, '2'],
        [460, '38.00'],
      ],
    ]);
    expect(rows.map((row) => [row.quantity, row.unitPrice, row.netAmount])).toEqual([
      ['3', '10.00', '27.00'],
      ['2', '20.00', '38.00'],
    ]);
  });
});

describe('a table of taxes with labels below items without', () => {
  it('does not stand in for the items', () => {
    const taxes = [
      ['', '', '', '', '', 'VAT', 'Amount'],
      ['', '', '', '', '', '21 %', '229.98'],
    ];
    const { table } = extract(sleeve, mouse, total, ...taxes);
    expect(table.rows.map(({ cells }) => cells.description?.value)).toEqual(['Leather sleeve', 'Mouse']);
  });
});
