import type { Embedder } from '../ports/embedder.ts';
import type { SearchIndex } from '../ports/search-index.ts';

/** What a home supplies for search. */
export type SearchPorts = { index: SearchIndex; embedder: Embedder };
