import { isNumeric, type Segment, segmentText, type TextRow } from './text-rows.ts';

export type Column = { left: number; right: number };

/** Rows that share columns of white space. */
export type Region = { columns: Column[]; rows: TextRow[] };

/** A table's rows stand closer than this many font sizes; what is further away is something else. */
const largestGapEm = 3.2;
const wrapGapEm = 1.1;

const overlaps = (a: Column, b: Column): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5;

const numericCount = (row: TextRow): number =>
  row.segments.filter((segment) => isNumeric(segmentText(segment))).length;

type Draft = { columns: Column[]; rows: TextRow[]; full: TextRow[]; numericRows: number; pending: TextRow[] };

const startDraft = (row: TextRow): Draft => ({
  columns: row.segments.map(({ left, right }) => ({ left, right })),
  rows: [row],
  full: [row],
  numericRows: numericCount(row) > 0 ? 1 : 0,
  pending: [],
});

/** The columns after taking in the row, or null when the row's segments do not fit them. */
const fitRow = (draft: Draft, row: TextRow): Column[] | null => {
  const columns = draft.columns.map((column) => ({ ...column }));
  const young = draft.full.length - draft.numericRows > 0 && draft.numericRows < 2;
  let matched = 0;
  const added: Column[] = [];
  const taken = new Map<Column, Segment[]>();
  for (const segment of row.segments) {
    const hits = columns.filter((column) => overlaps(column, segment));
    const [hit] = hits;
    if (hits.length > 1) return null;
    if (hit) {
      taken.set(hit, [...(taken.get(hit) ?? []), segment]);
      matched += 1;
    } else if (young || draft.full.length < 2) {
      added.push({ left: segment.left, right: segment.right });
    } else {
      return null;
    }
  }
  if (matched < Math.min(2, draft.columns.length)) return null;
  const next: Column[] = [...added];
  for (const column of columns) {
    const segments = taken.get(column) ?? [];
    if (segments.length <= 1) {
      const [segment] = segments;
      next.push({
        left: Math.min(column.left, segment?.left ?? column.left),
        right: Math.max(column.right, segment?.right ?? column.right),
      });
    } else if (draft.numericRows === 0) {
      next.push(...segments.map(({ left, right }) => ({ left, right })));
    } else {
      return null;
    }
  }
  next.sort((a, b) => a.left - b.left);
  const collides = next.some((column, index) => {
    const neighbour = next[index + 1];
    return neighbour !== undefined && overlaps(column, neighbour);
  });
  return collides ? null : next;
};

/** Two columns of text are a letterhead or a form; a table has three columns, or numbers in one of two. */
const isTable = (draft: Draft): boolean => {
  if (draft.full.length < 2 || draft.columns.length < 2) return false;
  if (draft.columns.length >= 3) return draft.numericRows > 0 || draft.full.length >= 3;
  return draft.full.length >= 3 && draft.numericRows >= draft.full.length - 1;
};

/** Lines of a header that stand above the first full row, such as the first words of wrapped labels. */
const headerLinesAbove = (rows: readonly TextRow[], first: number, columns: readonly Column[]): TextRow[] => {
  const above: TextRow[] = [];
  for (let index = first - 1; index >= 0; index -= 1) {
    const row = rows[index];
    const below = above[0] ?? rows[index + 1];
    if (!row || !below || below.top - row.bottom > 0.7 * row.size || numericCount(row) > 0) break;
    const fits = row.segments.every(
      (segment) => columns.filter((column) => overlaps(column, segment)).length === 1,
    );
    if (!fits || above.length >= 4) break;
    above.unshift(row);
  }
  return above;
};

/** Finds runs of rows whose segments stand in the same columns; one pass from top to bottom. */
export const findRegions = (rows: readonly TextRow[]): Region[] => {
  const regions: Region[] = [];
  let draft: Draft | null = null;
  let floor = 0;
  const close = (): void => {
    if (draft && isTable(draft)) {
      const [firstRow] = draft.rows;
      const first = firstRow ? rows.indexOf(firstRow) : 0;
      const above = headerLinesAbove(rows.slice(floor, first), first - floor, draft.columns);
      let last = draft.rows.at(-1);
      const tail: TextRow[] = [];
      for (const row of draft.pending) {
        if (!last || row.top - last.bottom > wrapGapEm * row.size) break;
        tail.push(row);
        last = row;
      }
      const taken = [...above, ...draft.rows, ...tail];
      floor = last ? rows.indexOf(last) + 1 : floor;
      regions.push({ columns: draft.columns, rows: taken });
    }
    draft = null;
  };
  for (const row of rows) {
    const last: TextRow | undefined = draft ? (draft.pending.at(-1) ?? draft.rows.at(-1)) : undefined;
    if (draft && last && row.top - last.bottom > largestGapEm * Math.max(row.size, last.size)) close();
    if (!draft) {
      if (row.segments.length >= 2) draft = startDraft(row);
      continue;
    }
    if (row.segments.length === 1) {
      draft.pending.push(row);
      continue;
    }
    const columns = fitRow(draft, row);
    if (columns) {
      draft.columns = columns;
      draft.rows.push(...draft.pending, row);
      draft.full.push(row);
      draft.pending = [];
      if (numericCount(row) > 0) draft.numericRows += 1;
    } else {
      close();
      draft = startDraft(row);
    }
  }
  close();
  return regions;
};
