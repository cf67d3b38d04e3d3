import type { Table } from '@assay/core/documents';
import type { MadeTable } from '@assay/samples';
import { describe, expect, it } from 'vitest';
import { matchTable } from './match-table.ts';

type Cell = [column: number, text: string, columnSpan?: number];

const truthOf = (rows: readonly (readonly Cell[])[], columns = 3): MadeTable => ({
  page: 1,
  columns,
  continues: false,
  rows: rows.map((cells, index) => ({
    header: index === 0,
    cells: cells.map(([column, text, columnSpan = 1]) => ({ column, text, columnSpan, rowSpan: 1 })),
  })),
});

const foundOf = (rows: readonly (readonly Cell[])[]): Table => ({
  box: [0, 0, 1, 1],
  ruled: false,
  continues: false,
  columns: [],
  rows: rows.map((cells) => ({
    box: [0, 0, 1, 1],
    header: false,
    cells: cells.map(([column, text, columnSpan = 1]) => ({
      column,
      text,
      columnSpan,
      box: [0, 0, 1, 1],
      words: [],
    })),
  })),
});

const rows: Cell[][] = [
  [
    [0, 'Pos'],
    [1, 'Name'],
    [2, 'Amount'],
  ],
  [
    [0, '1'],
    [1, 'Bolt'],
    [2, '2.50'],
  ],
  [
    [0, '2'],
    [2, '7.10'],
  ],
];

describe('matchTable', () => {
  it('counts every row and cell of a table that was found as it is', () => {
    expect(matchTable({ truth: truthOf(rows), found: foundOf(rows) })).toEqual({
      rows: { right: 3, truth: 3, found: 3 },
      cells: { right: 8, truth: 8, found: 8 },
    });
  });

  it('passes over a column without any text, and over white space', () => {
    const found = foundOf(rows.map((row) => row.map(([column, text]): Cell => [2 * column, ` ${text} `])));
    expect(matchTable({ truth: truthOf(rows), found }).rows.right).toBe(3);
  });

  it('calls a row wrong whose cell stands in another column, and its cell too', () => {
    const [header = [], first = []] = rows;
    const found = foundOf([
      header,
      first,
      [
        [0, '2'],
        [1, '7.10'],
      ],
    ]);
    expect(matchTable({ truth: truthOf(rows), found })).toEqual({
      rows: { right: 2, truth: 3, found: 3 },
      cells: { right: 7, truth: 8, found: 8 },
    });
  });

  it('calls two rows that were joined wrong, and a row too much as well', () => {
    const [header = [], first = [], second = []] = rows;
    const joined: Cell[] = [
      [0, '1 2'],
      [1, 'Bolt'],
      [2, '2.50 7.10'],
    ];
    expect(matchTable({ truth: truthOf(rows), found: foundOf([header, joined]) }).rows).toEqual({
      right: 1,
      truth: 3,
      found: 2,
    });
    const found = foundOf([header, first, [[1, 'extra']], second]);
    expect(matchTable({ truth: truthOf(rows), found }).rows).toEqual({ right: 3, truth: 3, found: 4 });
  });

  it('wants the span of a label over several columns', () => {
    const [header = [], ...others] = rows;
    const truth = truthOf([[[1, 'Group', 2]], header, ...others]);
    const isRight = (cell: Cell) => matchTable({ truth, found: foundOf([[cell], ...rows]) }).rows.right === 4;
    expect(isRight([1, 'Group', 2])).toBe(true);
    expect(isRight([1, 'Group'])).toBe(false);
    expect(isRight([0, 'Group', 2])).toBe(false);
  });

  it('takes a label beside two rows of labels in either of them', () => {
    const truth = truthOf([[[1, 'Group', 2]], ...rows]);
    truth.rows[0]?.cells.unshift({ column: 0, text: 'Pos', columnSpan: 1, rowSpan: 2 });
    const lower = truth.rows[1];
    if (lower) lower.cells = lower.cells.filter(({ text }) => text !== 'Pos');
    const below = [[[1, 'Group', 2]], ...rows] as Cell[][];
    expect(matchTable({ truth, found: foundOf(below) }).rows.right).toBe(4);
    const [header = [], ...others] = rows;
    const above = [
      [
        [0, 'Pos'],
        [1, 'Group', 2],
      ],
      header.slice(1),
      ...others,
    ] as Cell[][];
    expect(matchTable({ truth, found: foundOf(above) }).rows.right).toBe(4);
  });
});
