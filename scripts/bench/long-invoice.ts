import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDocumentTasks, createProcessPool, documentWorkerEntry } from '@assay/adapters-local';
import { generateLongInvoice } from '@assay/samples';

const rows = 3_200;
const pages = 66;

/** Rows as one comparable text each: the columns that money depends on. */
const toComparable = (row: Record<string, string>): string =>
  [row.quantity, row.unitPrice, row.netAmount].map((value) => String(Number(value))).join(' × ');

/** Reads and extracts the made invoice of 3,200 rows; then the one with a row cut from its text. */
export const benchLongInvoice = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-long-'));
  const pool = createProcessPool({ entry: documentWorkerEntry, size: 1, maxOldSpaceMb: 2_048 });
  const tasks = createDocumentTasks({ pool });
  const run = async (omitRow?: number) => {
    const path = join(folder, `invoice-${omitRow ?? 'whole'}.pdf`);
    const made = await generateLongInvoice({ rows, pages, ...(omitRow !== undefined && { omitRow }) });
    await writeFile(path, made.bytes);
    const startedAt = performance.now();
    const extraction = await tasks.readAndExtract({ path, limits: { timeoutMs: 60_000 } });
    const seconds = (performance.now() - startedAt) / 1_000;
    const truth = (made.truth.tables.lines ?? []).map(toComparable);
    const found = (extraction.tables.lines?.rows ?? []).map((row) =>
      toComparable(
        Object.fromEntries(Object.entries(row.cells).map(([name, cell]) => [name, String(cell.value)])),
      ),
    );
    const right = truth.filter((row, place) => row === found[place]).length;
    return {
      seconds,
      rows: found.length,
      right,
      complete: extraction.tables.lines?.complete ?? false,
      status: extraction.status,
    };
  };
  try {
    return { whole: await run(), cut: await run(1_607) };
  } finally {
    await pool[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  }
};
