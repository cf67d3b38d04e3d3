import type { SearchConnection } from './search-connection.ts';
import { toSearchError } from './translate-search-error.ts';

export type Hit<Source> = { _id: string; _score: number | null; _source: Source; sort?: readonly unknown[] };
/** `labels` is what a filter among the aggregations has within it. */
export type Aggregation = {
  buckets?: readonly { key: unknown; doc_count: number }[];
  after_key?: Record<string, string>;
  labels?: Aggregation;
};

export type SearchAnswer<Source> = {
  timed_out: boolean;
  _shards: { failed: number };
  hits: { total?: { value: number }; hits: readonly Hit<Source>[] };
  aggregations?: Record<string, Aggregation>;
};

/** What was counted under each key, in the order of the answer. */
export const bucketsOf = (aggregation: Aggregation | undefined): { key: string; count: number }[] =>
  (aggregation?.buckets ?? []).map(({ key, doc_count: count }) => ({ key: String(key), count }));

/** An index in which can be searched, or that is not there. */
export type IndexReader = {
  /** Null where there is no such index. An answer that lacks a part of the index is `search.unavailable` (retry). */
  search: <Source>(body: object) => Promise<SearchAnswer<Source> | null>;
};

export const createIndexReader = (connection: SearchConnection, index: string): IndexReader => ({
  search: async <Source>(body: object) => {
    const { status, body: answer } = await connection.send({
      method: 'POST',
      path: `/${index}/_search`,
      body,
    });
    if (status === 404) return null;
    const found = answer as SearchAnswer<Source>;
    if (!found.timed_out && found._shards.failed === 0) return found;
    throw toSearchError({ kind: 'unavailable', reason: 'partial_answer', status });
  },
});

/** Every hit, page after page; the sort has to tell all of them apart. */
export const searchAll = async <Source>(
  reader: IndexReader,
  body: { size: number; sort: readonly object[]; [option: string]: unknown },
): Promise<Hit<Source>[]> => {
  const all: Hit<Source>[] = [];
  for (let after: readonly unknown[] | null = null; ; ) {
    const answer: SearchAnswer<Source> | null = await reader.search<Source>({
      ...body,
      ...(after && { search_after: after }),
    });
    const hits: readonly Hit<Source>[] = answer?.hits.hits ?? [];
    all.push(...hits);
    after = hits.at(-1)?.sort ?? null;
    if (hits.length < body.size || !after) return all;
  }
};
