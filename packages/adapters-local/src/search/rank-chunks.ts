import type { LexicalQuery, RankedChunk, RankLimits, SearchFilter } from '@assay/core/ports';
import type { Sql } from '../sqlite/sql.ts';
import type { ChunkMemory } from './chunk-memory.ts';
import { findBestMatches } from './find-matches.ts';
import { findFittingItems } from './fitting-items.ts';
import { readVector } from './stored-chunks.ts';

type Scored = { key: number; score: number };

/** The first in the order of a ranking, of which an item has only so many. */
const choose = (scored: readonly Scored[], limits: RankLimits, memory: ChunkMemory): Scored[] => {
  const counts = new Map<number, number>();
  const chosen: Scored[] = [];
  for (const one of scored) {
    const item = memory.itemOf(one.key);
    const count = (item === undefined ? 0 : (counts.get(item) ?? 0)) + 1;
    if (item === undefined || count > limits.perItem) continue;
    counts.set(item, count);
    chosen.push(one);
    if (chosen.length === limits.limit) break;
  }
  return chosen;
};

/**
 * Whether enough was asked for: so many are chosen, and what was not asked for (`worst` at best) is worse than the last
 * of them. Without the second, chunks of equal scores would be chosen by the order in which they were written.
 */
const isEnough = (options: {
  scored: readonly Scored[];
  worst: number;
  limits: RankLimits;
  memory: ChunkMemory;
}): boolean => {
  const { scored, worst, limits, memory } = options;
  const chosen = choose(scored, limits, memory);
  return chosen.length >= limits.limit && (chosen.at(-1)?.score ?? worst) > worst;
};

const nameChunks = (sql: Sql, scored: readonly Scored[]): RankedChunk[] =>
  scored.flatMap(({ key, score }) => {
    const row = sql.get<{ collection: string; itemId: string; chunkId: string }>(
      `SELECT chunks.collection AS collection, items.id AS itemId, chunks.id AS chunkId
       FROM chunks JOIN items ON items.key = chunks.item WHERE chunks.key = ?`,
      key,
    );
    return row ? [{ ...row, score }] : [];
  });

const byRank = (one: RankedChunk, other: RankedChunk): number =>
  other.score - one.score || (one.chunkId < other.chunkId ? -1 : 1);

/** Names the chunks down to the last score that may be chosen, and chooses among them by score and chunk id. */
const settle = (options: {
  sql: Sql;
  memory: ChunkMemory;
  scored: readonly Scored[];
  limits: RankLimits;
}): RankedChunk[] => {
  const { sql, memory, scored, limits } = options;
  const worst = choose(scored, limits, memory).at(-1)?.score;
  if (worst === undefined) return [];
  const candidates = nameChunks(
    sql,
    scored.filter(({ score }) => score >= worst),
  ).toSorted(byRank);
  const counts = new Map<string, number>();
  return candidates
    .filter(({ collection, itemId }) => {
      const name = JSON.stringify([collection, itemId]);
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return count <= limits.perItem;
    })
    .slice(0, limits.limit);
};

type RankOptions = { sql: Sql; memory: ChunkMemory; filter: SearchFilter; limits: RankLimits };

const accepting = ({ sql, memory, filter }: RankOptions): ((key: number) => boolean) | null => {
  const items = findFittingItems(sql, filter);
  return items && ((key) => items.has(memory.itemOf(key) ?? -1));
};

export const rankByTerms = (options: RankOptions & { query: LexicalQuery }): RankedChunk[] => {
  const { sql, memory, limits } = options;
  if (limits.limit < 1) return [];
  const accepts = accepting(options);
  const fitting = (found: readonly Scored[]): Scored[] =>
    found.flatMap(({ key, score }) => (accepts && !accepts(key) ? [] : [{ key, score: -score }]));
  // Where few may be found, most matches are not among them: more are asked for at once.
  const atLeast = limits.limit * (accepts ? 32 : 4) + 16;
  const matches = findBestMatches(sql, {
    query: options.query,
    atLeast,
    isEnough: (found) =>
      isEnough({ scored: fitting(found), worst: -(found.at(-1)?.score ?? 0), limits, memory }),
  });
  return settle({ sql, memory, scored: fitting(matches), limits });
};

export const rankByVector = (options: RankOptions & { vector: Float32Array }): RankedChunk[] => {
  const { sql, memory, limits, vector } = options;
  if (limits.limit < 1) return [];
  const accepts = accepting(options);
  for (let limit = limits.limit * 2 + 16; ; limit *= 4) {
    const scored = memory.vectors.scan({ vector, limit, accepts, read: (key) => readVector(sql, key) });
    const worst = scored.at(-1)?.score ?? 0;
    if (scored.length < limit || isEnough({ scored, worst, limits, memory })) {
      return settle({ sql, memory, scored, limits });
    }
  }
};
