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
