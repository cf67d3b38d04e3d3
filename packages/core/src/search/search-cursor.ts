import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { rejectError } from '../errors.ts';
import type { SearchRequest } from './search-request.ts';

/** Where the next page begins: after so many results of a ranking, or where a list of the index goes on. */
export type SearchPlace = { offset: number; listCursor: string | null };

const boundTo = ({ query, filter, like }: SearchRequest): string =>
  bytesToHex(sha256(new TextEncoder().encode(JSON.stringify([query, filter, like])))).slice(0, 16);

export const toSearchCursor = (request: SearchRequest, { offset, listCursor }: SearchPlace): string =>
  `${boundTo(request)}.${offset}.${listCursor ?? ''}`;

/** Error: `search.invalid-cursor` (reject) for a cursor of another question. */
export const parseSearchCursor = (request: SearchRequest): SearchPlace => {
  if (request.cursor === null) return { offset: 0, listCursor: null };
  const [, bound, offset, listCursor = ''] =
    /^([0-9a-f]{16})\.(\d{1,6})\.([\w-]*)$/.exec(request.cursor) ?? [];
  if (bound !== boundTo(request)) {
    throw rejectError(
      'search.invalid-cursor',
      'The cursor does not belong to this search: pass the one from the page before, with the same query and filter.',
    );
  }
  return { offset: Number(offset), listCursor: listCursor === '' ? null : listCursor };
};
