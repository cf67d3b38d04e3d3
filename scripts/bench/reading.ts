import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createDocumentTasks, createProcessPool, documentWorkerEntry } from '@assay/adapters-local';
import { openBareReader } from './bare-pdfium.ts';

const processes = 2;
const rounds = 3;

const listPdfs = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.pdf'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};

const timed = async (work: () => Promise<number>): Promise<number> => {
  const startedAt = performance.now();
  const pages = await work();
  return pages / ((performance.now() - startedAt) / 1_000);
};

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Pages/s from bytes to fields in two child processes, against PDFium alone giving a box per character in two. */
export const benchReading = async (options: { folders: readonly string[] }) => {
  const paths = (await Promise.all(options.folders.map(listPdfs))).flat();
  const bare = await openBareReader(processes);
  const pool = createProcessPool({
    entry: documentWorkerEntry,
    size: processes,
    maxOldSpaceMb: 1_024,
    maxTasksPerChild: 10_000,
  });
  const tasks = createDocumentTasks({ pool });
  let failed = 0;
  const full = async (pages: number): Promise<number> => {
    let next = 0;
    failed = 0;
    const worker = async (): Promise<void> => {
      for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
        await tasks.readAndExtract({ path }).catch(() => {
          failed += 1;
        });
      }
    };
    await Promise.all(Array.from({ length: processes }, worker));
    return pages;
  };
  try {
    // One round unmeasured warms both; then they take turns, so that a noisy neighbour meets both.
    const pages = await bare.readAll(paths);
    await full(pages);
    const bareRates: number[] = [];
    const fullRates: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      bareRates.push(await timed(() => bare.readAll(paths)));
      fullRates.push(await timed(() => full(pages)));
    }
    const [barePagesPerSecond, pagesPerSecond] = [median(bareRates), median(fullRates)];
    return {
      files: paths.length,
      failed,
      pages,
      barePagesPerSecond,
      pagesPerSecond,
      ratio: pagesPerSecond / barePagesPerSecond,
    };
  } finally {
    bare.close();
    await pool[Symbol.asyncDispose]();
  }
};
