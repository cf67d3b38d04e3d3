import type {
  IndexPlace,
  LexicalQuery,
  RankedChunk,
  SearchFilter,
  SearchIndex,
} from '../ports/search-index.ts';
import { type FusedItem, fuseRankings } from './fusion/fuse-rankings.ts';
import type { ChosenItem } from './show-results.ts';

/** Chunks of each ranking: what is further down is not shown. */
const depth = 200;
const chunksPerItem = 3;
/** Nearer than this, as a rule, are texts that have something to do with each other at all. */
const leastMeaning = 0.2;

const isEmpty = ({ should, must }: LexicalQuery): boolean => should.length + must.length === 0;

const toReason = (side: FusedItem['lexical']) =>
  side && { rank: side.place, score: side.score, share: side.part };

const nameOf = ({ collection, itemId }: { collection: string; itemId: string }): string =>
  JSON.stringify([collection, itemId]);

/** The chunks of each item, in the order in which rankings name them. */
const groupChunks = (rankings: readonly (readonly RankedChunk[])[]): Map<string, string[]> => {
  const groups = new Map<string, string[]>();
  for (const chunk of rankings.flat()) {
    const name = nameOf(chunk);
    const group = groups.get(name);
    if (group) group.push(chunk.chunkId);
    else groups.set(name, [chunk.chunkId]);
  }
  return groups;
};

/**
 * The ranking by words and the one by meaning as one of items. Where words must be in a text, only what the words find
 * is in it, and meaning only orders it.
 */
export const rankItems = async (options: {
  index: SearchIndex;
  place: IndexPlace;
  filter: SearchFilter;
  query: LexicalQuery;
  vector: Float32Array | null;
}): Promise<ChosenItem[]> => {
  const { index, place, filter, query, vector } = options;
  const limits = { limit: depth, perItem: chunksPerItem };
  const lexical = isEmpty(query) ? [] : await index.rankByTerms({ place, filter, query, ...limits });
  const near = vector ? await index.rankByVector({ place, filter, vector, ...limits }) : [];
  const isStrict = query.must.length > 0;
  const found = new Set(lexical.map(nameOf));
  const semantic = near.filter(
    (chunk) => found.has(nameOf(chunk)) || (!isStrict && chunk.score >= leastMeaning),
  );
  const fused = fuseRankings({
    lexical: { chunks: lexical, limit: depth },
    // What is left of a full ranking is full, too.
    semantic: { chunks: semantic, limit: near.length < depth ? depth : semantic.length },
  });
  // To cite: the fused ranking's own, then those that the query's words are in, then those nearest in meaning.
  const groups = groupChunks([lexical, semantic]);
  return fused.map((item) => ({
    collection: item.collection,
    id: item.itemId,
    chunkIds: [...new Set([item.chunkId, ...(groups.get(nameOf(item)) ?? [])])].slice(0, chunksPerItem),
    score: item.score,
    reasons: { words: toReason(item.lexical), meaning: toReason(item.semantic) },
  }));
};
