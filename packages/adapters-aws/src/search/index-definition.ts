import type { SearchService } from './opensearch-client.ts';

const word = { type: 'keyword' };
const text = { type: 'text', analyzer: 'terms', index_options: 'positions' };

/** Longer than any term that `toIndexTerm` gives: what is longer would be cut in two. */
const longestToken = 255;

/**
 * How an index is made. Terms come analysed: the analyser only parts them at spaces. `strict`, as a field that is not
 * described is a mistake. `stored` gives things back as they were put and is not searched. One shard on a domain: words are
 * weighed, and values counted, over all of the workspace; a collection decides that by itself.
 */
export const defineIndex = (options: { dimension: number; service: SearchService }) => {
  const { dimension, service } = options;
  return {
    settings: {
      index: {
        knn: true,
        'knn.algo_param.ef_search': 512,
        ...(service === 'es' && { number_of_shards: 1 }),
      },
      analysis: {
        analyzer: { terms: { type: 'custom', tokenizer: 'spaces' } },
        tokenizer: { spaces: { type: 'whitespace', max_token_length: longestToken } },
      },
    },
    mappings: {
      dynamic: 'strict',
      properties: {
        workspace: word,
        kind: word,
        /** Which writing a document is of; the largest is the latest. */
        written: word,
        item: word,
        chunk: word,
        chunkId: word,
        place: { type: 'integer' },
        filters: word,
        labels: word,
        title: text,
        body: text,
        /** Title and body, for terms of any part. */
        words: text,
        /** Each term once, to find those that are nearly the same. */
        terms: word,
        vector: {
          type: 'knn_vector',
          dimension,
          method: {
            name: 'hnsw',
            engine: 'faiss',
            space_type: 'innerproduct',
            parameters: { m: 16, ef_construction: 256 },
          },
        },
        stored: { type: 'object', enabled: false },
      },
    },
  };
};

/** The dot product behind a score of the space `innerproduct`, which has to be positive. */
export const toDotProduct = (score: number): number => (score >= 1 ? score - 1 : 1 - 1 / score);
