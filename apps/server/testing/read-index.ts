import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createSqliteSearchIndex, createSystemClock } from '@assay/adapters-local';
import type { IndexPlace, SearchIndex, SearchItem } from '@assay/core/ports';

const itemsPerPage = 200;

/** All that an item says, but for the order of the names of several sources of the same bytes. */
const fingerprint = ({ filters, chunks }: SearchItem): string => {
  const hash = createHash('sha256');
  hash.update(JSON.stringify(filters));
  for (const { id, parts, vector, locator } of chunks) {
    const texts = parts.map(({ name, text }) => [name, text.split('\n').toSorted()]);
    hash.update(JSON.stringify([id, texts, vector && [...vector], locator]));
  }
  return hash.digest('hex');
};

async function* listAll(index: SearchIndex, place: IndexPlace): AsyncGenerator<SearchItem> {
  let cursor: string | null = null;
  do {
    const filter = { conditions: [] };
    const page = await index.listItems({ place, filter, limit: itemsPerPage, cursor });
    yield* await index.getItems({ place, items: page.items });
    cursor = page.cursor;
  } while (cursor !== null);
}

/** What the indexes of a closed data folder hold: items by collection and id, with a fingerprint of each. */
export const readIndex = async (data: string): Promise<Record<string, string>> => {
  const workspace = 'default';
  await using index = createSqliteSearchIndex({ path: join(data, 'search'), clock: createSystemClock() });
  const held: Record<string, string> = {};
  for (const key of await index.listIndexes(workspace)) {
    for await (const item of listAll(index, { workspace, index: key })) {
      held[`${key.embedder}/${item.collection}/${item.id}`] = fingerprint(item);
    }
  }
  return held;
};
