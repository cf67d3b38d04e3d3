import type { Clock, IndexPlace, SearchIndex } from '@assay/core/ports';
import { assertDimension, assertItems } from '@assay/core/search';
import type { Sql } from '../sqlite/sql.ts';
import { translateErrors } from '../sqlite/translate-errors.ts';
import { countItems } from './count-items.ts';
import { indexFile, listIndexFiles, removeIndexFile } from './index-files.ts';
import type { IndexMemory } from './index-memory.ts';
import type { Expand } from './match-expressions.ts';
import { type OpenIndex, openIndex } from './open-index.ts';
import { rankByTerms, rankByVector } from './rank-chunks.ts';
import { listItems, readChunk, readItem } from './read-items.ts';
import { removeItem, replaceItem } from './stored-chunks.ts';

/**
 * Search in files of SQLite below `path`, one for each index of a workspace: text, words (FTS5) and vector of a chunk
 * are written in one transaction. One process may have a path open; an index is opened when it is first needed.
 */
export const createSqliteSearchIndex = (options: {
  path: string;
  clock: Clock;
}): SearchIndex & AsyncDisposable => {
  const { path, clock } = options;
  const opened = new Map<string, Promise<OpenIndex | null>>();

  /** Calls for one index come one after the other here, so that none meets it half made or half gone. */
  const open = async (place: IndexPlace, create: boolean): Promise<OpenIndex | null> => {
    const file = indexFile(path, place);
    const known = opened.get(file);
    const opening = (async () =>
      (await known?.catch(() => null)) ?? openIndex({ path, place, clock, create }))();
    opened.set(file, opening);
    return opening;
  };

  const write = (place: IndexPlace, operation: Parameters<OpenIndex['write']>[0], create: boolean) =>
    translateErrors('search', async () => {
      const index = await open(place, create);
      await index?.write(operation);
    });

  const read = <T>(place: IndexPlace, none: T, operation: (sql: Sql, memory: IndexMemory) => T): Promise<T> =>
    translateErrors('search', async () => {
      const index = await open(place, false);
      return index ? index.read(operation) : none;
    });

  const expanding =
    (sql: Sql, { vocabulary }: IndexMemory): Expand =>
    (clause) =>
      vocabulary.expand(sql, clause);

  return {
    put: async ({ place, items }) => {
      assertItems(place, items);
      await write(place, (sql) => items.flatMap((item) => replaceItem(sql, item)), true);
    },
    remove: ({ place, items }) =>
      write(place, (sql) => items.flatMap((item) => removeItem(sql, item)), false),
    listIndexes: async (workspace) => translateErrors('search', () => listIndexFiles(path, workspace)),
    drop: (place) =>
      translateErrors('search', async () => {
        const file = indexFile(path, place);
        const known = opened.get(file);
        const dropping = (async () => {
          const index = await known?.catch(() => null);
          await index?.[Symbol.asyncDispose]();
          await removeIndexFile(path, place);
          return null;
        })();
        opened.set(file, dropping);
        await dropping;
      }),

    rankByTerms: ({ place, filter, query, ...limits }) =>
      read(place, [], (sql, memory) => rankByTerms(sql, { filter, query, limits }, expanding(sql, memory))),
    rankByVector: async ({ place, filter, vector, ...limits }) => {
      assertDimension(place, vector);
      return read(place, [], (sql, { vectors }) => rankByVector(sql, vectors, { filter, vector, limits }));
    },
    expandTerm: ({ place, clause }) =>
      read(place, [], (sql, { vocabulary }) => vocabulary.expand(sql, clause)),

    listItems: ({ place, ...request }) =>
      read(place, { items: [], cursor: null }, (sql) => listItems(sql, request)),
    getItems: ({ place, items }) =>
      read(place, [], (sql) => items.flatMap((item) => readItem(sql, item) ?? [])),
    getChunks: ({ place, chunks }) =>
      read(place, [], (sql) => chunks.flatMap((chunk) => readChunk(sql, chunk) ?? [])),
    count: ({ place, filter, query, also = [], facets }) => {
      const none = { total: 0, facets: Object.fromEntries(facets.map(({ name }) => [name, []])) };
      return read(place, none, (sql, memory) =>
        countItems(sql, { filter, query, also, facets }, expanding(sql, memory)),
      );
    },

    [Symbol.asyncDispose]: async () => {
      for (const opening of opened.values()) {
        const index = await opening.catch(() => null);
        await index?.[Symbol.asyncDispose]();
      }
      opened.clear();
    },
  };
};
