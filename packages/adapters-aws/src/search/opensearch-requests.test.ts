import { expect, it } from 'vitest';
import { anyTerm, everything, itemOf, place, termOf } from '../../testing/search/index-steps.ts';
import { createPassingClock, openSearchStub } from '../../testing/search/open-search-stub.ts';
import { createOpenSearchIndex } from './opensearch-index.ts';

const open = async () => {
  const clock = createPassingClock();
  const stub = await openSearchStub({ service: 'es', clock });
  const index = createOpenSearchIndex({ service: 'es', clock, prefix: 'assay', openClient: stub.openClient });
  await index.put({ place, items: [itemOf('a', 'red box')] });
  const put = [...stub.calls];
  stub.calls.length = 0;
  return {
    index,
    put: put.map(({ method, path, query, text }) => ({
      to: `${method} ${path}`,
      query: String(query),
      text,
    })),
    /** What was asked since then. */
    asked: () => stub.calls.map(({ text }) => JSON.parse(text)),
    [Symbol.asyncDispose]: async () => {
      await index[Symbol.asyncDispose]();
      await stub[Symbol.asyncDispose]();
    },
  };
};

const isChunk = [{ term: { workspace: { value: 'alpha' } } }, { term: { kind: { value: 'chunk' } } }];
const byScore = [{ _score: 'desc' }, { chunkId: 'asc' }, { chunk: 'asc' }, { written: 'desc' }];

it('makes an index for inner products and for terms that are already analysed', async () => {
  await using subject = await open();
  const made = subject.put.find(({ to }) => to.startsWith('PUT'));
  expect(made?.to).toBe('PUT /assay_alpha_words_2');
  expect(JSON.parse(made?.text ?? '')).toMatchObject({
    settings: {
      index: { knn: true, number_of_shards: 1 },
      analysis: {
        analyzer: { terms: { tokenizer: 'spaces' } },
        tokenizer: { spaces: { type: 'whitespace' } },
      },
    },
    mappings: {
      dynamic: 'strict',
      properties: {
        chunk: { type: 'keyword' },
        words: { type: 'text', analyzer: 'terms' },
        vector: {
          type: 'knn_vector',
          dimension: 2,
          method: { name: 'hnsw', engine: 'faiss', space_type: 'innerproduct' },
        },
        stored: { enabled: false },
      },
    },
  });
});

it('looks for what it replaces by item and by chunk id, and writes without ids of its own', async () => {
  await using subject = await open();
  const [byItem, byChunk] = subject.put.filter(({ to }) => to.endsWith('_search'));
  expect(byItem?.text).toContain('{"terms":{"item":["documents\\u0000a"]}}');
  expect(byChunk?.text).toContain('{"terms":{"chunk":["documents\\u0000a/0"]}}');
  const bulk = subject.put.find(({ to }) => to.endsWith('_bulk'));
  expect(bulk?.query).toBe('refresh=wait_for');
  const lines =
    bulk?.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)) ?? [];
  expect(lines).toMatchObject([
    { index: {} },
    {
      kind: 'chunk',
      chunkId: 'a/0',
      words: ['red box'],
      terms: ['red', 'box'],
      vector: [1, 0],
      filters: ['type\u0000short'],
    },
    { index: {} },
    { kind: 'item', item: 'documents\u0000a', chunk: '' },
  ]);
  expect(lines[0]).toEqual({ index: {} });
});

it('ranks by words with what may be found as a filter', async () => {
  await using subject = await open();
  const query = { should: [termOf('red')], must: [termOf('bo', { prefix: true })], mustNot: [] };
  const filter = { conditions: [{ name: 'date', from: '2025-01-01', to: '2025-12-31' }] };
  await subject.index.rankByTerms({ place, filter, query, limit: 2, perItem: 1 });
  const prefix = { words: { value: 'bo' } };
  expect(subject.asked()).toEqual([
    {
      _source: ['item', 'chunk', 'written'],
      size: 20,
      sort: byScore,
      track_scores: true,
      query: {
        bool: {
          must: [
            {
              bool: {
                should: [
                  { prefix: { words: { value: 'bo', rewrite: 'top_terms_blended_freqs_50' } } },
                  { constant_score: { filter: { prefix }, boost: 0 } },
                ],
                minimum_should_match: 1,
              },
            },
          ],
          should: [{ term: { words: { value: 'red' } } }],
          must_not: [],
          minimum_should_match: 0,
          filter: [
            ...isChunk,
            { range: { filters: { gte: 'date\u00002025-01-01', lte: 'date\u00002025-12-31' } } },
          ],
        },
      },
    },
  ]);
});

it('ranks by meaning with what may be found as a filter of the neighbours', async () => {
  await using subject = await open();
  const filter = { conditions: [{ name: 'type', noneOf: ['letter'] }] };
  const vector = new Float32Array([0, 1]);
  await subject.index.rankByVector({ place, filter, vector, limit: 2, perItem: 1 });
  const bool = { filter: isChunk, must_not: [{ terms: { filters: ['type\u0000letter'] } }] };
  expect(subject.asked()).toEqual([
    {
      _source: ['item', 'chunk', 'written'],
      size: 20,
      sort: byScore,
      track_scores: true,
      query: { knn: { vector: { vector: [0, 1], k: 20, filter: { bool } } } },
    },
  ]);
});

it('looks for misspelt words among those of nearly their length and first letter', async () => {
  await using subject = await open();
  const clause = termOf('r.dd', { edits: 2 });
  expect(await subject.index.expandTerm({ place, clause })).toEqual(['red']);
  expect(subject.asked()).toMatchObject([
    {
      size: 0,
      query: { fuzzy: { terms: { value: 'r.dd', fuzziness: '2', prefix_length: 1 } } },
      aggs: { terms: { terms: { field: 'terms', include: 'r.{1,5}' } } },
    },
  ]);
  await subject.index.expandTerm({ place, clause: termOf('.x', { edits: 1 }) });
  expect(subject.asked()[1].aggs.terms.terms.include).toBe('\\..{0,2}');
});

it('counts every item of the chunks that fit, and then the values of those items', async () => {
  await using subject = await open();
  const facets = [{ name: 'a.b', limit: 3 }];
  const also = [{ collection: 'documents', id: 'z' }];
  await subject.index.count({ place, filter: everything, query: anyTerm(termOf('red')), also, facets });
  expect(subject.asked()).toMatchObject([
    {
      size: 0,
      aggs: { items: { composite: { size: 10_000, sources: [{ item: { terms: { field: 'item' } } }] } } },
    },
    {
      size: 0,
      track_total_hits: true,
      query: { bool: { filter: [{}, {}, { terms: { item: ['documents\u0000a', 'documents\u0000z'] } }] } },
      aggs: { facet0: { terms: { field: 'filters', size: 3, include: 'a\\.b\\\u0000.*' } } },
    },
  ]);
});

it('opens no client before it is asked for something', async () => {
  let opened = 0;
  const clock = createPassingClock();
  const openClient = () => {
    opened += 1;
    return Promise.reject(Object.assign(new Error('no profile'), { name: 'CredentialsProviderError' }));
  };
  await using index = createOpenSearchIndex({ service: 'es', clock, prefix: 'assay', openClient });
  expect(opened).toBe(0);
  const told = index.listIndexes('alpha');
  await expect(told).rejects.toMatchObject({ code: 'search.unavailable', retryAfterMs: 30_000 });
  expect(opened).toBe(1);
});
