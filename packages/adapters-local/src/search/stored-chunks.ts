import type { FilterEntry, Json, SearchChunk, SearchItem, TextPart } from '@assay/core/ports';
import type { Sql } from '../sqlite/sql.ts';
import { toIndexText } from './index-words.ts';

/** What the memory has to know of a write once it is on the disk. */
export type ChunkChange =
  | { kind: 'set'; key: number; item: number; vector: Float32Array | null }
  | { kind: 'remove'; key: number };

type TextRow = { key: number; title: string; body: string };

const termsOf = (chunk: SearchChunk, part: TextPart['name']): string =>
  toIndexText(chunk.parts.filter(({ name }) => name === part).flatMap(({ terms }) => terms));

const toBytes = (vector: Float32Array): Uint8Array =>
  new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);

/** A copy: what SQLite gives need not lie where numbers of four bytes may. */
export const toVector = (bytes: Uint8Array): Float32Array => new Float32Array(bytes.slice().buffer);

const removeRows = (sql: Sql, rows: readonly TextRow[]): ChunkChange[] =>
  rows.map(({ key, title, body }) => {
    sql.run("INSERT INTO words (words, rowid, title, body) VALUES ('delete', ?, ?, ?)", key, title, body);
    sql.run('DELETE FROM chunks WHERE key = ?', key);
    return { kind: 'remove', key };
  });

/** Takes an item out with everything of it. */
export const removeItem = (
  sql: Sql,
  { collection, id }: { collection: string; id: string },
): ChunkChange[] => {
  const found = sql.get<{ key: number }>(
    'SELECT key FROM items WHERE collection = ? AND id = ?',
    collection,
    id,
  );
  if (!found) return [];
  const rows = sql.all<TextRow>('SELECT key, title, body FROM chunks WHERE item = ?', found.key);
  const changes = removeRows(sql, rows);
  sql.run('DELETE FROM items WHERE key = ?', found.key);
  return changes;
};

const insertChunk = (
  sql: Sql,
  request: { item: number; collection: string; chunk: SearchChunk; place: number },
): ChunkChange => {
  const { item, collection, chunk, place } = request;
  const title = termsOf(chunk, 'title');
  const body = termsOf(chunk, 'body');
  const row = sql.get<{ key: number }>(
    `INSERT INTO chunks (item, collection, id, place, parts, title, body, locator, vector)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING key`,
    item,
    collection,
    chunk.id,
    place,
    JSON.stringify(chunk.parts),
    title,
    body,
    JSON.stringify(chunk.locator),
    chunk.vector && toBytes(chunk.vector),
  );
  const key = row?.key ?? 0;
  sql.run('INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)', key, title, body);
  return { kind: 'set', key, item, vector: chunk.vector };
};

/** Puts an item in the place of what is there under its id and the ids of its chunks. */
export const replaceItem = (sql: Sql, { collection, id, filters, chunks }: SearchItem): ChunkChange[] => {
  const changes = removeItem(sql, { collection, id });
  for (const chunk of chunks) {
    const rows = sql.all<TextRow>(
      'SELECT key, title, body FROM chunks WHERE collection = ? AND id = ?',
      collection,
      chunk.id,
    );
    changes.push(...removeRows(sql, rows));
  }
  const row = sql.get<{ key: number }>(
    'INSERT INTO items (collection, id) VALUES (?, ?) RETURNING key',
    collection,
    id,
  );
  const item = row?.key ?? 0;
  for (const { name, value, label } of filters) {
    sql.run(
      'INSERT OR IGNORE INTO filters (name, value, item, label) VALUES (?, ?, ?, ?)',
      name,
      value,
      item,
      label ?? null,
    );
  }
  for (const [place, chunk] of chunks.entries())
    changes.push(insertChunk(sql, { item, collection, chunk, place }));
  return changes;
};

/** Null where a chunk has none, or is not there. */
export const readVector = (sql: Sql, key: number): Float32Array | null => {
  const row = sql.get<{ vector: Uint8Array | null }>('SELECT vector FROM chunks WHERE key = ?', key);
  return row?.vector ? toVector(row.vector) : null;
};

export type ChunkRow = { id: string; parts: string; locator: string; vector: Uint8Array | null };

export const toChunk = (row: ChunkRow): SearchChunk => ({
  id: row.id,
  parts: JSON.parse(row.parts) as TextPart[],
  vector: row.vector && toVector(row.vector),
  locator: JSON.parse(row.locator) as Json,
});

export const listFilters = (sql: Sql, item: number): FilterEntry[] =>
  sql
    .all<{ name: string; value: string; label: string | null }>(
      'SELECT name, value, label FROM filters WHERE item = ? ORDER BY name, value',
      item,
    )
    .map(({ name, value, label }) => (label === null ? { name, value } : { name, value, label }));
