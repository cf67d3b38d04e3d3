import type { Random } from '../random.ts';
import type { MadeCell, MadeRow, TableContent } from './made-table.ts';
import { alignOf, type CellKind, planManner, writeCell } from './plan-cells.ts';
import { label } from './word-list.ts';

export type ContentWish = {
  rows: number;
  columns: number;
  /** Whether long texts may wrap. */
  wraps: boolean;
  textOnly: boolean;
  /** Percent of the cells that stay empty. */
  empty: number;
  /** Whether every row must have its first cell. */
  keyed: boolean;
  spanningHeader: boolean;
};

const leading: readonly CellKind[] = ['position', 'code', 'name', 'name', 'date'];
const texts: readonly CellKind[] = ['name', 'code', 'unit', 'mark', 'name'];
const figures: readonly CellKind[] = [
  'integer',
  'amount',
  'amount',
  'percent',
  'date',
  'unit',
  'mark',
  'name',
  'code',
];

const planKinds = (random: Random, wish: ContentWish): CellKind[] => {
  const pick = (from: readonly CellKind[]): CellKind =>
    from[random.whole({ from: 0, to: from.length - 1 })] ?? 'name';
  const kinds: CellKind[] = [pick(wish.textOnly ? ['name', 'code'] : leading)];
  if (kinds[0] === 'position' || kinds[0] === 'date') kinds.push('name');
  while (kinds.length < wish.columns) kinds.push(pick(wish.textOnly ? texts : figures));
  const hasFigures = kinds.some((kind) => kind === 'integer' || kind === 'amount' || kind === 'percent');
  if (!wish.textOnly && !hasFigures) kinds[kinds.length - 1] = 'amount';
  if (wish.wraps) kinds[random.whole({ from: Math.min(1, wish.columns - 2), to: 1 })] = 'long text';
  return kinds;
};

const single = (text: string, column: number): MadeCell => ({ text, column, columnSpan: 1, rowSpan: 1 });

/** Labels in one row, or groups of columns below a common one. */
const planHeader = (random: Random, wish: ContentWish): MadeRow[] => {
  const names = Array.from({ length: wish.columns }, () => label(random));
  if (!wish.spanningHeader) return [{ header: true, cells: names.map(single) }];
  const upper: MadeCell[] = [];
  const lower: MadeCell[] = [];
  for (let column = 0; column < wish.columns; ) {
    const left = wish.columns - column;
    const span = column === 0 || left < 2 ? 1 : random.whole({ from: 1, to: Math.min(3, left) });
    // The last two columns are a group where none was made before.
    const isNeeded = column + 2 === wish.columns && !upper.some(({ columnSpan }) => columnSpan > 1);
    const width = isNeeded ? 2 : span;
    if (width === 1) upper.push({ ...single(names[column] ?? '', column), rowSpan: 2 });
    else {
      upper.push({ text: label(random), column, columnSpan: width, rowSpan: 1 });
      for (let at = column; at < column + width; at += 1) lower.push(single(names[at] ?? '', at));
    }
    column += width;
  }
  return [
    { header: true, cells: upper },
    { header: true, cells: lower },
  ];
};

/** Invents a table: labels, and rows whose columns hold one kind of thing each. */
export const planContent = (options: { random: Random; wish: ContentWish }): TableContent => {
  const { random, wish } = options;
  const kinds = planKinds(random, wish);
  const manner = planManner(random);
  const header = planHeader(random, { ...wish, columns: kinds.length });
  const rows = Array.from({ length: wish.rows }, (_, row): MadeRow => {
    const cells = kinds.flatMap((kind, column): MadeCell[] => {
      const text = writeCell({ random, kind, manner, row });
      const isEmpty = random.whole({ from: 1, to: 100 }) <= wish.empty;
      // The first row shows what each column is for.
      const isKept = row === 0 || (column === 0 && wish.keyed);
      return isEmpty && !isKept ? [] : [single(text, column)];
    });
    return { header: false, cells: cells.length > 0 ? cells : [single('x', 0)] };
  });
  return {
    columns: kinds.map((kind) => ({ align: alignOf({ random, kind }), wraps: kind === 'long text' })),
    rows: [...header, ...rows],
  };
};
