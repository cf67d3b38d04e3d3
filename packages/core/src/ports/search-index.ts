import type { Json } from './record-store.ts';

/** An index holds vectors of one embedder alone; a change of embedder is another index beside it. */
export type IndexKey = { embedder: string; dimension: number };

/** One index of one workspace; nothing of another workspace can be reached through it, or sways its scores. */
export type IndexPlace = { workspace: string; index: IndexKey };

/** `title` is what a thing is called, `body` what it says. */
export const textPartNames = ['title', 'body'] as const;
export type TextPartName = (typeof textPartNames)[number];

/**
 * A text as people wrote it, and the terms under which it is found, in order: lower case, stemmed, without
 * spaces. The index takes terms as they are: the analysis of texts and queries is the core's, and equal in every home.
 */
export type TextPart = { name: TextPartName; text: string; terms: readonly string[] };

/** The piece of an item that is ranked and cited. */
export type SearchChunk = {
  /** Unique in its workspace and collection. */
  id: string;
  parts: readonly TextPart[];
  /** Of unit length and of the index's dimension; null where meaning is not to be compared. */
  vector: Float32Array | null;
  /** Where it stands in its item; opaque to the index. */
  locator: Json;
};

/**
 * A value by which items are filtered and counted. Values are compared by their UTF-8 bytes: dates are ISO 8601, and
 * decimals are given in their sortable form. `label` is what people see, where it differs.
 */
export type FilterEntry = { name: string; value: string; label?: string };

/** Something that can be found, with all of its pieces: a document, later a case or a customer. */
export type SearchItem = {
  collection: string;
  /** Unique in its workspace and collection. */
  id: string;
  /** No entry twice; an item may have several values of one name. */
  filters: readonly FilterEntry[];
  chunks: readonly SearchChunk[];
};

export type ItemRef = { collection: string; id: string };

/** A condition holds for an item if one of its values of that name fits (`noneOf`: if none does). Bounds are inclusive. */
export type FilterCondition =
  | { name: string; anyOf: readonly string[] }
  | { name: string; noneOf: readonly string[] }
  | { name: string; from?: string; to?: string }
  | { name: string; exists: boolean };

/** What may be found at all: applied before anything is ranked, so that a limit counts only what fits. */
export type SearchFilter = {
  /** Any if not given. */
  collections?: readonly string[];
  /** All have to hold. */
  conditions: readonly FilterCondition[];
  /** Items that are not to be found, such as the one that others should be like. */
  except?: readonly ItemRef[];
};

/** In one part, or in any if `part` is null. */
export type TermClause = {
  kind: 'term';
  term: string;
  part: TextPartName | null;
  /**
   * Only where the index does not have the term itself: how many letters may be wrong, missing, too many or
   * swapped with their neighbour (the first one is right); the nearest terms that it has stand for it, at most 5.
   */
  edits: 0 | 1 | 2;
  /** Whether words that go on after the term fit, too. */
  prefix: boolean;
};
/** The terms one directly after the other. */
export type PhraseClause = { kind: 'phrase'; terms: readonly string[]; part: TextPartName | null };

/** A clause that is given twice weighs twice. `any`: one of several ways to say the same, such as a word in two languages. */
export type LexicalClause =
  | TermClause
  | PhraseClause
  | { kind: 'any'; of: readonly (TermClause | PhraseClause)[] };

/** A chunk fits if it has all of `must`, none of `mustNot` and, where `must` is empty, at least one of `should`. */
export type LexicalQuery = {
  should: readonly LexicalClause[];
  must: readonly LexicalClause[];
  mustNot: readonly LexicalClause[];
};

/** `score`: larger is better; comparable within one answer only. */
export type RankedChunk = { collection: string; itemId: string; chunkId: string; score: number };

/** Only so many chunks of one item are in a ranking, its best ones: a long document does not push out the others. */
export type RankLimits = { limit: number; perItem: number };

export type FacetRequest = { name: string; limit: number };
export type FacetValue = { value: string; label: string; count: number };

/**
 * Items in pieces, found by their words and by their meaning. Both rankings are given apart; bringing them together is
 * the core's. A place comes into being by the first write, and what is asked of one that is not there is empty.
 * Reads see every write that resolved before the call in this process; other processes may see it a little later.
 * Equal scores are in the order of their chunk ids.
 * Errors (reject): `search.wrong-dimension` for a vector that does not fit its index, `search.duplicate-chunk` for a
 * chunk id twice in one write, `search.invalid-cursor`; I/O trouble is `search.unavailable` (retry).
 */
export interface SearchIndex {
  /**
   * Each item replaces what the index has under its collection and id: afterwards exactly the new chunks are there,
   * durable when it resolves, and never a chunk without its item. A chunk id that another item had moves over.
   */
  put(request: { place: IndexPlace; items: readonly SearchItem[] }): Promise<void>;
  /** Removes items with all of their chunks; what is not there is no error. The text is gone from the store, too. */
  remove(request: { place: IndexPlace; items: readonly ItemRef[] }): Promise<void>;
  /** The indexes that a workspace has, by embedder and dimension. */
  listIndexes(workspace: string): Promise<IndexKey[]>;
  /** Removes an index of a workspace with everything in it. */
  drop(place: IndexPlace): Promise<void>;

  /** By words (BM25): the rarer in this workspace, the heavier. */
  rankByTerms(
    request: RankLimits & { place: IndexPlace; filter: SearchFilter; query: LexicalQuery },
  ): Promise<RankedChunk[]>;
  /** By meaning: `score` is the dot product. Chunks without a vector are not in it. */
  rankByVector(
    request: RankLimits & { place: IndexPlace; filter: SearchFilter; vector: Float32Array },
  ): Promise<RankedChunk[]>;
  /** The terms of the index that a term with `edits` stands for, nearest first and then by bytes; for explanations. */
  expandTerm(request: { place: IndexPlace; clause: TermClause }): Promise<string[]>;

  /** Items that fit a filter, by collection and id. */
  listItems(request: {
    place: IndexPlace;
    filter: SearchFilter;
    limit: number;
    cursor?: string | null;
  }): Promise<{ items: ItemRef[]; cursor: string | null }>;
  /** Items as they were put, without those that are not there. */
  getItems(request: { place: IndexPlace; items: readonly ItemRef[] }): Promise<SearchItem[]>;
  /** Chunks as they were put, in the order asked for, without those that are not there. */
  getChunks(request: {
    place: IndexPlace;
    chunks: readonly { collection: string; chunkId: string }[];
  }): Promise<{ item: ItemRef; filters: readonly FilterEntry[]; chunk: SearchChunk }[]>;
  /**
   * How many items fit the filter and, where one is given, the query or are among `also`; and the most frequent values
   * of each name asked for, with how many of those items have them (equal counts by value). Of several labels of a value the first in
   * order is given.
   */
  count(request: {
    place: IndexPlace;
    filter: SearchFilter;
    query: LexicalQuery | null;
    also?: readonly ItemRef[];
    facets: readonly FacetRequest[];
  }): Promise<{ total: number; facets: Record<string, FacetValue[]> }>;
}
