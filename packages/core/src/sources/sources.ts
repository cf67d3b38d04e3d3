import { auditWrite } from '../audit/audit-entry.ts';
import { type AppError, rejectError, retryError } from '../errors.ts';
import type { Commit } from '../events/commit.ts';
import type { IdSource } from '../ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { RecordStore } from '../ports/record-store.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import type { Versioned } from '../records/collection.ts';
import { assertNewSource, maxObjectBytes, type NewSource } from './assert-new-source.ts';
import { type ListedObject, listSourceObjects } from './list-objects.ts';
import type { ObjectState } from './object-record.ts';
import { requestSync } from './request-sync.ts';
import { dropCredentials, keepCredentials } from './source-credentials.ts';
import {
  type SourceRecord,
  type StoredSource,
  sourcePlace,
  sources,
  sourcesPartition,
  toSourceRecord,
} from './source-record.ts';
import { type SourceRun, sourceRunPlace, sourceRuns } from './source-run.ts';

/** Each is listed whole at every scheduled sync. */
const maxPerWorkspace = 200;

type Named = { workspace: string; name: string };

export type Sources = {
  /**
   * The credentials go to the secret store and nowhere else. Nothing is synced yet. Of a role, the answer's
   * `externalId` is what its trust policy has to demand.
   * Errors: those of `assertNewSource`, `source.exists`, `source.too-many` (reject), those of the secret store.
   */
  add(request: NewSource): Promise<SourceRecord>;
  /** Its credentials are removed too; documents that came from it stay. Errors: `source.not-found` (reject), `source.conflict` (retry). */
  remove(request: Named & { actor: string }): Promise<void>;
  /** By name. */
  list(request: { workspace: string }): Promise<SourceRecord[]>;
  find(request: Named): Promise<SourceRecord | null>;
  /**
   * Begins a sync; where one is under way that one is given, and `isNew` is false.
   * Errors: `source.not-found` (reject), `source.conflict` (retry).
   */
  requestSync(request: Named & { actor: string }): Promise<{ run: SourceRun; isNew: boolean }>;
  /** Errors: `source.not-found`, `record.invalid-cursor` (reject). */
  listObjects(
    request: Named & { state: ObjectState; limit: number; cursor: string | null },
  ): Promise<{ items: ListedObject[]; cursor: string | null }>;
};

const exists = (): AppError =>
  rejectError(
    'source.exists',
    'There is a source of this name already: remove it first, or take another name.',
    {
      details: { field: 'name' },
    },
  );

/** The sources of every workspace: somebody else's buckets and folders. The job `sync-source` works on them. */
export const createSources = (options: {
  records: RecordStore;
  commit: Commit;
  clock: Clock;
  ids: IdSource;
  secrets: SecretStore;
}): Sources => {
  const { records, commit, clock, ids, secrets } = options;

  const findRun = async (workspace: string, source: StoredSource) =>
    (await sourceRuns.find(records, workspace, sourceRunPlace(source.id)))?.value ?? null;

  const get = async ({ workspace, name }: Named): Promise<Versioned<StoredSource>> => {
    const found = await sources.find(records, workspace, sourcePlace(name));
    if (found) return found;
    throw rejectError('source.not-found', 'There is no source of this name: the list of sources names them.');
  };

  const toStored = (request: NewSource): StoredSource => {
    const { name, url, region, endpoint, prefix, minBytes, processedPrefix, afterwards, enabled } = request;
    return {
      id: ids.create('source'),
      name,
      url,
      region,
      endpoint,
      credentialsKind: request.credentials.kind,
      prefix,
      formats: request.formats && [...new Set(request.formats)],
      minBytes,
      maxBytes: request.maxBytes ?? maxObjectBytes,
      processedPrefix,
      afterwards,
      enabled,
      createdAt: clock.now().toISOString(),
      createdBy: request.actor,
    };
  };

  return {
    add: async (request) => {
      assertNewSource(request);
      const { workspace, credentials, actor } = request;
      const all = await sources.listAll(records, { workspace, partition: sourcesPartition });
      if (all.some(({ value }) => value.name === request.name)) throw exists();
      if (all.length >= maxPerWorkspace) {
        throw rejectError(
          'source.too-many',
          `A workspace has at most ${maxPerWorkspace} sources: remove one that is not needed.`,
        );
      }
      const source = toStored(request);
      const place = { secrets, workspace, sourceId: source.id };
      await keepCredentials({ ...place, credentials });
      const result = await commit({
        workspace,
        writes: [
          sources.put(workspace, source, 'absent'),
          auditWrite({ workspace, actor, action: 'source.add', target: source.id, clock, ids }),
        ],
        events: [],
      });
      if (!result.committed) {
        await dropCredentials(place);
        throw exists();
      }
      return toSourceRecord(source, null);
    },

    remove: async ({ workspace, name, actor }) => {
      const found = await get({ workspace, name });
      const sourceId = found.value.id;
      const result = await commit({
        workspace,
        writes: [
          sources.remove(workspace, sourcePlace(name), { version: found.version }),
          auditWrite({ workspace, actor, action: 'source.remove', target: sourceId, clock, ids }),
        ],
        // What is known of its objects is removed by the job, which also sees to the credentials after a crash here.
        events: [{ type: 'source.removed', data: { sourceId, part: 0 } }],
      });
      if (!result.committed) {
        throw retryError('source.conflict', 'Somebody else changed the source just now: try again.');
      }
      await dropCredentials({ secrets, workspace, sourceId });
    },

    list: async ({ workspace }) => {
      const all = await sources.listAll(records, { workspace, partition: sourcesPartition });
      return Promise.all(
        all.map(async ({ value }) => toSourceRecord(value, await findRun(workspace, value))),
      );
    },

    find: async ({ workspace, name }) => {
      const found = await sources.find(records, workspace, sourcePlace(name));
      return found && toSourceRecord(found.value, await findRun(workspace, found.value));
    },

    requestSync: async ({ workspace, name, actor }) => {
      const source = await get({ workspace, name });
      return requestSync({ records, commit, clock, ids, workspace, source, actor });
    },

    listObjects: async ({ workspace, name, ...page }) => {
      const { value } = await get({ workspace, name });
      return listSourceObjects({ records, workspace, sourceId: value.id, ...page });
    },
  };
};
