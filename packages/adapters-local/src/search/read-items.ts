import { rejectError } from '@assay/core';
import type { FilterEntry, ItemRef, SearchChunk, SearchFilter, SearchItem } from '@assay/core/ports';
import { fingerprint } from '../sqlite/page-cursor.ts';
import type { Sql } from '../sqlite/sql.ts';
import { findFittingItems } from './fitting-items.ts';
import { type ChunkRow, listFilters, toChunk } from './stored-chunks.ts';

export const readItem = (sql: Sql, { collection, id }: ItemRef): SearchItem | null => {
  const found = sql.get<{ key: number }>(
    'SELECT key FROM items WHERE collection = ? AND id = ?',
    collection,
    id,
  );
  if (!found) return null;
  const rows = sql.all<ChunkRow>(
    'SELECT id, parts, locator, vector FROM chunks WHERE item = ? ORDER BY place',
    found.key,
  );
  return { collection, id, filters: listFilters(sql, found.key), chunks: rows.map(toChunk) };
};

type FoundChunk = { item: ItemRef; filters: readonly FilterEntry[]; chunk: SearchChunk };

export const readChunk = (sql: Sql, ref: { collection: string; chunkId: string }): FoundChunk | null => {
  const { collection, chunkId } = ref;
  const row = sql.get<ChunkRow & { item: number; itemId: string }>(
    `SELECT chunks.id AS id, parts, locator, vector, item, items.id AS itemId
     FROM chunks JOIN items ON items.key = chunks.item WHERE chunks.collection = ? AND chunks.id = ?`,
    collection,
    chunkId,
  );
  if (!row) return null;
  const item = { collection, id: row.itemId };
  return { item, filters: listFilters(sql, row.item), chunk: toChunk(row) };
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

/** Rows that are looked at for each item that a page lacks. */
const rowsPerRead = 1_000;

export const listItems = (
  sql: Sql,
  request: { filter: SearchFilter; limit: number; cursor?: string | null },
): { items: ItemRef[]; cursor: string | null } => {
  const { filter, limit, cursor } = request;
  const bound = fingerprint([JSON.stringify(filter)]);
  const fitting = findFittingItems(sql, filter);
  const items: ItemRef[] = [];
  let [, collection, id] = cursor ? parsePlace(cursor, bound) : (['', '', ''] as const);
  for (;;) {
    const rows = sql.all<{ key: number; collection: string; id: string }>(
      'SELECT key, collection, id FROM items WHERE (collection, id) > (?, ?) ORDER BY collection, id LIMIT ?',
      collection,
      id,
      rowsPerRead,
    );
    for (const row of rows) {
      if (fitting && !fitting.has(row.key)) continue;
      const last = items.at(-1);
      if (last && items.length === limit) {
        const place = JSON.stringify([bound, last.collection, last.id]);
        return { items, cursor: Buffer.from(place).toString('base64url') };
      }
      items.push({ collection: row.collection, id: row.id });
    }
    if (rows.length < rowsPerRead) return { items, cursor: null };
    ({ collection, id } = rows.at(-1) ?? { collection, id });
  }
};
