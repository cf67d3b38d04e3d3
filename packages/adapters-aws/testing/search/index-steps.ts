import type { IndexPlace, SearchChunk, SearchIndex, SearchItem, TermClause } from '@assay/core/ports';

export const place: IndexPlace = { workspace: 'alpha', index: { embedder: 'words', dimension: 2 } };

export const chunkOf = (id: string, text: string, angle = 0): SearchChunk => ({
  id,
  parts: [{ name: 'body', text, terms: text.split(' ') }],
  vector: new Float32Array([Math.cos(angle), Math.sin(angle)]),
  locator: { page: 1 },
});

/** An item with a chunk for each text. */
export const itemOf = (id: string, ...texts: string[]): SearchItem => ({
  collection: 'documents',
  id,
  filters: [{ name: 'type', value: texts.length > 1 ? 'long' : 'short', label: 'A type' }],
  chunks: texts.map((text, at) => chunkOf(`${id}/${at}`, text, at / 10)),
});

export const termOf = (term: string, more: Partial<TermClause> = {}): TermClause => ({
  kind: 'term',
  term,
  part: null,
  edits: 0,
  prefix: false,
  ...more,
});

export const anyTerm = (...terms: TermClause[]) => ({ should: terms, must: [], mustNot: [] });

export const everything = { conditions: [] };

type Step = { name: string; run: (index: SearchIndex) => Promise<unknown> };

const at = { place, filter: everything };
const refs = [{ collection: 'documents', id: 'a' }];

/** Every method of the port, and every kind of request that any of them sends. */
export const indexSteps: readonly Step[] = [
  {
    name: 'put',
    run: (index) => index.put({ place, items: [itemOf('a', 'red box', 'blue box'), itemOf('b', 'red')] }),
  },
  {
    name: 'replace',
    run: (index) => index.put({ place, items: [itemOf('a', 'red box', 'red bow', 'box')] }),
  },
  { name: 'put to be removed', run: (index) => index.put({ place, items: [itemOf('c', 'red')] }) },
  { name: 'remove', run: (index) => index.remove({ place, items: [{ collection: 'documents', id: 'c' }] }) },
  { name: 'list indexes', run: (index) => index.listIndexes('alpha') },
  {
    name: 'rank by terms',
    run: async (index) => {
      const query = anyTerm(termOf('boxx', { edits: 1 }), termOf('re', { prefix: true }));
      const found = await index.rankByTerms({ ...at, query, limit: 10, perItem: 10 });
      return found.map(({ chunkId }) => chunkId);
    },
  },
  {
    name: 'rank by vector',
    run: async (index) => {
      const vector = new Float32Array([1, 0]);
      const found = await index.rankByVector({ ...at, vector, limit: 10, perItem: 10 });
      return found.map(({ chunkId }) => chunkId);
    },
  },
  { name: 'expand a term', run: (index) => index.expandTerm({ place, clause: termOf('bex', { edits: 2 }) }) },
  { name: 'list items', run: (index) => index.listItems({ ...at, limit: 10 }) },
  { name: 'get items', run: (index) => index.getItems({ place, items: refs }) },
  {
    name: 'get chunks',
    run: (index) => index.getChunks({ place, chunks: [{ collection: 'documents', chunkId: 'a/1' }] }),
  },
  {
    name: 'count',
    run: (index) =>
      index.count({ ...at, query: anyTerm(termOf('red')), facets: [{ name: 'type', limit: 3 }] }),
  },
  {
    name: 'drop',
    run: (index) => index.drop({ workspace: 'alpha', index: { embedder: 'other', dimension: 2 } }),
  },
];
