import type { ReadDocument, Table } from '@assay/core/documents';
import type { MadeDocument } from '@assay/samples';
import { type Count, matchTable } from './match-table.ts';

export type DocumentScore = {
  rows: Count;
  cells: Count;
  /** `right`: tables all of whose rows are right, and that are marked rightly as going on from the page before. */
  tables: Count;
};

const emptyCount = (): Count => ({ right: 0, truth: 0, found: 0 });

export const addCount = (sum: Count, more: Count): void => {
  sum.right += more.right;
  sum.truth += more.truth;
  sum.found += more.found;
};

const cellsOf = (table: Table): number =>
  table.rows.reduce((sum, { cells }) => sum + cells.filter(({ text }) => text !== '').length, 0);

/** Pairs the tables of each page, those with most cells in common first; what is left over is missed or too much. */
export const scoreDocument = (options: { made: MadeDocument; read: ReadDocument | null }): DocumentScore => {
  const score: DocumentScore = { rows: emptyCount(), cells: emptyCount(), tables: emptyCount() };
  const pages = Math.max(options.read?.pages.length ?? 0, ...options.made.tables.map(({ page }) => page));
  for (let page = 1; page <= pages; page += 1) {
    const truths = new Set(options.made.tables.filter((table) => table.page === page));
    const founds = new Set(options.read?.pages[page - 1]?.tables ?? []);
    score.tables.truth += truths.size;
    score.tables.found += founds.size;
    const pairs = [...truths].flatMap((truth) =>
      [...founds].map((found) => ({ truth, found, match: matchTable({ truth, found }) })),
    );
    for (const { truth, found, match } of pairs.sort((a, b) => b.match.cells.right - a.match.cells.right)) {
      if (!truths.has(truth) || !founds.has(found) || match.cells.right === 0) continue;
      truths.delete(truth);
      founds.delete(found);
      addCount(score.rows, match.rows);
      addCount(score.cells, match.cells);
      const isWhole = match.rows.right === match.rows.truth && match.rows.right === match.rows.found;
      if (isWhole && truth.continues === found.continues) score.tables.right += 1;
    }
    for (const { rows } of truths) {
      score.rows.truth += rows.length;
      score.cells.truth += rows.reduce((sum, { cells }) => sum + cells.length, 0);
    }
    for (const found of founds) {
      score.rows.found += found.rows.length;
      score.cells.found += cellsOf(found);
    }
  }
  return score;
};
