import type { RankedChunk } from '../../ports/search-index.ts';

/** One of the rankings: `limit` as it was asked for, so that a full list is told from one that had no more. */
export type Ranking = { chunks: readonly RankedChunk[]; limit: number };

/** What a ranking said of an item: its place (from 1), its score there, and the part of it in the fused score. */
export type RankReason = { place: number; score: number; part: number };

/** `chunkId` is the piece to cite: the one that both rankings together like best. */
export type FusedItem = {
  collection: string;
  itemId: string;
  chunkId: string;
  score: number;
  lexical: RankReason | null;
  semantic: RankReason | null;
};

/**
 * How much the ranking by meaning counts; the rest is for the ranking by words. Chosen on three public sets together
 * (of 0.4 to 0.7), which want 0.7, 0.7 and 0.6: docs/search.md.
 */
const semanticWeight = 0.6;

/**
 * A likeness from which texts are surely about the same. Where the nearest text is further away, the likenesses are
 * chance for the most part (questions for numbers and names, or in a language that the embedder does not know), and
 * must not be stretched to a full score.
 */
const clearLikeness = 0.6;

type Shares = {
  /** Of an item's best chunk, as a share of the best score of the ranking; 0 to 1. */
  items: Map<string, { place: number; score: number; share: number }>;
  chunks: Map<string, number>;
  /** Of what is not in the ranking. */
  missing: number;
};

const itemKey = ({ collection, itemId }: RankedChunk): string => JSON.stringify([collection, itemId]);
const chunkKey = ({ collection, chunkId }: RankedChunk): string => JSON.stringify([collection, chunkId]);

/**
 * Scores as shares of the best one (`leastBest` at least): both have a true zero (no word in common, nothing in common), so that a ranking
 * whose scores lie close together orders little, and one with a clear winner much. What a full list leaves out has
 * at most its last score, and gets it; what the end of a list leaves out has nothing.
 */
const toShares = ({ chunks, limit }: Ranking, leastBest: number): Shares => {
  const sorted = chunks.toSorted((one, other) => other.score - one.score);
  const best = Math.max(sorted[0]?.score ?? 0, leastBest);
  const toShare = (score: number): number => (best > 0 ? Math.max(0, score / best) : 0);
  const shares: Shares = { items: new Map(), chunks: new Map(), missing: 0 };
  for (const chunk of sorted) {
    const share = toShare(chunk.score);
    shares.chunks.set(chunkKey(chunk), share);
    const key = itemKey(chunk);
    if (shares.items.has(key)) continue;
    shares.items.set(key, { place: shares.items.size + 1, score: chunk.score, share });
  }
  if (sorted.length >= limit) shares.missing = toShare(sorted.at(-1)?.score ?? 0);
  return shares;
};

/**
 * One ranking of items from the two of chunks, best first; an item is as good as its best chunk. Equal scores are in
 * the order of collection and id. With one ranking empty the order is that of the other.
 */
export const fuseRankings = (options: { lexical: Ranking; semantic: Ranking }): FusedItem[] => {
  const sides = [
    { name: 'lexical', shares: toShares(options.lexical, 0), weight: 1 - semanticWeight },
    { name: 'semantic', shares: toShares(options.semantic, clearLikeness), weight: semanticWeight },
  ] as const;
  const fused = new Map<string, FusedItem & { chunkScore: number }>();
  for (const chunk of [...options.lexical.chunks, ...options.semantic.chunks]) {
    const { collection, itemId, chunkId } = chunk;
    const key = itemKey(chunk);
    const known = fused.get(key);
    let chunkScore = 0;
    for (const { shares, weight } of sides) {
      chunkScore += weight * (shares.chunks.get(chunkKey(chunk)) ?? shares.missing);
    }
    if (known !== undefined) {
      if (chunkScore > known.chunkScore) Object.assign(known, { chunkId, chunkScore });
      continue;
    }
    const item: FusedItem & { chunkScore: number } = {
      collection,
      itemId,
      chunkId,
      chunkScore,
      score: 0,
      lexical: null,
      semantic: null,
    };
    for (const { name, shares, weight } of sides) {
      const found = shares.items.get(key);
      item.score += weight * (found?.share ?? shares.missing);
      if (found) item[name] = { place: found.place, score: found.score, part: weight * found.share };
    }
    fused.set(key, item);
  }
  return [...fused.entries()]
    .toSorted(([oneKey, one], [otherKey, other]) => other.score - one.score || (oneKey < otherKey ? -1 : 1))
    .map(([, { chunkScore: _, ...item }]) => item);
};
