import type { AppError } from '../../errors.ts';
import type { EventOf } from '../../events/event.ts';
import type { Versioned } from '../../records/collection.ts';
import { eraseSourceRecords } from '../../sources/erase-source.ts';
import { openStoredSource, type SourcePorts } from '../../sources/open-source.ts';
import { dropCredentials } from '../../sources/source-credentials.ts';
import { type StoredSource, sourcePlace, sources } from '../../sources/source-record.ts';
import { type StoredSourceRun, sourceRunPlace, sourceRuns } from '../../sources/source-run.ts';
import { createSyncPart, type SyncLimits } from '../../sources/sync-part.ts';
import type { TakePorts } from '../../sources/take-object.ts';
import { type JobHandler, type JobResult, nothingToDo } from '../job-handler.ts';

type Committed = Extract<JobResult, { writes: unknown }>;
type SyncRequested = EventOf<'source.sync-requested'>;
type Removed = EventOf<'source.removed'>;

const isRemoval = (event: { type: string }): event is Removed => event.type === 'source.removed';
const isRequest = (event: { type: string }): event is SyncRequested => event.type === 'source.sync-requested';

/**
 * Takes in what is new in a source, a part of it at a time: each delivery commits how far it came together with the
 * event for the next one. A message of a part that is done, or of a run that has ended, does nothing.
 */
export const createSyncSource = (
  ports: TakePorts & SourcePorts & { limits?: SyncLimits },
): JobHandler<'sync-source'> => {
  const { records, clock, openSource, secrets } = ports;
  const syncPart = createSyncPart(ports);

  const findRun = async ({ workspace, data }: SyncRequested): Promise<Versioned<StoredSourceRun> | null> => {
    const run = await sourceRuns.find(records, workspace, sourceRunPlace(data.sourceId));
    const isNext =
      run?.value.id === data.runId && run.value.state === 'running' && run.value.part === data.part;
    return isNext ? run : null;
  };

  const findSource = async (
    workspace: string,
    run: StoredSourceRun,
  ): Promise<Versioned<StoredSource> | null> => {
    const found = await sources.find(records, workspace, sourcePlace(run.sourceName));
    return found?.value.id === run.sourceId ? found : null;
  };

  const endRun = (request: {
    workspace: string;
    run: Versioned<StoredSourceRun>;
    counts: StoredSourceRun['counts'];
    problem: StoredSourceRun['problem'];
  }): Committed => {
    const { workspace, run, counts, problem } = request;
    const { sourceId, id: runId } = run.value;
    const at = clock.now().toISOString();
    const state = problem ? ('failed' as const) : ('completed' as const);
    const ended = { ...run.value, state, endedAt: at, updatedAt: at, position: null, counts, problem };
    const code = problem?.code ?? null;
    return {
      writes: [sourceRuns.put(workspace, ended, { version: run.version })],
      events: [{ type: 'source.sync-completed', data: { sourceId, runId, counts, code } }],
    };
  };

  const sync = async (event: SyncRequested, signal: AbortSignal): Promise<JobResult> => {
    const { workspace } = event;
    const { sourceId, runId } = event.data;
    const run = await findRun(event);
    const source = run && (await findSource(workspace, run.value));
    if (!run || !source) return nothingToDo;
    const opened = await openStoredSource({ openSource, secrets, workspace, source: source.value });
    try {
      const context = { workspace, source, opened, runId, signal };
      const { isDone, position, counts } = await syncPart(context, run.value);
      if (isDone) return endRun({ workspace, run, counts, problem: null });
      const part = run.value.part + 1;
      const updatedAt = clock.now().toISOString();
      return {
        writes: [
          sourceRuns.put(
            workspace,
            { ...run.value, part, position, counts, updatedAt },
            { version: run.version },
          ),
        ],
        events: [{ type: 'source.sync-requested', data: { sourceId, runId, part } }],
      };
    } finally {
      await opened.close();
    }
  };

  const erase = async (event: Removed, signal: AbortSignal): Promise<JobResult> => {
    const { workspace } = event;
    const { sourceId, part } = event.data;
    if (secrets) await dropCredentials({ secrets, workspace, sourceId });
    if (await eraseSourceRecords({ records, workspace, sourceId, signal })) return nothingToDo;
    return { writes: [], events: [{ type: 'source.removed', data: { sourceId, part: part + 1 } }] };
  };

  return {
    handle: async ({ event, signal }) => {
      if (isRemoval(event)) return erase(event, signal);
      return isRequest(event) ? sync(event, signal) : nothingToDo;
    },
    giveUp: async ({ event }, error: AppError) => {
      const run = isRequest(event) ? await findRun(event) : null;
      if (!run) return { writes: [], events: [] };
      const problem = { code: error.code, message: error.message };
      return endRun({ workspace: event.workspace, run, counts: run.value.counts, problem });
    },
  };
};
