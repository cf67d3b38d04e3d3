import { auditWrite } from '../audit/audit-entry.ts';
import { retryError } from '../errors.ts';
import type { Commit } from '../events/commit.ts';
import type { IdSource } from '../ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { RecordStore } from '../ports/record-store.ts';
import type { Versioned } from '../records/collection.ts';
import { conditionOn } from '../records/condition.ts';
import { type StoredSource, sourcePlace, sources, sourcesPartition } from './source-record.ts';
import {
  type SourceRun,
  type StoredSourceRun,
  sourceRunPlace,
  sourceRuns,
  toSourceRun,
} from './source-run.ts';
import { noCounts } from './sync-counts.ts';

type Ports = { records: RecordStore; commit: Commit; clock: Clock; ids: IdSource };

/**
 * A run that has not moved on for so long is lost: its process died at the last attempt. All attempts of a part, each
 * up to its ten minutes, and the pauses between them fit into it.
 */
const runLostMs = 2 * 60 * 60_000;
const races = 5;

/** A run of the future counts as lost too: the clock that stamped it was wrong. */
const isUnderWay = (run: StoredSourceRun, now: Date): boolean =>
  run.state === 'running' && Math.abs(now.getTime() - Date.parse(run.updatedAt)) <= runLostMs;

/**
 * Begins a sync; where one is under way that one is given, and `isNew` is false.
 * Errors: `source.conflict` (retry) when the source is removed or synced by others meanwhile.
 */
export const requestSync = async (
  request: Ports & { workspace: string; source: Versioned<StoredSource>; actor: string },
): Promise<{ run: SourceRun; isNew: boolean }> => {
  const { records, commit, clock, ids, workspace, source, actor } = request;
  const { id: sourceId, name } = source.value;
  for (let race = 0; race < races; race += 1) {
    const known = await sourceRuns.find(records, workspace, sourceRunPlace(sourceId));
    const now = clock.now();
    if (known && isUnderWay(known.value, now)) return { run: toSourceRun(known.value), isNew: false };
    const at = now.toISOString();
    const run: StoredSourceRun = {
      id: ids.create('run'),
      sourceId,
      sourceName: name,
      state: 'running',
      startedAt: at,
      updatedAt: at,
      endedAt: null,
      part: 0,
      position: null,
      counts: noCounts,
      problem: null,
    };
    const result = await commit({
      workspace,
      writes: [
        { kind: 'check', key: sources.keyOf(workspace, sourcePlace(name)), if: { version: source.version } },
        sourceRuns.put(workspace, run, conditionOn(known)),
        auditWrite({ workspace, actor, action: 'source.sync', target: sourceId, clock, ids }),
      ],
      events: [{ type: 'source.sync-requested', data: { sourceId, runId: run.id, part: 0 } }],
    });
    if (result.committed) return { run: toSourceRun(run), isNew: true };
  }
  throw retryError('source.conflict', 'The source was removed, or somebody else syncs it: try again.');
};

/** Begins a sync of every source of a workspace that is enabled; a repeat begins none that is under way. */
export const requestSyncOfAll = async (
  request: Ports & { workspace: string; actor: string; signal: AbortSignal },
): Promise<void> => {
  const { records, workspace, signal } = request;
  const all = await sources.listAll(records, { workspace, partition: sourcesPartition });
  for (const source of all) {
    signal.throwIfAborted();
    if (source.value.enabled) await requestSync({ ...request, source });
  }
};
