import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createDocumentTasks, createProcessPool, documentWorkerEntry } from '@assay/adapters-local';
import { AppError } from '@assay/core';
import { mutations } from './mutate.ts';
import { createRandom } from './seeded-random.ts';
import { watchChildren } from './watch-children.ts';

const processes = 2;
const timeoutMs = 30_000;
/** Larger files would show the same at a higher price. */
const maxSourceBytes = 2_000_000;

export type Answers = {
  files: number;
  results: number;
  /** Of the results, those that the second reader gave. */
  bySecondReader: number;
  /** Refusals that say why, by their code. */
  errors: Record<string, number>;
  /** Anything else: has to be none. */
  others: string[];
  slowest: { file: string; seconds: number };
  maxResidentMb: number;
  died: { timeout: number; memory: number; crash: number };
};

const listFiles = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};

const isClear = (thrown: unknown): thrown is AppError =>
  thrown instanceof AppError && thrown.recovery === 'reject' && thrown.code.startsWith('document.');

/** Sends files through the pool, to be read and extracted, and counts what comes back. */
const collectAnswers = async (paths: AsyncIterable<string> | Iterable<string>): Promise<Answers> => {
  await using pool = createProcessPool({ entry: documentWorkerEntry, size: processes, maxOldSpaceMb: 512 });
  using children = watchChildren();
  const tasks = createDocumentTasks({ pool });
  const answers: Answers = {
    files: 0,
    results: 0,
    bySecondReader: 0,
    errors: {},
    others: [],
    slowest: { file: '', seconds: 0 },
    maxResidentMb: 0,
    died: { timeout: 0, memory: 0, crash: 0 },
  };
  const answer = async (path: string): Promise<void> => {
    const startedAt = performance.now();
    answers.files += 1;
    try {
      const read = await tasks.read({ path, limits: { timeoutMs } });
      await tasks.extract({ read, timeoutMs });
      answers.results += 1;
      if (Buffer.from(read).includes('"pdf.second-reader"')) answers.bySecondReader += 1;
    } catch (thrown) {
      if (isClear(thrown)) answers.errors[thrown.code] = (answers.errors[thrown.code] ?? 0) + 1;
      else answers.others.push(`${basename(path)}: ${thrown instanceof AppError ? thrown.code : 'unknown'}`);
    }
    const seconds = (performance.now() - startedAt) / 1_000;
    if (seconds > answers.slowest.seconds) answers.slowest = { file: basename(path), seconds };
  };
  const iterator = Symbol.asyncIterator in paths ? paths[Symbol.asyncIterator]() : paths[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
      await answer(next.value);
    }
  };
  await Promise.all(Array.from({ length: processes }, work));
  return { ...answers, maxResidentMb: children.maxResidentMb(), died: pool.stats().kills };
};

/** So many spoiled copies of the PDFs, each made when its turn comes; the same for the same seed. */
async function* spoilPdfs(options: {
  sources: readonly string[];
  count: number;
  seed: number;
  folder: string;
}) {
  const { sources, count, seed, folder } = options;
  const kinds = Object.entries(mutations);
  for (let index = 0; index < count; index += 1) {
    const random = createRandom(seed * 10_000 + index);
    const source = sources[Math.floor(random() * sources.length)];
    const [name, mutate] = kinds[index % kinds.length] ?? [];
    if (source === undefined || mutate === undefined) return;
    const path = join(folder, `${String(index).padStart(3, '0')}-${name}-${basename(source)}`);
    await writeFile(path, mutate(await readFile(source), random));
    yield path;
  }
}

const isSmall = async (path: string): Promise<boolean> => (await stat(path)).size <= maxSourceBytes;

/** What becomes of files that must not do any harm: all of a folder, and seeded spoiled copies of PDFs. */
export const benchAnswers = async (options: {
  /** Files to be taken as they are; null where there are none. */
  asTheyAre: string | null;
  pdfFolders: readonly string[];
  spoiled: { count: number; seed: number };
}): Promise<{ asTheyAre: Answers | null; spoiled: Answers }> => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-spoiled-'));
  try {
    const pdfs = (await Promise.all(options.pdfFolders.map(listFiles)))
      .flat()
      .filter((path) => path.endsWith('.pdf'));
    const small = await Promise.all(pdfs.map(isSmall));
    const sources = pdfs.filter((_, index) => small[index]);
    return {
      asTheyAre: options.asTheyAre === null ? null : await collectAnswers(await listFiles(options.asTheyAre)),
      spoiled: await collectAnswers(spoilPdfs({ ...options.spoiled, sources, folder })),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** The lines of a table about one set of files. */
export const formatAnswers = (title: string, answers: Answers): string[] => {
  const { timeout, memory, crash } = answers.died;
  const codes = Object.entries(answers.errors).toSorted(([, a], [, b]) => b - a);
  return [
    `  ${title}: ${answers.files} files`,
    `    with a result        ${String(answers.results).padStart(5)}   (${answers.bySecondReader} by the second reader)`,
    ...codes.map(([code, count]) => `    ${code.padEnd(24)}${String(count).padStart(2)}`),
    `    anything else        ${String(answers.others.length).padStart(5)}   (must be 0)${answers.others.map((other) => `\n      ${other}`).join('')}`,
    `    slowest ${answers.slowest.seconds.toFixed(1)} s (${answers.slowest.file}), ${answers.maxResidentMb.toFixed(0)} MB at most in a child`,
    `    children ended: ${timeout} over time, ${memory} over memory, ${crash} by themselves`,
  ];
};
