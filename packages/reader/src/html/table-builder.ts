import type { Block, BlockCell, BlockTable } from '../docx/blocks.ts';

/** More columns than that are no table that anybody reads; what comes after them joins the last. */
const maxColumns = 200;
/** A longer table is parted: each part is laid out by itself. */
const maxRows = 2_000;

type Cell = { blocks: Block[]; columnSpan: number; rowSpan: number; header: boolean };
type Row = { cells: Cell[]; inHead: boolean };

/** A number of rows or columns as an attribute says it. */
export const toSpan = (said: string | undefined): number => {
  const number = Number.parseInt(said ?? '1', 10);
  return Number.isNaN(number) ? 1 : Math.min(maxColumns, Math.max(1, number));
};

const isFilled = ({ blocks }: Cell): boolean =>
  blocks.some((block) => block.kind === 'table' || block.text.trim() !== '');
const isNested = ({ blocks }: Cell): boolean => blocks.some((block) => block.kind === 'table');

/** Cells that stand under one that covers several rows, as empty cells: a row's cells then stand in their columns. */
const toGridRows = (rows: readonly Row[]): { header: boolean; cells: BlockCell[] }[] => {
  const covered = new Map<number, { rows: number; span: number }>();
  return rows.map(({ cells, inHead }) => {
    const placed: BlockCell[] = [];
    let column = 0;
    const skipCovered = (): void => {
      for (let above = covered.get(column); above !== undefined; above = covered.get(column)) {
        placed.push({ paragraphs: [], span: above.span });
        if (above.rows <= 1) covered.delete(column);
        else covered.set(column, { ...above, rows: above.rows - 1 });
        column += above.span;
      }
    };
    for (const cell of cells) {
      skipCovered();
      const paragraphs = cell.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
      const last = placed.at(-1);
      if (column >= maxColumns && last !== undefined) {
        last.paragraphs.push(...paragraphs);
        continue;
      }
      const span = Math.min(cell.columnSpan, maxColumns - column);
      placed.push({ paragraphs, span });
      if (cell.rowSpan > 1) covered.set(column, { rows: cell.rowSpan - 1, span });
      column += span;
    }
    skipCovered();
    return { header: inHead || (cells.length > 0 && cells.every((cell) => cell.header)), cells: placed };
  });
};

const toTables = (rows: readonly Row[]): Block[] => {
  const grid = toGridRows(rows).filter(({ cells }) => cells.length > 0);
  const tables: BlockTable[] = [];
  for (let first = 0; first < grid.length; first += maxRows) {
    tables.push({ kind: 'table', rows: grid.slice(first, first + maxRows) });
  }
  return tables;
};

/**
 * A table that holds tables arranges the page: its cells follow each other as text, and only rows in it whose cells
 * stand side by side without further tables stay rows of a table.
 */
const partLayout = (rows: readonly Row[]): Block[] => {
  const blocks: Block[] = [];
  let run: Row[] = [];
  const endRun = (): void => {
    for (const table of toTables(run)) blocks.push(table);
    run = [];
  };
  for (const row of rows) {
    const isSideBySide = row.cells.filter(isFilled).length > 1 || run.length > 0;
    if (isSideBySide && !row.cells.some(isNested)) {
      run.push(row);
      continue;
    }
    endRun();
    for (const cell of row.cells) for (const block of cell.blocks) blocks.push(block);
  }
  endRun();
  return blocks;
};

const toBlocks = (rows: readonly Row[]): Block[] => {
  if (rows.some(({ cells }) => cells.some(isNested))) return partLayout(rows);
  // One column alone is text in a frame.
  if (rows.every(({ cells }) => cells.length < 2)) {
    return rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));
  }
  return toTables(rows);
};

/** A table while its elements come in. */
export const createTableBuilder = () => {
  const rows: Row[] = [];
  let inHead = false;
  return {
    setHead: (isHead: boolean): void => {
      inHead = isHead;
    },
    startRow: (): void => {
      rows.push({ cells: [], inHead });
    },
    addCell: (cell: Cell): void => {
      if (rows.length === 0) rows.push({ cells: [], inHead });
      rows.at(-1)?.cells.push(cell);
    },
    toBlocks: (): Block[] => toBlocks(rows),
  };
};

export type TableBuilder = ReturnType<typeof createTableBuilder>;
