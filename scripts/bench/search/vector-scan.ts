import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createSqliteSearchIndex, createSystemClock } from '@assay/adapters-local';
import type { SearchItem } from '@assay/core/ports';
import { createNormal, toUnit } from './made-numbers.ts';
import { createWatch, type Times } from './stop-watch.ts';

const dimension = 384;
const topics = 500;
const perPut = 2_000;
const asked = 10;
const mebibyte = 1_024 * 1_024;

const dot = (one: Float32Array, other: Float32Array): number => {
  let sum = 0;
  for (let at = 0; at < dimension; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
};

/** Texts gather around topics, and so do these vectors: neighbours lie closer together than chance has them. */
const makeVectors = (count: number): { vectors: Float32Array[]; ask: () => Float32Array } => {
  const normal = createNormal(11);
  const made = () => Float32Array.from({ length: dimension }, normal);
  const centres = Array.from({ length: topics }, made);
  const near = (place: number) =>
    toUnit(made().map((value, at) => value + (centres[place % topics]?.[at] ?? 0)));
  let question = 0;
  return {
    vectors: Array.from({ length: count }, (_, place) => near(place)),
    ask: () => {
      question += 1;
      return near(question * 7);
    },
  };
};

const toItem = (vector: Float32Array, place: number): SearchItem => ({
  collection: 'documents',
  id: `item-${place}`,
  filters: [],
  chunks: [{ id: `item-${place}/0`, parts: [], vector, locator: null }],
});

export type VectorScan = {
  count: number;
  /** The best ten, which recall is of. */
  ten: Times;
  /** As many as a query of the product takes into its ranking. */
  deep: Times;
  recall: number;
  openToFirstMs: number;
  memoryMb: number;
};

/** The ranking by meaning alone, through the index as the product has it. */
export const benchVectorScan = async (options: { count: number; questions: number }): Promise<VectorScan> => {
  const { count, questions } = options;
  const path = await mkdtemp(join(tmpdir(), 'assay-bench-search-'));
  const place = { workspace: 'bench', index: { embedder: 'made', dimension } };
  const common = { place, filter: { conditions: [] }, perItem: 1 };
  const clock = createSystemClock();
  try {
    const { vectors, ask } = makeVectors(count);
    {
      await using writer = createSqliteSearchIndex({ path, clock });
      for (let at = 0; at < count; at += perPut) {
        const items = vectors.slice(at, at + perPut).map((vector, offset) => toItem(vector, at + offset));
        await writer.put({ place, items });
      }
    }
    const memoryBefore = process.memoryUsage().rss;
    const openedAt = performance.now();
    await using index = createSqliteSearchIndex({ path, clock });
    await index.rankByVector({ ...common, vector: ask(), limit: asked });
    const openToFirstMs = performance.now() - openedAt;
    const memoryMb = (process.memoryUsage().rss - memoryBefore) / mebibyte;
    const ten = createWatch();
    const deep = createWatch();
    let found = 0;
    for (let question = 0; question < questions; question += 1) {
      const vector = ask();
      const ranked = await ten.time(() => index.rankByVector({ ...common, vector, limit: asked }));
      await deep.time(() => index.rankByVector({ ...common, vector, limit: 200, perItem: 3 }));
      const truth = vectors
        .map((own, at) => ({ id: `item-${at}`, score: dot(own, vector) }))
        .toSorted((one, other) => other.score - one.score)
        .slice(0, asked);
      const names = new Set(ranked.map(({ itemId }) => itemId));
      found += truth.filter(({ id }) => names.has(id)).length;
    }
    return {
      count,
      ten: ten.times(),
      deep: deep.times(),
      recall: found / (questions * asked),
      openToFirstMs,
      memoryMb,
    };
  } finally {
    await rm(path, { recursive: true, force: true });
  }
};
