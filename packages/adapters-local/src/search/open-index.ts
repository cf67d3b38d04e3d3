import { existsSync } from 'node:fs';
import type { Clock, IndexPlace } from '@assay/core/ports';
import type { Sql } from '../sqlite/sql.ts';
import { openSqliteDatabase } from '../sqlite/sqlite-database.ts';
import { indexFile, makeIndexFile } from './index-files.ts';
import { type IndexMemory, loadIndexMemory } from './index-memory.ts';
import { searchMigrations } from './search-schema.ts';
import type { ChunkChange } from './stored-chunks.ts';

/** One index of one workspace, open. */
export type OpenIndex = AsyncDisposable & {
  read<T>(operation: (sql: Sql, memory: IndexMemory) => T): T;
  /** Resolves when it is on the disk, and seen by every reader. */
  write(operation: (sql: Sql) => ChunkChange[]): Promise<void>;
};

/** Null where there is none and none is to be made. */
export const openIndex = async (options: {
  path: string;
  place: IndexPlace;
  clock: Clock;
  create: boolean;
}): Promise<OpenIndex | null> => {
  const { path, place, clock, create } = options;
  if (!create && !existsSync(indexFile(path, place))) return null;
  const file = await makeIndexFile(path, place);
  const database = openSqliteDatabase({ path: file, clock, migrations: searchMigrations });
  const memory = database.read((sql) => loadIndexMemory(sql, place.index.dimension));
  return {
    read: (operation) => database.read((sql) => operation(sql, memory)),
    write: async (operation) => {
      const changes = await database.write(operation);
      // What was replaced is gone from the file; its text is to leave the log, too.
      if (changes.some(({ kind }) => kind === 'remove')) database.eraseSoon();
      memory.apply(changes);
    },
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
};
