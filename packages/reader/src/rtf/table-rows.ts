import type { BlockTable, Paragraph } from '../docx/blocks.ts';

/** A cell as its row defines it: where it ends, in twentieths of a point, and whether it goes on from the one before. */
export type CellPlace = { right: number; goesOn: boolean };

type Row = { cells: Paragraph[][]; places: readonly CellPlace[]; header: boolean };

/** Word ends at 63; what stands in further cells of a row follows in the last. */
export const maxCells = 256;
/** Columns of one table, for rows that share few borders. */
const maxColumns = 1_000;
/** Borders of two rows that are nearer than that are one. */
const tolerance = 20;

const toEdges = (rows: readonly Row[]): number[] => {
  const all = rows.flatMap(({ places }) => places.map(({ right }) => right)).sort((a, b) => a - b);
  return all
    .filter((edge, index) => index === 0 || edge - (all[index - 1] ?? 0) > tolerance)
    .slice(0, maxColumns);
};

/** Columns from one edge to another, at least one. */
const countColumns = (edges: readonly number[], from: number, to: number): number =>
  Math.max(1, edges.filter((edge) => edge > from + tolerance && edge <= to + tolerance).length);

/** Rows to a table whose columns are all the places where cells end. */
export const toTable = (rows: readonly Row[]): BlockTable => {
  const edges = toEdges(rows);
  return {
    kind: 'table',
    rows: rows.map(({ cells, places, header }) => {
      let left = Number.NEGATIVE_INFINITY;
      const merged: BlockTable['rows'][number]['cells'] = [];
      for (const [index, paragraphs] of cells.entries()) {
        const place = places[index];
        const span = place === undefined ? 1 : countColumns(edges, left, place.right);
        if (place !== undefined) left = place.right;
        const before = merged.at(-1);
        if (place?.goesOn === true && before !== undefined) before.span += span;
        else merged.push({ paragraphs, span });
      }
      return { header, cells: merged };
    }),
  };
};

export type RtfRow = Row;
