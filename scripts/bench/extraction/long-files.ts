import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateLongInvoice } from '@assay/samples';
import { type LongFile, toComparable } from './extract-child.ts';

const pages = 66;
/** Files that differ in their number of rows, taken in turns. */
const sizes = [3_200, 3_199, 3_198, 3_197, 3_196];
/** From here on memory must stay where it is: code is compiled and buffers have their size. */
const settledAfter = 10;

type Made = { path: string; truth: string[] };

const make = async (folder: string, rows: number): Promise<Made> => {
  const { bytes, truth } = await generateLongInvoice({ rows, pages });
  const path = join(folder, `invoice-${rows}.pdf`);
  await writeFile(path, bytes);
  return { path, truth: (truth.tables.lines ?? []).map(toComparable) };
};

const ask = async (child: ChildProcess, path: string): Promise<LongFile> => {
  const answer = once(child, 'message');
  child.send(path);
  return (await answer)[0] as LongFile;
};

type LongFiles = {
  files: number;
  rows: number;
  wrongRows: number;
  incomplete: number;
  secondsMedian: number;
  secondsMost: number;
  /** After the file from which on memory must stay, and after the last. */
  heapMb: { settled: number; last: number };
  residentMb: { settled: number; last: number; most: number };
};

/** Reads and extracts so many files of about 3,200 rows one after another in one process. */
export const benchLongFiles = async (options: { files: number }): Promise<LongFiles> => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-long-files-'));
  const entry = new URL('./extract-child.ts', import.meta.url);
  const child = fork(entry, { execArgv: ['--expose-gc'] });
  try {
    await once(child, 'message');
    if (child.pid !== undefined) setPriority(child.pid, 10);
    const made = await Promise.all(sizes.map((rows) => make(folder, rows)));
    const seconds: number[] = [];
    const after: { heapMb: number; residentMb: number }[] = [];
    let [rows, wrongRows, incomplete] = [0, 0, 0];
    for (let at = 0; at < options.files; at += 1) {
      const own = made[at % made.length];
      if (!own) break;
      const startedAt = performance.now();
      const found = await ask(child, own.path);
      seconds.push((performance.now() - startedAt) / 1_000);
      rows += own.truth.length;
      wrongRows += own.truth.filter((row, place) => row !== found.rows[place]).length;
      wrongRows += Math.max(0, found.rows.length - own.truth.length);
      if (!found.complete) incomplete += 1;
      after.push({ heapMb: found.heapMb, residentMb: found.residentMb });
    }
    const [settled, last] = [after[settledAfter - 1] ?? after[0], after.at(-1)];
    return {
      files: options.files,
      rows,
      wrongRows,
      incomplete,
      secondsMedian: seconds.toSorted((a, b) => a - b)[seconds.length >> 1] ?? 0,
      secondsMost: Math.max(...seconds),
      heapMb: { settled: settled?.heapMb ?? 0, last: last?.heapMb ?? 0 },
      residentMb: {
        settled: settled?.residentMb ?? 0,
        last: last?.residentMb ?? 0,
        most: Math.max(...after.map(({ residentMb }) => residentMb)),
      },
    };
  } finally {
    child.kill();
    await rm(folder, { recursive: true, force: true });
  }
};
