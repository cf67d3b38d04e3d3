import type {
  FilterEntry,
  IndexPlace,
  LexicalQuery,
  PhraseClause,
  SearchChunk,
  SearchFilter,
  SearchIndex,
  SearchItem,
  TermClause,
} from '../../../src/ports/index.ts';
import type { ContractCase } from '../contract.ts';

/** A search index under test. */
export type SearchIndexSubject = AsyncDisposable & {
  index: SearchIndex;
  /** Closes the index and opens another on the same data; needed with the capability `durable`. */
  reopen?: () => Promise<SearchIndex>;
};

export type SearchIndexCapability = 'durable';
export type OpenSearchIndex = () => Promise<SearchIndexSubject>;
export type SearchIndexCase = ContractCase<OpenSearchIndex, SearchIndexCapability>;

/** The place that most cases use; its vectors have four numbers. */
export const place: IndexPlace = { workspace: 'alpha', index: { embedder: 'words', dimension: 4 } };
export const everything: SearchFilter = { conditions: [] };
export const limits = { limit: 10, perItem: 10 };

const unit = (numbers: readonly number[]): Float32Array => {
  const length = Math.hypot(...numbers);
  return new Float32Array(numbers.map((number) => number / length));
};

/** A piece whose terms are the words of its text, as they stand. */
export const chunk = (
  id: string,
  text: string,
  more: { title?: string; vector?: readonly number[] } = {},
): SearchChunk => ({
  id,
  parts: [
    ...(more.title === undefined
      ? []
      : [{ name: 'title' as const, text: more.title, terms: more.title.split(' ') }]),
    { name: 'body', text, terms: text.split(' ') },
  ],
  vector: more.vector ? unit(more.vector) : null,
  locator: { page: 1, id },
});

/** An item of one piece or several; the piece of a text is named after the item. */
export const item = (
  id: string,
  content: string | readonly SearchChunk[],
  more: { filters?: readonly FilterEntry[]; collection?: string; vector?: readonly number[] } = {},
): SearchItem => ({
  collection: more.collection ?? 'documents',
  id,
  filters: more.filters ?? [],
  chunks: typeof content === 'string' ? [chunk(`${id}/1`, content, more)] : content,
});

export const term = (word: string, more: Partial<TermClause> = {}): TermClause => ({
  kind: 'term',
  term: word,
  part: null,
  edits: 0,
  prefix: false,
  ...more,
});

export const phrase = (...terms: string[]): PhraseClause => ({ kind: 'phrase', terms, part: null });

export const query = (clauses: Partial<LexicalQuery>): LexicalQuery => ({
  should: [],
  must: [],
  mustNot: [],
  ...clauses,
});

export const anyOf = (...words: string[]): LexicalQuery => query({ should: words.map((word) => term(word)) });

/** The chunks that a query finds, best first. */
export const findChunks = async (
  index: SearchIndex,
  asked: LexicalQuery,
  more: Partial<Parameters<SearchIndex['rankByTerms']>[0]> = {},
): Promise<string[]> => {
  const ranked = await index.rankByTerms({ place, filter: everything, query: asked, ...limits, ...more });
  return ranked.map(({ chunkId }) => chunkId);
};

/** The items that fit a filter. */
export const findItems = async (index: SearchIndex, filter: SearchFilter, at = place): Promise<string[]> => {
  const { items } = await index.listItems({ place: at, filter, limit: 100 });
  return items.map(({ id }) => id);
};
