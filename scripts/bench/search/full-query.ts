import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createSearch, SearchRequest } from '@assay/core/search';
import { dimension, openMadeIndex, place, toWrites, workspace } from './made-index.ts';
import { chunksPerDocument } from './made-library.ts';
import { createWatch, type Times } from './stop-watch.ts';

/** Between two documents that are added while questions are asked. */
const addEveryMs = 25;
const mebibyte = 1_024 * 1_024;

const fill = async (path: string, count: number): Promise<void> => {
  const child = fileURLToPath(new URL('./fill-child.ts', import.meta.url));
  const filling = spawn(process.execPath, [child, path, String(count)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(filling, 'exit');
  if (code !== 0) throw new Error('The made index could not be filled: see above.');
};

const sizeOf = async (path: string): Promise<number> => {
  const names = await readdir(path, { recursive: true });
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(path, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
};

export type FullQuery = {
  chunks: number;
  quiet: Times;
  /** With a type and a range of dates. */
  filtered: Times;
  /** While a document is added every 25 ms. */
  adding: Times;
  added: number;
  /** The longest time for which this process answered nobody meanwhile. */
  longestStandstillMs: number;
  openToFirstMs: number;
  memoryMb: number;
  fileMb: number;
};

/** Whole questions through the core: both rankings, fusion, facets, passages and their documents; all but embedding. */
export const benchFullQuery = async (options: { chunks: number; questions: number }): Promise<FullQuery> => {
  const { chunks, questions } = options;
  const path = await mkdtemp(join(tmpdir(), 'assay-bench-query-'));
  const count = Math.ceil(chunks / chunksPerDocument);
  try {
    await fill(path, count);
    await using opened = await openMadeIndex(path);
    const { records, index, library } = opened;
    const asked = Array.from({ length: questions * 2 + 1 }, (_, number) => library.question(number));
    let vector: Float32Array = new Float32Array(dimension);
    const embedder = { name: 'made', dimension, languages: ['en'], embed: async () => [vector] };
    const find = createSearch({ records, search: { index, embedder } });
    const ask = (number: number, more: object = {}) => {
      const { words: query = '', vector: own = vector } = asked[number] ?? {};
      vector = own;
      return find(workspace, SearchRequest.parse({ query, facets: ['type'], ...more }));
    };
    const memoryBefore = process.memoryUsage().rss;
    const openedAt = performance.now();
    await ask(0);
    const openToFirstMs = performance.now() - openedAt;
    const quiet = createWatch();
    for (let at = 1; at <= questions; at += 1) await quiet.time(() => ask(at));
    const memoryMb = (process.memoryUsage().rss - memoryBefore) / mebibyte;
    const filtered = createWatch();
    const filter = { type: 'contract', date: { from: '2015', to: '2020' } };
    for (let at = 1; at <= questions; at += 1) await filtered.time(() => ask(at, { filter }));
    const stop = new AbortController();
    let added = 0;
    let longestStandstillMs = 0;
    const adding = (async () => {
      while (!stop.signal.aborted) {
        await index.put({ place, items: [library.document(count + added)] });
        await records.commit(toWrites(count + added));
        added += 1;
        const waitedAt = performance.now();
        await new Promise((resolve) => setTimeout(resolve, addEveryMs));
        longestStandstillMs = Math.max(longestStandstillMs, performance.now() - waitedAt - addEveryMs);
      }
    })();
    const busy = createWatch();
    for (let at = 1; at <= questions; at += 1) await busy.time(() => ask(at + questions));
    stop.abort();
    await adding;
    return {
      chunks,
      quiet: quiet.times(),
      filtered: filtered.times(),
      adding: busy.times(),
      added,
      longestStandstillMs,
      openToFirstMs,
      memoryMb,
      fileMb: (await sizeOf(join(path, 'search'))) / mebibyte,
    };
  } finally {
    await rm(path, { recursive: true, force: true });
  }
};

export const formatFullQuery = (measured: FullQuery): string => {
  const line = (name: string, { p50Ms, p95Ms, cpuP50Ms, cpuP95Ms }: Times): string =>
    `  ${name.padEnd(34)} p50 ${p50Ms.toFixed(1)} ms, p95 ${p95Ms.toFixed(1)} ms (processor alone ${cpuP50Ms.toFixed(1)}, ${cpuP95Ms.toFixed(1)} ms)`;
  const { chunks, added, longestStandstillMs, openToFirstMs, memoryMb, fileMb } = measured;
  return [
    `  ${chunks} chunks in a file of ${fileMb.toFixed(0)} MB`,
    line('both rankings, facets, passages', measured.quiet),
    line('the same, filtered', measured.filtered),
    `${line(`while ${added} documents are added`, measured.adding)} (aim 60)`,
    `  longest standstill of the process  ${longestStandstillMs.toFixed(0)} ms`,
    `  open to first answer ${openToFirstMs.toFixed(0)} ms (aim 1000), ${memoryMb.toFixed(0)} MB of memory`,
  ].join('\n');
};
