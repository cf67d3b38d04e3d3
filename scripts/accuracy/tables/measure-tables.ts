import { readBytes } from '@assay/reader';
import { makeTableDocument, type TableKind, tableKinds } from '@assay/samples';
import type { Extractor } from '../read-and-extract.ts';
import { type InvoiceRows, measureInvoiceRows } from './invoice-rows.ts';
import type { Count } from './match-table.ts';
import { addCount, type DocumentScore, scoreDocument } from './score-document.ts';

/** Any fixed seeds would do: the figures of two runs must be comparable. */
const seeds = Array.from({ length: 30 }, (_, index) => index + 1);

export type TableFigures = { rows: Count; cells: Count; tables: Count };
export type TableReport = {
  documents: number;
  kinds: { name: string; figures: TableFigures }[];
  all: TableFigures;
  /** Null where there are no invoices here. */
  invoices: InvoiceRows | null;
};
export type TableDetail = { kind: TableKind; seed: number } & DocumentScore;

const emptyFigures = (): TableFigures => ({
  rows: { right: 0, truth: 0, found: 0 },
  cells: { right: 0, truth: 0, found: 0 },
  tables: { right: 0, truth: 0, found: 0 },
});

const addFigures = (sum: TableFigures, score: DocumentScore): void => {
  addCount(sum.rows, score.rows);
  addCount(sum.cells, score.cells);
  addCount(sum.tables, score.tables);
};

/**
 * Reads made documents of every kind, and compares the tables found with those that were drawn; `invoices` is a folder
 * of printed invoices whose lines are looked for in their tables, or null.
 */
export const measureTables = async (options: {
  invoices: string | null;
  extractor: Extractor;
}): Promise<{ report: TableReport; details: TableDetail[] }> => {
  const all = emptyFigures();
  const details: TableDetail[] = [];
  const kinds: TableReport['kinds'] = [];
  for (const kind of tableKinds) {
    const figures = emptyFigures();
    for (const seed of seeds) {
      const made = await makeTableDocument({ seed, kind });
      const read = await readBytes({ bytes: made.bytes, passwords: [] }).catch(() => null);
      const score = scoreDocument({ made, read });
      details.push({ kind, seed, ...score });
      addFigures(figures, score);
      addFigures(all, score);
    }
    kinds.push({ name: kind, figures });
  }
  const { invoices: folder, extractor } = options;
  const invoices = folder === null ? null : await measureInvoiceRows({ folder, extractor });
  return { report: { documents: details.length, kinds, all, invoices }, details };
};
