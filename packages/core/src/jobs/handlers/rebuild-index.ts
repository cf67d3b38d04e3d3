import { documents } from '../../documents/source-records.ts';
import type { NewEvent } from '../../events/event.ts';
import type { RecordStore } from '../../ports/record-store.ts';
import { documentCollection } from '../../search/build-item.ts';
import { type IndexState, indexStatePlace, indexStates, isSameIndex } from '../../search/index-state.ts';
import type { RefreshContent } from '../../search/refresh-content.ts';
import type { SearchPorts } from '../../search/search-ports.ts';
import { type JobHandler, type JobResult, nothingToDo } from '../job-handler.ts';

/** Documents of one delivery: all of them may have to be embedded in the job's time. */
const documentsPerPart = 20;
const leftoversPerPart = 500;

type Rebuild = NonNullable<IndexState['rebuild']>;
type Progress = { cursor: string | null; count: number };

/**
 * Makes an index again, a part at a time: first every document, then what the index has and no document holds any
 * more. The index that answered before goes when the new one takes its place.
 */
export const createRebuildIndex = (options: {
  records: RecordStore;
  search: SearchPorts | null;
  refresh: RefreshContent | null;
}): JobHandler<'rebuild-index'> => {
  const { records, search, refresh } = options;

  const putDocuments = async (
    workspace: string,
    rebuild: Rebuild,
    signal: AbortSignal,
  ): Promise<Progress> => {
    const { cursor } = rebuild;
    const listing = { workspace, index: 'all', partition: 'all', limit: documentsPerPart, cursor };
    const page = await documents.listByIndex(records, listing);
    let count = rebuild.count;
    for (const { value } of page.items) {
      const state = await refresh?.({ workspace, contentId: value.contentId, signal });
      if (state === 'indexed') count += 1;
    }
    return { cursor: page.cursor, count };
  };

  const checkLeftovers = async (
    workspace: string,
    rebuild: Rebuild,
    signal: AbortSignal,
  ): Promise<Progress> => {
    const { cursor, target } = rebuild;
    const page = await search?.index.listItems({
      place: { workspace, index: target },
      filter: { collections: [documentCollection], conditions: [] },
      limit: leftoversPerPart,
      cursor,
    });
    for (const { id } of page?.items ?? []) await refresh?.({ workspace, contentId: id, signal });
    return { cursor: page?.cursor ?? null, count: rebuild.count };
  };

  const next = (rebuild: Rebuild, { cursor, count }: Progress): Rebuild | null => {
    const after = { ...rebuild, part: rebuild.part + 1, cursor, count };
    if (cursor !== null) return after;
    return rebuild.phase === 'documents' ? { ...after, phase: 'leftovers' } : null;
  };

  return {
    handle: async ({ event, signal }): Promise<JobResult> => {
      const { workspace, data } = event;
      const found = await indexStates.find(records, workspace, indexStatePlace);
      const rebuild = found?.value.rebuild;
      if (!search || !found || !rebuild) return nothingToDo;
      if (rebuild.runId !== data.runId || rebuild.part !== data.part) return nothingToDo;
      const work = rebuild.phase === 'documents' ? putDocuments : checkLeftovers;
      const progress = await work(workspace, rebuild, signal);
      const after = next(rebuild, progress);
      const live = after ? found.value.live : rebuild.target;
      const version = after ? found.value.itemVersion : rebuild.itemVersion;
      const { runId } = rebuild;
      const events: NewEvent[] = after
        ? [{ type: 'index.rebuild-requested', data: { runId, part: after.part } }]
        : [{ type: 'index.rebuilt', data: { runId, count: progress.count } }];
      const writes = [
        indexStates.put(
          workspace,
          { live, itemVersion: version, rebuild: after },
          { version: found.version },
        ),
      ];
      return { writes, events };
    },
    settled: async ({ event: { workspace } }) => {
      const found = await indexStates.find(records, workspace, indexStatePlace);
      if (!search || !found || found.value.rebuild) return;
      for (const key of await search.index.listIndexes(workspace)) {
        if (!isSameIndex(key, found.value.live)) {
          await search.index.drop({ workspace, index: key });
        }
      }
    },
  };
};
