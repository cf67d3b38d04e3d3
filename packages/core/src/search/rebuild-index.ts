import { auditWrite } from '../audit/audit-entry.ts';
import { documents } from '../documents/source-records.ts';
import { retryError } from '../errors.ts';
import type { Commit } from '../events/commit.ts';
import type { IdSource } from '../ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Embedder } from '../ports/embedder.ts';
import type { RecordStore } from '../ports/record-store.ts';
import { conditionOn } from '../records/condition.ts';
import { indexKeyOf, indexStatePlace, indexStates, isSameIndex, itemVersion } from './index-state.ts';
import type { SearchPorts } from './search-ports.ts';

type RebuildPorts = { records: RecordStore; commit: Commit; clock: Clock; ids: IdSource; embedder: Embedder };

/**
 * Asks for a workspace's index to be made again from what is stored: beside the one that answers where the embedder is
 * another one, else in its place, item by item. It ends one that is going on.
 * Error: `search.busy` (retry) when somebody else asked at the same moment.
 */
export const requestRebuild = async (
  ports: RebuildPorts,
  request: { workspace: string; actor: string },
): Promise<{ runId: string }> => {
  const { records, commit, clock, ids } = ports;
  const { workspace, actor } = request;
  const target = indexKeyOf(ports.embedder);
  const found = await indexStates.find(records, workspace, indexStatePlace);
  const runId = ids.create('run');
  const rebuild = {
    runId,
    target,
    itemVersion,
    part: 0,
    phase: 'documents' as const,
    cursor: null,
    count: 0,
  };
  const before = found?.value ?? { live: target, itemVersion };
  const result = await commit({
    workspace,
    writes: [
      indexStates.put(workspace, { ...before, rebuild }, conditionOn(found)),
      auditWrite({ workspace, actor, action: 'index.rebuild', target: runId, clock, ids }),
    ],
    events: [{ type: 'index.rebuild-requested', data: { runId, part: 0 } }],
  });
  if (result.committed) return { runId };
  throw retryError('search.busy', 'The index is being changed by somebody else: try again in a moment.');
};

/**
 * Whether a workspace's index has to be made again before it can answer all: it was made by another embedder or by an
 * older program, it is not there (as after a restore, which brings back documents and vectors), or documents are older than search itself.
 */
export const needsRebuild = async (
  ports: { records: RecordStore } & SearchPorts,
  workspace: string,
): Promise<boolean> => {
  const { records, index, embedder } = ports;
  const found = await indexStates.find(records, workspace, indexStatePlace);
  const own = indexKeyOf(embedder);
  const going = found?.value.rebuild;
  if (going?.itemVersion === itemVersion && isSameIndex(going.target, own)) return false;
  const present = await index.listIndexes(workspace);
  const isThere = present.some((key) => isSameIndex(key, own));
  const isOwn =
    found !== null && isSameIndex(found.value.live, own) && found.value.itemVersion === itemVersion;
  if (isOwn && isThere) return false;
  const listing = { workspace, index: 'all', partition: 'all', limit: 1 };
  const { items } = await documents.listByIndex(records, listing);
  return items.length > 0;
};
