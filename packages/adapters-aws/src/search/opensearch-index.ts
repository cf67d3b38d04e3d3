import { randomUUID } from 'node:crypto';
import type { Clock, IndexPlace, SearchIndex } from '@assay/core/ports';
import { assertDimension, assertItems } from '@assay/core/search';
import type { Client } from '@opensearch-project/opensearch';
import { countItems } from './count-items.ts';
import { expandTerm } from './expand-terms.ts';
import { defineIndex } from './index-definition.ts';
import { toIndexKeys, toIndexName, toIndexPattern } from './index-names.ts';
import { toKey } from './index-tokens.ts';
import type { SearchService } from './opensearch-client.ts';
import { rankByTerms, rankByVector } from './rank-chunks.ts';
import { listItems, readChunks, readItems } from './read-items.ts';
import { createIndexReader } from './search-answers.ts';
import { createSearchConnection } from './search-connection.ts';
import { createSerialWrites } from './serial-writes.ts';
import { putItems, removeItems } from './write-items.ts';

/** Later names are larger, also those of the same millisecond. */
const createStamps = (clock: Clock): (() => string) => {
  const writer = randomUUID();
  let lastAt = '';
  let count = 0;
  return () => {
    const now = clock.now().toISOString();
    if (now > lastAt) {
      lastAt = now;
      count = 0;
    }
    count += 1;
    return `${lastAt} ${String(count).padStart(9, '0')} ${writer}`;
  };
};

/**
 * Search in a domain of OpenSearch Service or a collection of OpenSearch Serverless, in an index for each workspace,
 * embedder and dimension. `put` and `remove` resolve when searches show them: on a domain within its refresh interval of a
 * second, in a collection for vectors after about a minute. What was deleted leaves the files of OpenSearch when it merges
 * them. Errors: those of the port; besides `search.access-denied` and `search.refused` (reject).
 */
export const createOpenSearchIndex = (options: {
  openClient: () => Promise<Client>;
  service: SearchService;
  /** What the names of indexes begin with: that of the installation. */
  prefix: string;
  clock: Clock;
  random?: () => number;
}): SearchIndex & AsyncDisposable => {
  const { service, prefix, clock } = options;
  const connection = createSearchConnection(options);
  const nextStamp = createStamps(clock);
  const inTurn = createSerialWrites();
  const nameOf = (place: IndexPlace): string => toIndexName(prefix, place);
  const open = (place: IndexPlace) => ({
    reader: createIndexReader(connection, nameOf(place)),
    workspace: place.workspace,
  });

  /** Asked before each writing: without it OpenSearch makes an index of its own making. */
  const ensureIndex = async (place: IndexPlace): Promise<void> => {
    const path = `/${nameOf(place)}`;
    // Not by HEAD: its answers have no body to tell expired credentials from a missing right by.
    const { status } = await connection.send({ method: 'GET', path: `${path}/_mapping` });
    if (status !== 404) return;
    const body = defineIndex({ dimension: place.index.dimension, service });
    await connection.send({ method: 'PUT', path, body });
  };

  const write = (place: IndexPlace) => ({
    ...open(place),
    connection,
    service,
    index: nameOf(place),
    written: nextStamp(),
  });

  const keysOf = (place: IndexPlace, items: readonly { collection: string; id: string }[]): string[] =>
    items.map(({ collection, id }) => `${nameOf(place)} ${toKey(collection, id)}`);

  return {
    put: async ({ place, items }) => {
      assertItems(place, items);
      await inTurn(keysOf(place, items), async () => {
        await ensureIndex(place);
        if (items.length > 0) await putItems({ ...write(place), items });
      });
    },
    remove: async ({ place, items }) => {
      if (items.length === 0) return;
      await inTurn(keysOf(place, items), () => removeItems({ ...write(place), items }));
    },
    listIndexes: async (workspace) => {
      const pattern = toIndexPattern(prefix, workspace);
      // Collections know the list of all alone.
      const path = service === 'aoss' ? '/_cat/indices' : `/_cat/indices/${pattern}`;
      const { status, body } = await connection.send({ method: 'GET', path, query: { format: 'json' } });
      const names = status === 404 ? [] : (body as { index: string }[]).map(({ index }) => index);
      return toIndexKeys(prefix, workspace, names);
    },
    drop: async (place) => {
      await connection.send({ method: 'DELETE', path: `/${nameOf(place)}` });
    },

    rankByTerms: async ({ place, filter, query, ...limits }) =>
      rankByTerms({ ...open(place), filter, query, limits }),
    rankByVector: async ({ place, filter, vector, ...limits }) => {
      assertDimension(place, vector);
      return rankByVector({ ...open(place), filter, vector, limits });
    },
    expandTerm: async ({ place, clause }) => expandTerm(open(place).reader, clause),

    listItems: async ({ place, ...request }) => listItems({ ...open(place), ...request }),
    getItems: async ({ place, items }) => readItems({ ...open(place), items }),
    getChunks: async ({ place, chunks }) => readChunks({ ...open(place), chunks }),
    count: async ({ place, also = [], ...request }) => countItems({ ...open(place), ...request, also }),

    [Symbol.asyncDispose]: connection.close,
  };
};
