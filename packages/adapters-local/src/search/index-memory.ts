import type { Sql } from '../sqlite/sql.ts';
import { createVectorMirror, type VectorMirror } from '../vectors/vector-mirror.ts';
import type { ChunkChange } from './stored-chunks.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** What is known of an index without asking its file. */
export type IndexMemory = {
  vectors: VectorMirror;
  vocabulary: Vocabulary;
  apply(changes: readonly ChunkChange[]): void;
};

/** Rows that are read at once, so that loading needs no second room for all codes. */
const rowsPerRead = 4_000;

export const loadIndexMemory = (sql: Sql, dimension: number): IndexMemory => {
  const vectors = createVectorMirror(dimension);
  const vocabulary = createVocabulary();
  for (let last = -1; ; ) {
    const rows = sql.all<{ key: number; code: Uint8Array }>(
      'SELECT key, code FROM codes WHERE key > ? ORDER BY key LIMIT ?',
      last,
      rowsPerRead,
    );
    for (const { key, code } of rows) vectors.set(key, code);
    last = rows.at(-1)?.key ?? last;
    if (rows.length < rowsPerRead) break;
  }
  return {
    vectors,
    vocabulary,
    apply: (changes) => {
      for (const change of changes) {
        if (change.kind === 'remove') {
          vectors.remove(change.key);
          continue;
        }
        if (change.code) vectors.set(change.key, change.code);
        vocabulary.add(change.words);
      }
    },
  };
};
