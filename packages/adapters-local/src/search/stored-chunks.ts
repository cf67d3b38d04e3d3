import { rejectError } from '@assay/core';
import type { FilterEntry, Json, SearchChunk, SearchItem, TextPart } from '@assay/core/ports';
import type { Sql } from '../sqlite/sql.ts';
import { toVectorCode } from '../vectors/vector-code.ts';
import { chunkKeysOf, mostChunks, toChunkKey } from './chunk-keys.ts';
import { fromIndexText, toIndexText } from './index-words.ts';

/** What the memory has to know of a write once it is on the disk; `words` are those of the index. */
export type ChunkChange =
  | { kind: 'set'; key: number; code: Uint8Array | null; words: readonly string[] }
  | { kind: 'remove'; key: number };

type TextRow = { key: number; title: string; body: string };

const termsOf = (chunk: SearchChunk, part: TextPart['name']): string =>
  toIndexText(chunk.parts.filter(({ name }) => name === part).flatMap(({ terms }) => terms));

const toBytes = (vector: Float32Array): Uint8Array =>
  new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);

/** A copy: what SQLite gives need not lie where numbers of four bytes may. */
const toVector = (bytes: Uint8Array): Float32Array => new Float32Array(bytes.slice().buffer);

const removeRows = (sql: Sql, rows: readonly TextRow[]): ChunkChange[] =>
  rows.map(({ key, title, body }) => {
    sql.run("INSERT INTO words (words, rowid, title, body) VALUES ('delete', ?, ?, ?)", key, title, body);
    sql.run('DELETE FROM chunks WHERE key = ?', key);
    return { kind: 'remove', key };
  });

export const findItemKey = (
  sql: Sql,
  { collection, id }: { collection: string; id: string },
): number | null =>
  sql.get<{ key: number }>('SELECT key FROM items WHERE collection = ? AND id = ?', collection, id)?.key ??
  null;

/** Takes an item out with everything of it. */
export const removeItem = (sql: Sql, ref: { collection: string; id: string }): ChunkChange[] => {
  const key = findItemKey(sql, ref);
  if (key === null) return [];
  const rows = sql.all<TextRow>(
    'SELECT key, title, body FROM chunks WHERE key BETWEEN ? AND ?',
    ...chunkKeysOf(key),
  );
  const changes = removeRows(sql, rows);
  sql.run('DELETE FROM items WHERE key = ?', key);
  return changes;
};

const insertChunk = (
  sql: Sql,
  request: { key: number; collection: string; chunk: SearchChunk },
): ChunkChange => {
  const { key, collection, chunk } = request;
  const { id, parts, vector, locator } = chunk;
  const title = termsOf(chunk, 'title');
  const body = termsOf(chunk, 'body');
  sql.run(
    'INSERT INTO chunks (key, collection, id, parts, title, body, locator) VALUES (?, ?, ?, ?, ?, ?, ?)',
    key,
    collection,
    id,
    JSON.stringify(
      parts.map(({ name, text, terms }) => [name, text, terms.filter((term) => term !== '').length]),
    ),
    title,
    body,
    JSON.stringify(locator),
  );
  sql.run('INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)', key, title, body);
  const code = vector && toVectorCode(vector);
  if (vector && code) {
    sql.run('INSERT INTO vectors (key, vector) VALUES (?, ?)', key, toBytes(vector));
    sql.run('INSERT INTO codes (key, code) VALUES (?, ?)', key, code);
  }
  return { kind: 'set', key, code, words: [...title.split(' '), ...body.split(' ')] };
};

/** Puts an item in the place of what is there under its id and the ids of its chunks. */
export const replaceItem = (sql: Sql, { collection, id, filters, chunks }: SearchItem): ChunkChange[] => {
  if (chunks.length > mostChunks) {
    throw rejectError('search.too-many-chunks', `One item can have ${mostChunks} chunks at most.`);
  }
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
  for (const [place, chunk] of chunks.entries()) {
    changes.push(insertChunk(sql, { key: toChunkKey(item, place), collection, chunk }));
  }
  return changes;
};

/** Null where a chunk has none, or is not there. */
export const readVector = (sql: Sql, key: number): Float32Array | null => {
  const row = sql.get<{ vector: Uint8Array }>('SELECT vector FROM vectors WHERE key = ?', key);
  return row && toVector(row.vector);
};

export type ChunkRow = {
  id: string;
  parts: string;
  title: string;
  body: string;
  locator: string;
  vector: Uint8Array | null;
};

/** Terms lie once in a row, as FTS5 needs them: each part has as many of them as it says. */
const toParts = ({ parts, title, body }: ChunkRow): TextPart[] => {
  const rest = { title: fromIndexText(title), body: fromIndexText(body) };
  return (JSON.parse(parts) as [name: TextPart['name'], text: string, count: number][]).map(
    ([name, text, count]) => ({ name, text, terms: rest[name].splice(0, count) }),
  );
};

export const toChunk = (row: ChunkRow): SearchChunk => ({
  id: row.id,
  parts: toParts(row),
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
