import type { Table } from '@assay/core/documents';
import type { MadeRow, MadeTable } from '@assay/samples';

/** Right ones, those in the truth, and those that were found. */
export type Count = { right: number; truth: number; found: number };
export type TableMatch = { rows: Count; cells: Count };

type FoundCell = { text: string; column: number; columnSpan: number };
type FoundRow = FoundCell[];

const normalize = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

/** Cells that hold text; columns in which nothing stands anywhere are no columns. */
const toRows = (table: Table): FoundRow[] => {
  const rows = table.rows.map(({ cells }) =>
    cells
      .map(({ text, column, columnSpan }) => ({ text: normalize(text), column, columnSpan }))
      .filter(({ text }) => text !== ''),
  );
  const used = [...new Set(rows.flatMap((row) => row.map(({ column }) => column)))].sort((a, b) => a - b);
  const placeOf = (column: number): number => used.filter((other) => other < column).length;
  return rows
    .filter((row) => row.length > 0)
    .map((row) =>
      row.map(({ text, column, columnSpan }) => {
        const first = placeOf(column);
        return { text, column: first, columnSpan: Math.max(1, placeOf(column + columnSpan) - first) };
      }),
    );
};

/** The best monotone pairs of two lists, by the sum of what each pair is worth. */
const align = (options: {
  one: number;
  other: number;
  worth: (a: number, b: number) => number;
}): [number, number][] => {
  const { one, other, worth } = options;
  const best = Array.from({ length: one + 1 }, () => new Float64Array(other + 1));
  const worths = Array.from({ length: one }, (_, a) =>
    Float64Array.from({ length: other }, (__, b) => worth(a, b)),
  );
  const at = (a: number, b: number): number => best[a]?.[b] ?? 0;
  for (let a = one - 1; a >= 0; a -= 1) {
    for (let b = other - 1; b >= 0; b -= 1) {
      const pair = worths[a]?.[b] ?? 0;
      const row = best[a];
      if (row) row[b] = Math.max(at(a + 1, b), at(a, b + 1), pair > 0 ? pair + at(a + 1, b + 1) : 0);
    }
  }
  const pairs: [number, number][] = [];
  for (let a = 0, b = 0; a < one && b < other; ) {
    if (at(a, b) === at(a + 1, b)) a += 1;
    else if (at(a, b) === at(a, b + 1)) b += 1;
    else {
      pairs.push([a, b]);
      a += 1;
      b += 1;
    }
  }
  return pairs;
};

/** Which column of the truth each found column is. */
const alignColumns = (truth: MadeTable, found: readonly FoundRow[]): Map<number, number> => {
  const texts = (rows: readonly (readonly { text: string; column: number }[])[], column: number): string[] =>
    rows.flatMap((row) => row.filter((cell) => cell.column === column).map((cell) => cell.text));
  const truthRows = truth.rows.map(({ cells }) => cells);
  const count = Math.max(0, ...found.flatMap((row) => row.map(({ column }) => column + 1)));
  const own = Array.from({ length: truth.columns }, (_, column) => new Set(texts(truthRows, column)));
  const other = Array.from({ length: count }, (_, column) => texts(found, column));
  const pairs = align({
    one: truth.columns,
    other: count,
    worth: (a, b) => (other[b] ?? []).filter((text) => own[a]?.has(text)).length,
  });
  return new Map(pairs.map(([a, b]) => [b, a]));
};

type Cell = MadeRow['cells'][number];

const isSame = (truth: Cell, found: FoundCell): boolean =>
  truth.text === found.text && truth.column === found.column && truth.columnSpan === found.columnSpan;

/** What a row of the truth holds, and what it may hold: a label of two rows may stand in either of them. */
const reachOf = (rows: readonly MadeRow[], index: number): { own: Cell[]; shared: Cell[] } => ({
  own: (rows[index]?.cells ?? []).filter((cell) => cell.rowSpan === 1),
  shared: rows.flatMap((row, at) =>
    row.cells.filter((cell) => cell.rowSpan > 1 && at <= index && at + cell.rowSpan > index),
  ),
});

/** Compares one table of the truth with one that was found, row by row and cell by cell. */
export const matchTable = (options: { truth: MadeTable; found: Table }): TableMatch => {
  const { truth } = options;
  const rows = toRows(options.found);
  const columns = alignColumns(truth, rows);
  const found = rows.map((row) =>
    row.map((cell) => {
      const last = columns.get(cell.column + cell.columnSpan - 1);
      const column = columns.get(cell.column) ?? -1;
      return { ...cell, column, columnSpan: last === undefined ? cell.columnSpan : last - column + 1 };
    }),
  );
  const reaches = truth.rows.map((_, index) => reachOf(truth.rows, index));
  const rightCells = (a: number, b: number): FoundCell[] => {
    const reach = reaches[a];
    return (found[b] ?? []).filter((cell) =>
      [...(reach?.own ?? []), ...(reach?.shared ?? [])].some((own) => isSame(own, cell)),
    );
  };
  const pairs = align({
    one: truth.rows.length,
    other: found.length,
    worth: (a, b) => rightCells(a, b).length,
  });
  const seen = new Set<Cell>();
  for (const [a, b] of pairs) {
    const reach = reaches[a];
    for (const own of [...(reach?.own ?? []), ...(reach?.shared ?? [])]) {
      if (found[b]?.some((cell) => isSame(own, cell))) seen.add(own);
    }
  }
  const rightRows = pairs.filter(([a, b]) => {
    const reach = reaches[a];
    const isWhole = [...(reach?.own ?? []), ...(reach?.shared ?? [])].every((cell) => seen.has(cell));
    return isWhole && rightCells(a, b).length === found[b]?.length;
  }).length;
  return {
    rows: { right: rightRows, truth: truth.rows.length, found: found.length },
    cells: {
      right: seen.size,
      truth: truth.rows.reduce((sum, { cells }) => sum + cells.length, 0),
      found: found.reduce((sum, row) => sum + row.length, 0),
    },
  };
};
