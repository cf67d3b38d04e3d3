import { rejectError } from '@assay/core';
import type { FilterEntry, ItemRef, SearchChunk, SearchFilter, SearchItem } from '@assay/core/ports';
import { fingerprint } from '../sqlite/page-cursor.ts';
import type { Sql } from '../sqlite/sql.ts';
import { chunkKeysOf, itemColumn, itemOfChunk } from './chunk-keys.ts';
import { toItemCondition } from './item-condition.ts';
import { type ChunkRow, findItemKey, listFilters, toChunk } from './stored-chunks.ts';

export const readItem = (sql: Sql, { collection, id }: ItemRef): SearchItem | null => {
  const key = findItemKey(sql, { collection, id });
  if (key === null) return null;
  const rows = sql.all<ChunkRow>(
    `SELECT id, parts, title, body, locator, vector FROM chunks LEFT JOIN vectors USING (key)
     WHERE key BETWEEN ? AND ? ORDER BY key`,
    ...chunkKeysOf(key),
  );
  return { collection, id, filters: listFilters(sql, key), chunks: rows.map(toChunk) };
};

type FoundChunk = { item: ItemRef; filters: readonly FilterEntry[]; chunk: SearchChunk };

export const readChunk = (sql: Sql, ref: { collection: string; chunkId: string }): FoundChunk | null => {
  const { collection, chunkId } = ref;
  const row = sql.get<ChunkRow & { key: number; itemId: string }>(
    `SELECT chunks.key AS key, chunks.id AS id, parts, title, body, locator, vector, items.id AS itemId
     FROM chunks JOIN items ON items.key = ${itemColumn('chunks.key')} LEFT JOIN vectors ON vectors.key = chunks.key
     WHERE chunks.collection = ? AND chunks.id = ?`,
    collection,
    chunkId,
  );
  if (!row) return null;
  const item = { collection, id: row.itemId };
  return { item, filters: listFilters(sql, itemOfChunk(row.key)), chunk: toChunk(row) };
};

type Place = [bound: string, collection: string, id: string];

const isPlace = (value: unknown): value is Place =>
  Array.isArray(value) && value.length === 3 && value.every((part) => typeof part === 'string');

const parsePlace = (cursor: string, bound: string): Place => {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (isPlace(value) && value[0] === bound) return value;
  } catch {
    // Refused below, as any other text that no list gave.
  }
  throw rejectError(
    'search.invalid-cursor',
    'The cursor does not belong to this list: pass the one from the page before, with the same filter.',
  );
};

export const listItems = (
  sql: Sql,
  request: { filter: SearchFilter; limit: number; cursor?: string | null },
): { items: ItemRef[]; cursor: string | null } => {
  const { filter, limit, cursor } = request;
  const bound = fingerprint([JSON.stringify(filter)]);
  const [, collection, id] = cursor ? parsePlace(cursor, bound) : (['', '', ''] as const);
  const fitting = toItemCondition(filter, 'key');
  const found = sql.all<ItemRef>(
    `SELECT collection, id FROM items WHERE (collection, id) > (?, ?) ${fitting ? `AND ${fitting.text}` : ''}
     ORDER BY collection, id LIMIT ?`,
    collection,
    id,
    ...(fitting?.values ?? []),
    limit + 1,
  );
  const items = found.slice(0, limit);
  const last = items.at(-1);
  if (!last || found.length <= limit) return { items, cursor: null };
  const place = JSON.stringify([bound, last.collection, last.id]);
  return { items, cursor: Buffer.from(place).toString('base64url') };
};
