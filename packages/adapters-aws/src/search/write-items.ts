import { retryError } from '@assay/core';
import type { ItemRef, SearchItem } from '@assay/core/ports';
import { type BulkOperation, writeInBulk } from './bulk-write.ts';
import { toKey } from './index-tokens.ts';
import type { SearchService } from './opensearch-client.ts';
import { type Hit, type IndexReader, searchAll } from './search-answers.ts';
import type { SearchConnection } from './search-connection.ts';
import { toDocuments } from './stored-documents.ts';

type WriteOptions = {
  connection: SearchConnection;
  reader: IndexReader;
  index: string;
  service: SearchService;
  workspace: string;
  /** Names this writing; larger than those before it. */
  written: string;
};

type Place = { item: string; chunk: string; written: string };
type Keys = { items: readonly string[]; chunks: readonly string[] };

const keysPerRequest = 10_000;
const placesPerPage = 5_000;
const firstPauseMs = 250;
const longestPauseMs = 5_000;
/** A collection for vectors shows what was written after about a minute. */
const mostWaitMs = 180_000;

/** Every document that a writing replaces: those of its items, and those of its chunks wherever they are. */
const findPlaces = async ({ reader, workspace }: WriteOptions, keys: Keys): Promise<Map<string, Place>> => {
  const found: Hit<Place>[] = [];
  for (const [field, all] of [
    ['item', keys.items],
    ['chunk', keys.chunks],
  ] as const) {
    for (let at = 0; at < all.length; at += keysPerRequest) {
      const fits = { terms: { [field]: all.slice(at, at + keysPerRequest) } };
      const query = { bool: { filter: [{ term: { workspace: { value: workspace } } }, fits] } };
      const sort = [{ item: 'asc' }, { chunk: 'asc' }, { written: 'asc' }];
      const _source = ['item', 'chunk', 'written'];
      found.push(...(await searchAll<Place>(reader, { _source, size: placesPerPage, sort, query })));
    }
  }
  return new Map(found.map(({ _id, _source }) => [_id, _source]));
};

/** The ids of documents that a later writing of their item or chunk has taken the place of. */
const listReplaced = (places: ReadonlyMap<string, Place>): string[] => {
  const latest = new Map<string, string>();
  const note = (key: string, written: string) => {
    if (written > (latest.get(key) ?? '')) latest.set(key, written);
  };
  const keysOf = ({ item, chunk }: Place) => [`item ${item}`, ...(chunk === '' ? [] : [`chunk ${chunk}`])];
  for (const place of places.values()) for (const key of keysOf(place)) note(key, place.written);
  return [...places].flatMap(([id, place]) =>
    keysOf(place).some((key) => (latest.get(key) ?? '') > place.written) ? [id] : [],
  );
};

/**
 * Waits until searches show what was written and nothing that it replaces. Two processes that write the same at once
 * each look when their own is there, so the one that looks last sees both, and only the later writing stays.
 */
const settle = async (
  options: WriteOptions,
  request: { keys: Keys; kept: Set<string>; removed: Set<string> },
): Promise<void> => {
  const { connection, written } = options;
  const { keys, kept, removed } = request;
  let waitedMs = 0;
  for (let looks = 0; ; looks += 1) {
    const places = await findPlaces(options, keys);
    const surplus = [...places].flatMap(([id, place]) => {
      // Sent twice, as the answer to the first was lost.
      const isTwice = place.written === written && !kept.has(id);
      return isTwice || (kept.size === 0 && place.written < written) ? [id] : [];
    });
    const stale = [...new Set([...listReplaced(places), ...surplus])];
    const unwanted = stale.filter((id) => !removed.has(id));
    if (stale.length === 0 && [...kept].every((id) => places.has(id))) return;
    if (unwanted.length > 0) {
      await writeInBulk({ ...options, operations: unwanted.map((id) => ({ delete: id })) });
      for (const id of unwanted) {
        removed.add(id);
        kept.delete(id);
      }
      continue;
    }
    if (waitedMs >= mostWaitMs) {
      throw retryError(
        'search.unavailable',
        'OpenSearch took what was written and does not show it yet: wait and repeat.',
        { details: { cause: 'not_refreshed', status: 0 } },
      );
    }
    const pauseMs = Math.min(longestPauseMs, firstPauseMs * 2 ** looks);
    await connection.patience.pause(pauseMs);
    waitedMs += pauseMs;
  }
};

/** Replaces, or removes where there are no documents: what is replaced is deleted in the same request, before. */
const replace = async (options: WriteOptions, keys: Keys, items: readonly SearchItem[]): Promise<void> => {
  const { workspace, written } = options;
  const removed = new Set((await findPlaces(options, keys)).keys());
  const documents = items.flatMap((item) => toDocuments({ workspace, written, item }));
  const operations: BulkOperation[] = [
    ...[...removed].map((id) => ({ delete: id })),
    ...documents.map((document) => ({ index: document })),
  ];
  const kept = new Set(await writeInBulk({ ...options, operations }));
  await settle(options, { keys, kept, removed });
};

export const putItems = (options: WriteOptions & { items: readonly SearchItem[] }): Promise<void> => {
  const { items } = options;
  const keys = {
    items: items.map(({ collection, id }) => toKey(collection, id)),
    chunks: items.flatMap(({ collection, chunks }) => chunks.map(({ id }) => toKey(collection, id))),
  };
  return replace(options, keys, items);
};

export const removeItems = (options: WriteOptions & { items: readonly ItemRef[] }): Promise<void> => {
  const items = options.items.map(({ collection, id }) => toKey(collection, id));
  return replace(options, { items, chunks: [] }, []);
};
