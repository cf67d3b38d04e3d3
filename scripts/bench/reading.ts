import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createDocumentTasks, createProcessPool, documentWorkerEntry } from '@assay/adapters-local';
import { openReaderChildren, type PdfCount } from './reader-children.ts';

const processes = 2;
const rounds = 3;
/** Not measured: a service runs for days, and JavaScript is compiled for good only after some thousand pages. */
const warmRounds = 3;
/** Files of one turn. */
const turnLength = 20;

const listPdfs = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.pdf'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};

const toTurns = (paths: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(paths.length / turnLength) }, (_, turn) =>
    paths.slice(turn * turnLength, (turn + 1) * turnLength),
  );

type Step = (paths: readonly string[]) => Promise<unknown>;

/**
 * Seconds that each step takes for all paths. They take turns every few files, so that a noisy neighbour meets each of
 * them alike.
 */
const timeSteps = async <Name extends string>(
  steps: Readonly<Record<Name, Step>>,
  paths: readonly string[],
): Promise<Record<Name, number>> => {
  const names = Object.keys(steps) as Name[];
  const seconds = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  for (const turn of toTurns(paths)) {
    for (const name of names) {
      const startedAt = performance.now();
      await steps[name](turn);
      seconds[name] += (performance.now() - startedAt) / 1_000;
    }
  }
  return seconds;
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Pages/s of digital PDFs in two child processes each: PDFium alone, which gives each character with its box; reading,
 * from the file to the normal form with words and their boxes; and reading with extraction, from the file to fields. A
 * file that PDFium does not open is left out, and one with a page without characters, which would be drawn and read by
 * OCR. The ratios are medians of the rounds' own.
 */
export const benchReading = async (options: { folders: readonly string[] }) => {
  const all = (await Promise.all(options.folders.map(listPdfs))).flat();
  const entries = {
    bare: new URL('./bare-pdfium-child.ts', import.meta.url),
    reader: new URL('./text-reader-child.ts', import.meta.url),
  };
  const bare = await openReaderChildren({ entry: entries.bare, count: processes });
  const reader = await openReaderChildren({ entry: entries.reader, count: processes });
  const pool = createProcessPool({
    entry: documentWorkerEntry,
    size: processes,
    maxOldSpaceMb: 1_024,
    maxTasksPerChild: 10_000,
  });
  const tasks = createDocumentTasks({ pool });
  try {
    const counts = await bare.readAll(all);
    const isDigital = ({ pages, textless }: PdfCount): boolean => pages > 0 && textless === 0;
    const digital = all.filter((_, place) => isDigital(counts[place] ?? { pages: 0, textless: 0 }));
    const pages = counts.filter(isDigital).reduce((sum, count) => sum + count.pages, 0);
    let failed = 0;
    const extractAll = async (paths: readonly string[]): Promise<void> => {
      let next = 0;
      const worker = async (): Promise<void> => {
        for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
          await tasks.readAndExtract({ path }).catch(() => {
            failed += 1;
          });
        }
      };
      await Promise.all(Array.from({ length: processes }, worker));
    };
    const steps = { bare: bare.readAll, read: reader.readAll, fields: extractAll };
    for (let round = 0; round < warmRounds; round += 1) await timeSteps(steps, digital);
    failed = 0;
    const measured: Awaited<ReturnType<typeof timeSteps<keyof typeof steps>>>[] = [];
    for (let round = 0; round < rounds; round += 1) measured.push(await timeSteps(steps, digital));
    const rate = (name: keyof typeof steps): number => pages / median(measured.map((round) => round[name]));
    const ratio = (name: keyof typeof steps): number =>
      median(measured.map((round) => round.bare / round[name]));
    return {
      files: digital.length,
      leftOut: all.length - digital.length,
      failed: failed / rounds,
      pages,
      barePagesPerSecond: rate('bare'),
      readPagesPerSecond: rate('read'),
      readRatio: ratio('read'),
      pagesPerSecond: rate('fields'),
      ratio: ratio('fields'),
    };
  } finally {
    bare.close();
    reader.close();
    await pool[Symbol.asyncDispose]();
  }
};
