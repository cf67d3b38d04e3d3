import type { SerializedError } from '@assay/core';
import type { SearchIndex } from '@assay/core/ports';

export const searchMethods = [
  'put',
  'remove',
  'listIndexes',
  'drop',
  'rankByTerms',
  'rankByVector',
  'expandTerm',
  'listItems',
  'getItems',
  'getChunks',
  'count',
] as const satisfies readonly (keyof SearchIndex)[];
export type SearchMethod = (typeof searchMethods)[number];

/** What the thread is asked: `close` ends it when all before is done. Both sides are this program, so nothing is parsed. */
export type SearchCall =
  | { id: number; method: SearchMethod; argument: unknown }
  | { id: number; method: 'close' };
export type SearchReply = { id: number; value: unknown } | { id: number; error: SerializedError };
