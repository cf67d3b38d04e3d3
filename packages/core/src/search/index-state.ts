import { z } from 'zod';
import type { Embedder } from '../ports/embedder.ts';
import type { RecordStore } from '../ports/record-store.ts';
import type { IndexKey } from '../ports/search-index.ts';
import { defineCollection } from '../records/collection.ts';
import { conditionOn } from '../records/condition.ts';

const StoredKey = z.object({ embedder: z.string(), dimension: z.number().int() });

/**
 * Raised whenever items are cut, analysed or described otherwise than before: what older programs put into an index is
 * then made anew, in its place.
 */
export const itemVersion = 1;

/** Which index of a workspace answers, and whether another is being made beside it. */
export const IndexState = z.object({
  live: StoredKey,
  /** The oldest version of items that may be in the live index. */
  itemVersion: z.number().int(),
  /** The rebuild that is going on: `part` counts its deliveries, `cursor` says where the next goes on. */
  rebuild: z
    .object({
      runId: z.string(),
      target: StoredKey,
      itemVersion: z.number().int(),
      part: z.number().int(),
      phase: z.enum(['documents', 'leftovers']),
      cursor: z.string().nullable(),
      count: z.number().int(),
    })
    .nullable(),
});
export type IndexState = z.infer<typeof IndexState>;

export const indexStatePlace = { partition: 'search', sort: 'state' };

export const indexStates = defineCollection<IndexState>({
  name: 'search-states',
  table: 'platform',
  schema: IndexState,
  key: () => indexStatePlace,
});

export const indexKeyOf = ({ name, dimension }: Pick<Embedder, 'name' | 'dimension'>): IndexKey => ({
  embedder: name,
  dimension,
});

export const isSameIndex = (one: IndexKey, other: IndexKey): boolean =>
  one.embedder === other.embedder && one.dimension === other.dimension;

type StatePlace = { records: RecordStore; workspace: string; embedder: Embedder };

/** The index that answers; the first one that anybody needs is the embedder's own. */
export const findLiveIndex = async ({ records, workspace, embedder }: StatePlace): Promise<IndexKey> => {
  const found = await indexStates.find(records, workspace, indexStatePlace);
  return found?.value.live ?? indexKeyOf(embedder);
};

/** As `findLiveIndex`, for a writer: the answer is kept, so that a later change of embedder knows what was before. */
export const keepLiveIndex = async (place: StatePlace): Promise<IndexKey> => {
  const { records, workspace, embedder } = place;
  const found = await indexStates.find(records, workspace, indexStatePlace);
  if (found) return found.value.live;
  const first = { live: indexKeyOf(embedder), itemVersion, rebuild: null };
  const result = await records.commit([indexStates.put(workspace, first, conditionOn(null))]);
  return result.committed ? first.live : findLiveIndex(place);
};
