import { describe, expect, it } from 'vitest';
import { readValueContext } from '../values/index.ts';
import { extractTable } from './extract-table.ts';
import { columns, english, printLine, printPage, toDocument } from './table-document.test-data.ts';

const print = (number: number, lines: readonly (readonly string[])[]) =>
  printPage(
    number,
    lines.flatMap((cells, index) => printLine(100 + 14 * index, cells)),
  );
const item = (text: string, amount: string, rate = ''): string[] => [
  '',
  text,
  '1',
  'pcs',
  amount,
  rate,
  amount,
];
const sum = (label: string, amount: string): string[] => ['', '', '', '', label, '', amount];
/** So many lines that the foot of a page stands far below its table. */
const paper = Array.from({ length: 12 }, () => ['', '', '', '', '', '', '']);
const foot = ['', 'Example Ltd', '', '', '', '', ''];

const extract = (...pages: (readonly (readonly string[])[])[]) => {
  const document = toDocument(pages.map((lines, index) => print(index + 1, lines)));
  const { table, problems } = extractTable({ document, columns, context: readValueContext(document) });
  return {
    texts: table.rows.map(({ cells }) => cells.description?.value),
    codes: problems.map(({ code }) => code),
    complete: table.complete,
  };
};

describe('a table over several pages whose labels stand once', () => {
  it('goes on below a sum that is carried over, though the rows add up to it', () => {
    const { texts, complete } = extract(
      [english, item('Pump', '5.00'), item('Cable', '7.00'), sum('Subtotal', '12.00'), ...paper, foot],
      [sum('Subtotal', '12.00'), item('Filter', '2.00'), sum('Total', '14.00')],
    );
    expect(texts).toEqual(['Pump', 'Cable', 'Filter']);
    expect(complete).toBe(true);
  });

  it('ends with its total, whatever stands on the next page', () => {
    const { texts } = extract(
      [english, item('Pump', '5.00'), item('Cable', '7.00'), sum('Total', '12.00'), ...paper, foot],
      [item('Other offers', '99.00'), item('More offers', '98.00')],
    );
    expect(texts).toEqual(['Pump', 'Cable']);
  });
});

describe('a page in the midst of a table that gives no rows', () => {
  it('makes the table incomplete', () => {
    const first = [english, item('Pump', '5.00'), item('Cable', '7.00')];
    const last = [english, item('Filter', '2.00'), item('Hose', '3.00')];
    const text = [['', 'Terms of delivery', '', '', '', '', '']];
    expect(extract(first, last).complete).toBe(true);
    expect(extract(first, text, last).codes).toEqual(['table.rows-missing']);
  });
});

describe('rows without the rate that others have', () => {
  it('make a table incomplete', () => {
    const { codes, complete } = extract([english, item('Pump', '5.00', '19 %'), item('Cable', '7.00')]);
    expect(complete).toBe(false);
    expect(codes).toEqual(['table.cells-missing']);
  });
});
