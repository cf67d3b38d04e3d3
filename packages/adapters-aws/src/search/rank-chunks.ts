import type { LexicalQuery, RankedChunk, RankLimits, SearchFilter } from '@assay/core/ports';
import { expandTerm } from './expand-terms.ts';
import { fitsNothing, toFilterClauses } from './filter-query.ts';
import { toDotProduct } from './index-definition.ts';
import { fromKey } from './index-tokens.ts';
import { type ExpandTerm, toLexicalClauses } from './lexical-request.ts';
import type { Hit, IndexReader } from './search-answers.ts';

type Found = { item: string; chunk: string; written: string };
type RankOptions = { reader: IndexReader; workspace: string; filter: SearchFilter; limits: RankLimits };

/** What OpenSearch gives at once; further down a ranking goes on after the last one, or has an end. */
const mostHits = 10_000;
const shown = { _source: ['item', 'chunk', 'written'] };
const byScore = [{ _score: 'desc' }, { chunkId: 'asc' }, { chunk: 'asc' }, { written: 'desc' }];

/** The first of a ranking, of which an item has only so many. A chunk of two writings is that of the later one. */
const choose = (hits: readonly Hit<Found>[], limits: RankLimits): Hit<Found>[] => {
  const latest = new Map<string, string>();
  for (const { _source } of hits) {
    const known = latest.get(_source.chunk);
    if (known === undefined || known < _source.written) latest.set(_source.chunk, _source.written);
  }
  const counts = new Map<string, number>();
  const taken = new Set<string>();
  const chosen: Hit<Found>[] = [];
  for (const hit of hits) {
    const { item, chunk, written } = hit._source;
    const count = (counts.get(item) ?? 0) + 1;
    if (taken.has(chunk) || latest.get(chunk) !== written || count > limits.perItem) continue;
    taken.add(chunk);
    counts.set(item, count);
    chosen.push(hit);
    if (chosen.length === limits.limit) break;
  }
  return chosen;
};

const toRanked = (hits: readonly Hit<Found>[], toScore: (score: number) => number): RankedChunk[] =>
  hits.map(({ _source, _score }) => ({
    collection: fromKey(_source.item).collection,
    itemId: fromKey(_source.item).id,
    chunkId: fromKey(_source.chunk).id,
    score: toScore(_score ?? 0),
  }));

/** Terms are looked up once for all clauses that have them. */
export const createExpandTerm = (reader: IndexReader): ExpandTerm => {
  const known = new Map<string, Promise<readonly string[]>>();
  return (clause) => {
    const key = `${clause.edits} ${clause.term}`;
    const found = known.get(key) ?? expandTerm(reader, clause);
    known.set(key, found);
    return found;
  };
};

export const rankByTerms = async (options: RankOptions & { query: LexicalQuery }): Promise<RankedChunk[]> => {
  const { reader, workspace, filter, limits, query } = options;
  if (limits.limit < 1 || fitsNothing(filter)) return [];
  const clauses = await toLexicalClauses(query, createExpandTerm(reader));
  if (!clauses) return [];
  const fits = toFilterClauses({ workspace, kind: 'chunk', filter });
  const bool = { ...clauses, filter: fits.filter, must_not: [...clauses.must_not, ...fits.must_not] };
  const size = Math.min(mostHits, limits.limit * 2 + 16);
  const hits: Hit<Found>[] = [];
  for (let after: readonly unknown[] | null = null; ; ) {
    const body = { ...shown, size, sort: byScore, track_scores: true, query: { bool } };
    const answer = await reader.search<Found>({ ...body, ...(after && { search_after: after }) });
    const page: readonly Hit<Found>[] = answer?.hits.hits ?? [];
    hits.push(...page);
    after = page.at(-1)?.sort ?? null;
    const chosen = choose(hits, limits);
    if (page.length < size || !after || chosen.length === limits.limit)
      return toRanked(chosen, (score) => score);
  }
};

/** More are asked for until what was not given is worse than the last one: equal scores stand in the order of their ids. */
export const rankByVector = async (
  options: RankOptions & { vector: Float32Array },
): Promise<RankedChunk[]> => {
  const { reader, workspace, filter, limits, vector } = options;
  if (limits.limit < 1 || fitsNothing(filter)) return [];
  const bool = toFilterClauses({ workspace, kind: 'chunk', filter });
  for (let k = Math.min(mostHits, limits.limit * 2 + 16); ; k = Math.min(mostHits, k * 4)) {
    const answer = await reader.search<Found>({
      ...shown,
      size: k,
      sort: byScore,
      track_scores: true,
      query: { knn: { vector: { vector: [...vector], k, filter: { bool } } } },
    });
    const hits = answer?.hits.hits ?? [];
    const chosen = choose(hits, limits);
    const worst = hits.at(-1)?._score ?? 0;
    const isEnough = chosen.length === limits.limit && (chosen.at(-1)?._score ?? 0) > worst;
    if (hits.length < k || isEnough || k === mostHits) return toRanked(chosen, toDotProduct);
  }
};
