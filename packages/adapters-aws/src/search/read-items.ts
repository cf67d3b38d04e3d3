import { createHash } from 'node:crypto';
import { rejectError } from '@assay/core';
import type { FilterEntry, ItemRef, SearchChunk, SearchFilter, SearchItem } from '@assay/core/ports';
import { fitsNothing, toFilterClauses } from './filter-query.ts';
import { fromKey, toKey } from './index-tokens.ts';
import { type IndexReader, searchAll } from './search-answers.ts';
import { type ChunkSource, type ItemSource, toChunk } from './stored-documents.ts';

/** Chunks are some kilobytes each, with their vectors. */
const chunksPerPage = 500;
const keysPerRequest = 1_000;

const inBatches = async <In, Out>(
  all: readonly In[],
  size: number,
  run: (batch: readonly In[]) => Promise<readonly Out[]>,
): Promise<Out[]> => {
  const results: Out[] = [];
  for (let at = 0; at < all.length; at += size) results.push(...(await run(all.slice(at, at + size))));
  return results;
};

const everyOne = { conditions: [] };
const whole = { _source: ['kind', 'item', 'chunk', 'written', 'place', 'vector', 'stored'] };

type ReadOptions = { reader: IndexReader; workspace: string };

/** Items in the order asked for. A chunk of another writing than its item is about to be removed, or not yet whole. */
export const readItems = async (
  options: ReadOptions & { items: readonly ItemRef[] },
): Promise<SearchItem[]> => {
  const { reader, workspace, items } = options;
  const keys = items.map(({ collection, id }) => toKey(collection, id));
  const unique = [...new Set(keys)];
  const find = <Source>(kind: 'item' | 'chunk', sort: readonly object[]) =>
    inBatches(unique, keysPerRequest, async (batch) => {
      const { filter } = toFilterClauses({ workspace, kind, filter: everyOne });
      const query = { bool: { filter: [...filter, { terms: { item: batch } }] } };
      return searchAll<Source>(reader, { ...whole, size: chunksPerPage, sort, query });
    });
  const found = new Map<
    string,
    { filters: readonly FilterEntry[]; written: string; chunks: SearchChunk[] }
  >();
  for (const { _source } of await find<ItemSource>('item', [{ item: 'asc' }, { written: 'asc' }])) {
    const { item, written, stored } = _source;
    found.set(item, { filters: stored.filters, written, chunks: [] });
  }
  const inOrder = [{ item: 'asc' }, { written: 'asc' }, { place: 'asc' }];
  for (const { _source } of await find<ChunkSource>('chunk', inOrder)) {
    const item = found.get(_source.item);
    const chunk = toChunk(_source);
    const isTwice = item?.chunks.at(-1)?.id === chunk.id;
    if (item && item.written === _source.written && !isTwice) item.chunks.push(chunk);
  }
  return keys.flatMap((key) => {
    const item = found.get(key);
    return item ? [{ ...fromKey(key), filters: item.filters, chunks: item.chunks }] : [];
  });
};

type FoundChunk = { item: ItemRef; filters: readonly FilterEntry[]; chunk: SearchChunk };

export const readChunks = async (
  options: ReadOptions & { chunks: readonly { collection: string; chunkId: string }[] },
): Promise<FoundChunk[]> => {
  const { reader, workspace, chunks } = options;
  const keys = chunks.map(({ collection, chunkId }) => toKey(collection, chunkId));
  const hits = await inBatches([...new Set(keys)], keysPerRequest, (batch) => {
    const { filter } = toFilterClauses({ workspace, kind: 'chunk', filter: everyOne });
    return searchAll<ChunkSource>(reader, {
      ...whole,
      size: chunksPerPage,
      sort: [{ chunk: 'asc' }, { written: 'asc' }],
      query: { bool: { filter: [...filter, { terms: { chunk: batch } }] } },
    });
  });
  // Of several writings the latest stays.
  const found = new Map(hits.map(({ _source }) => [_source.chunk, _source]));
  return keys.flatMap((key) => {
    const source = found.get(key);
    return source
      ? [{ item: fromKey(source.item), filters: source.stored.filters, chunk: toChunk(source) }]
      : [];
  });
};

const toBound = (filter: SearchFilter): string =>
  createHash('sha256').update(JSON.stringify(filter)).digest('base64url').slice(0, 16);

const parseCursor = (cursor: string, bound: string): string => {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(value) && value[0] === bound && typeof value[1] === 'string') return value[1];
  } catch {
    // Refused below, as any other text that no list gave.
  }
  throw rejectError(
    'search.invalid-cursor',
    'The cursor does not belong to this list: pass the one from the page before, with the same filter.',
  );
};

export const listItems = async (
  options: ReadOptions & { filter: SearchFilter; limit: number; cursor?: string | null },
): Promise<{ items: ItemRef[]; cursor: string | null }> => {
  const { reader, workspace, filter, limit, cursor } = options;
  const bound = toBound(filter);
  let after = cursor ? parseCursor(cursor, bound) : null;
  if (fitsNothing(filter)) return { items: [], cursor: null };
  const keys: string[] = [];
  const size = Math.min(limit + 1, chunksPerPage);
  while (keys.length <= limit) {
    const answer = await reader.search<{ item: string }>({
      _source: ['item'],
      size,
      sort: [{ item: 'asc' }],
      query: { bool: toFilterClauses({ workspace, kind: 'item', filter }) },
      ...(after !== null && { search_after: [after] }),
    });
    const page = answer?.hits.hits.map(({ _source }) => _source.item) ?? [];
    // Two writings of an item are one item.
    keys.push(...page.filter((key, at) => key !== (page[at - 1] ?? after)));
    after = page.at(-1) ?? after;
    if (page.length < size) break;
  }
  const items = keys.slice(0, limit);
  const last = items.at(-1);
  const isMore = keys.length > limit && last !== undefined;
  return {
    items: items.map(fromKey),
    cursor: isMore ? Buffer.from(JSON.stringify([bound, last])).toString('base64url') : null,
  };
};
