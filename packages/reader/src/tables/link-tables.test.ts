import type { Page } from '@assay/core/documents';
import { describe, expect, it } from 'vitest';
import { detectTables } from './detect-tables.ts';
import { layOutWords } from './lay-out-words.test-data.ts';
import { linkTables } from './link-tables.ts';

const toPage = (number: number, rows: readonly (readonly string[])[], shift = 0): Page => {
  const laidOut = layOutWords({
    texts: rows.flatMap((row, index) =>
      row.map((text, column) => ({
        x: (column === 0 ? 40 : 250 + 100 * column) + shift * column,
        y: 90 + 14 * index,
        text,
        align: column === 0 ? ('left' as const) : ('right' as const),
      })),
    ),
  });
  return { number, ...laidOut, tables: detectTables(laidOut), image: 'rendered', hasText: true };
};
const header = ['Name', 'Price', 'Amount'];
const first = [header, ['Bolt', '2.50', '25.00'], ['Nut', '1.50', '15.00']];
const continuation = [
  ['Hose', '7.50', '75.00'],
  ['Pump', '9.50', '95.00'],
];
const links = (pages: Page[]): boolean[] =>
  linkTables(pages).flatMap((page) => page.tables.map((table) => table.continues));

describe('linkTables', () => {
  it('links a table that goes on with its header repeated', () => {
    const pages = [
      toPage(1, first),
      toPage(2, [header, ...continuation]),
      toPage(3, [header, ...continuation]),
    ];
    expect(links(pages)).toEqual([false, true, true]);
  });

  it('links a table that goes on without a header in the same columns', () => {
    expect(links([toPage(1, first), toPage(2, continuation), toPage(3, continuation)])).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('does not link a table with other labels or other columns', () => {
    expect(links([toPage(1, first), toPage(2, [['Item', 'Rate', 'Sum'], ...continuation])])).toEqual([
      false,
      false,
    ]);
    expect(links([toPage(1, first), toPage(2, continuation, 60)])).toEqual([false, false]);
  });

  it('does not link over a page without a table', () => {
    expect(links([toPage(1, first), toPage(2, []), toPage(3, continuation)])).toEqual([false, false]);
  });
});
