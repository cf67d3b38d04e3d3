import type { LexicalQuery, RankedChunk, RankLimits, SearchFilter } from '@assay/core/ports';
import type { Sql } from '../sqlite/sql.ts';
import type { VectorMirror } from '../vectors/vector-mirror.ts';
import { itemColumn, itemOfChunk } from './chunk-keys.ts';
import { findBestMatches, toMatchCondition } from './find-matches.ts';
import { toItemCondition } from './item-condition.ts';
import type { Expand } from './match-expressions.ts';
import { readVector } from './stored-chunks.ts';

type Scored = { key: number; score: number };

/** The first in the order of a ranking, of which an item has only so many. */
const choose = (scored: readonly Scored[], limits: RankLimits): Scored[] => {
  const counts = new Map<number, number>();
  const chosen: Scored[] = [];
  for (const one of scored) {
    const item = itemOfChunk(one.key);
    const count = (counts.get(item) ?? 0) + 1;
    if (count > limits.perItem) continue;
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
const isEnough = (options: { scored: readonly Scored[]; worst: number; limits: RankLimits }): boolean => {
  const { scored, worst, limits } = options;
  const chosen = choose(scored, limits);
  return chosen.length >= limits.limit && (chosen.at(-1)?.score ?? worst) > worst;
};

/** All in one statement: asked for one by one, names take longer than the ranking. */
const nameChunks = (sql: Sql, scored: readonly Scored[]): RankedChunk[] => {
  const scores = new Map(scored.map(({ key, score }) => [key, score]));
  const rows = sql.all<Omit<RankedChunk, 'score'> & { key: number }>(
    `SELECT chunks.key AS key, chunks.collection AS collection, items.id AS itemId, chunks.id AS chunkId
     FROM json_each(?) AS asked JOIN chunks ON chunks.key = asked.value
     JOIN items ON items.key = ${itemColumn('chunks.key')}`,
    JSON.stringify([...scores.keys()]),
  );
  return rows.map(({ key, ...names }) => ({ ...names, score: scores.get(key) ?? 0 }));
};

const byRank = (one: RankedChunk, other: RankedChunk): number =>
  other.score - one.score || (one.chunkId < other.chunkId ? -1 : 1);

/** Names the chunks down to the last score that may be chosen, and chooses among them by score and chunk id. */
const settle = (sql: Sql, scored: readonly Scored[], limits: RankLimits): RankedChunk[] => {
  const worst = choose(scored, limits).at(-1)?.score;
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

export const rankByTerms = (
  sql: Sql,
  request: { query: LexicalQuery; filter: SearchFilter; limits: RankLimits },
  expand: Expand,
): RankedChunk[] => {
  const { limits } = request;
  const condition = limits.limit < 1 ? null : toMatchCondition(request, expand);
  if (!condition) return [];
  const fitting = (found: readonly Scored[]): Scored[] =>
    found.map(({ key, score }) => ({ key, score: -score }));
  const matches = findBestMatches(sql, {
    condition,
    atLeast: limits.limit * 4 + 16,
    isEnough: (found) => isEnough({ scored: fitting(found), worst: -(found.at(-1)?.score ?? 0), limits }),
  });
  return settle(sql, fitting(matches), limits);
};

/** Tells by its item whether a chunk may be found; null where all may. */
const accepting = (sql: Sql, filter: SearchFilter): ((key: number) => boolean) | null => {
  const fitting = toItemCondition(filter, 'key');
  if (!fitting) return null;
  const rows = sql.all<{ key: number }>(`SELECT key FROM items WHERE ${fitting.text}`, ...fitting.values);
  const items = new Set(rows.map(({ key }) => key));
  return (key) => items.has(itemOfChunk(key));
};

export const rankByVector = (
  sql: Sql,
  vectors: VectorMirror,
  request: { vector: Float32Array; filter: SearchFilter; limits: RankLimits },
): RankedChunk[] => {
  const { limits, vector, filter } = request;
  if (limits.limit < 1) return [];
  const accepts = accepting(sql, filter);
  for (let limit = limits.limit * 2 + 16; ; limit *= 4) {
    const scored = vectors.scan({ vector, limit, accepts, read: (key) => readVector(sql, key) });
    const worst = scored.at(-1)?.score ?? 0;
    if (scored.length < limit || isEnough({ scored, worst, limits })) return settle(sql, scored, limits);
  }
};
