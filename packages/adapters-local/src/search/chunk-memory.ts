import type { Sql } from '../sqlite/sql.ts';
import { createVectorMirror, type VectorMirror } from '../vectors/vector-mirror.ts';
import { type ChunkChange, toVector } from './stored-chunks.ts';

/** What is known of every chunk without asking the file: its item and its vector. */
export type ChunkMemory = {
  itemOf(key: number): number | undefined;
  vectors: VectorMirror;
  apply(changes: readonly ChunkChange[]): void;
};

/** Rows that are read at once, so that loading needs no second room for all vectors. */
const rowsPerRead = 2_000;

export const loadChunkMemory = (sql: Sql, dimension: number): ChunkMemory => {
  const items = new Map<number, number>();
  const vectors = createVectorMirror(dimension);
  const apply = (changes: readonly ChunkChange[]): void => {
    for (const change of changes) {
      if (change.kind === 'remove') {
        items.delete(change.key);
        vectors.remove(change.key);
        continue;
      }
      items.set(change.key, change.item);
      if (change.vector) vectors.set(change.key, change.vector);
    }
  };
  for (let last = 0; ; ) {
    const rows = sql.all<{ key: number; item: number; vector: Uint8Array | null }>(
      'SELECT key, item, vector FROM chunks WHERE key > ? ORDER BY key LIMIT ?',
      last,
      rowsPerRead,
    );
    apply(
      rows.map(({ key, item, vector }) => ({ kind: 'set', key, item, vector: vector && toVector(vector) })),
    );
    last = rows.at(-1)?.key ?? last;
    if (rows.length < rowsPerRead) return { itemOf: (key) => items.get(key), vectors, apply };
  }
};
