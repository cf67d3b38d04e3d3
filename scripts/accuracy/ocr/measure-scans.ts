import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { makePages } from './made-pages.ts';
import { loadReceipts } from './receipts.ts';
import type { ScanCase, ScanResult, ScanSet } from './scan-case.ts';
import { type ScanScore, scoreScan } from './score-scan.ts';

export type ScanFigures = ScanScore & {
  name: string;
  pages: number;
  /** Processor's time of each page. */
  cpuMs: number[];
  /** The most memory the process took that read them one after the other; other than this, it did nothing. */
  memoryMb: number;
};
export type ScanReport = { sets: ScanFigures[] };
export type ScanDetail = { file: string; set: string; cpuMs: number } & ScanScore;

/** Every so manieth receipt and sample: what is measured unless all are wanted. */
const receiptStep = 9;
const sampleStep = 6;

type Answer = { result: ScanResult; memoryMb: number };

const ask = (child: ChildProcess, path: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const onExit = (): void => reject(new Error('The process that reads scans died.'));
    child.once('exit', onExit);
    child.once('message', (answer) => {
      child.off('exit', onExit);
      resolve(answer as Answer);
    });
    child.send(path);
  });

const measureSet = async ({
  name,
  cases,
}: ScanSet): Promise<{ figures: ScanFigures; details: ScanDetail[] }> => {
  const child = fork(new URL('./scan-child.ts', import.meta.url));
  const figures = { name, pages: cases.length, cpuMs: [] as number[], memoryMb: 0 };
  const sum = { errors: 0, letters: 0, words: 0, wordsOnLines: 0 };
  const details: ScanDetail[] = [];
  const measure = async ({ path, lines }: ScanCase): Promise<void> => {
    const { result, memoryMb } = await ask(child, path);
    const score = scoreScan({ lines, words: result.words });
    details.push({ file: basename(path), set: name, cpuMs: Math.round(result.cpuMs), ...score });
    figures.cpuMs.push(result.cpuMs);
    figures.memoryMb = memoryMb;
    for (const key of Object.keys(sum) as (keyof ScanScore)[]) sum[key] += score[key];
  };
  try {
    for (const one of cases) await measure(one);
  } finally {
    child.kill();
  }
  return { figures: { ...figures, ...sum }, details };
};

/**
 * Reads pictures of pages by OCR, and compares what was read with what stands on them: receipts where their data are
 * (`receipts`), and drawn pages of the shipped samples. Each set is read in a process of its own.
 */
export const measureScans = async (options: {
  receipts: string;
  /** Instead of some of each. */
  all: boolean;
}): Promise<{ report: ScanReport; details: ScanDetail[] }> => {
  const { receipts, all } = options;
  const which = all ? 'all' : 'some';
  const folder = await mkdtemp(join(tmpdir(), 'assay-accuracy-scans-'));
  try {
    const pages = await makePages({ folder, step: all ? 1 : sampleStep, mostPages: all ? 20 : 1 });
    const sets: ScanSet[] = [{ name: `${which} pages at 150 dpi`, cases: pages }];
    if (existsSync(receipts)) {
      const cases = await loadReceipts({ folder: receipts, step: all ? 1 : receiptStep });
      sets.push({ name: `${which} receipts`, cases });
    }
    const measured = [];
    for (const set of sets) measured.push(await measureSet(set));
    return {
      report: { sets: measured.map(({ figures }) => figures) },
      details: measured.flatMap((one) => one.details),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
