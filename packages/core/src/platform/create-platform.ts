import { createWorkspaces } from '../access/workspaces.ts';
import { createDeadJobNotices } from '../agents/dead-job-notices.ts';
import { createJobTelemetry } from '../agents/job-telemetry.ts';
import { createAddDocument } from '../documents/add-document.ts';
import { createDeleteDocument } from '../documents/delete-document.ts';
import { createPageImages } from '../documents/page-images.ts';
import { createCommit } from '../events/commit.ts';
import { createRelay } from '../events/relay.ts';
import { createIdSource } from '../ids.ts';
import { createHandlers, type HandlerPorts } from '../jobs/handlers/create-handlers.ts';
import { createRunner } from '../jobs/runner.ts';
import { toRunnerJobs } from '../jobs/runner-jobs.ts';
import { rescanIfUpgraded } from '../pii/documents/rescan-if-upgraded.ts';
import type { Backups } from '../ports/backups.ts';
import type { OpenDocumentSource } from '../ports/document-source.ts';
import type { EventBus } from '../ports/event-bus.ts';
import type { JobQueue } from '../ports/job-queue.ts';
import type { Notifier } from '../ports/notifier.ts';
import type { PersonalDataFinder } from '../ports/personal-data-finder.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import type { Telemetry } from '../ports/telemetry.ts';
import { createSearch, searchOff } from '../search/create-search.ts';
import { needsRebuild, requestRebuild } from '../search/rebuild-index.ts';
import { createDocumentPasswords } from '../secrets/document-passwords.ts';
import { createChangeListeners } from './change-listeners.ts';
import { createDrain } from './drain.ts';
import { createIdleCheck } from './idle-check.ts';

/** Everything that a home supplies. */
export type HomePorts = Omit<
  HandlerPorts,
  'ids' | 'commit' | 'passwords' | 'backups' | 'openSource' | 'secrets' | 'personalData'
> & {
  queue: JobQueue;
  /** `wake` tells this process's runner that these queues have something new; for buses that know. */
  createBus: (wake: (queues: ReadonlySet<string>) => void) => EventBus;
  personalData: PersonalDataFinder;
  secrets: SecretStore;
  openSource: OpenDocumentSource;
  notifier: Notifier;
  telemetry: Telemetry;
  /** Null where the home keeps its copies by itself. */
  backups: Backups | null;
  /** Whether any queue holds or works on something. */
  hasOpenJobs: () => Promise<boolean>;
  randomBytes: (count: number) => Uint8Array;
  /** From 0 to 1, for pauses that are not to meet. */
  random: () => number;
};

export type PlatformOptions = {
  ports: HomePorts;
  /** How long nothing may have been seen to do before all is believed to be done; 0 where counts are exact. */
  quietMs: number;
  /** Between two looks while somebody waits for the end of all work. */
  lookMs: number;
  /** Told of every delivery that failed; the code only, as messages of unknown errors may quote a document. */
  onJobFailed?: (failure: { job: string; messageId: string; code: string; last: boolean }) => void;
  /** Told when people could not be told of something. */
  onNoticeLost?: (problem: { code: string }) => void;
};

/**
 * The use cases and the work over a home's ports, the same for every home. Nothing is worked on before `start`;
 * `stop` finishes what is in hand for `graceMs`, and hands back the rest.
 */
export const createPlatform = (options: PlatformOptions) => {
  const { ports, quietMs, lookMs, onJobFailed, onNoticeLost } = options;
  const { clock, records, blobs, queue, secrets, telemetry, backups, random, randomBytes } = ports;
  const ids = createIdSource({ now: clock.now, randomBytes });
  const passwords = createDocumentPasswords({ secrets, ids });
  const listeners = createChangeListeners();
  const bus = ports.createBus((queues) => runner.wake(queues));

  let activity = 0;
  const relay = createRelay({
    records,
    bus,
    clock,
    onPublished: (workspaces) => {
      activity += 1;
      listeners.tell(workspaces);
    },
  });
  const commit = createCommit({
    records,
    clock,
    ids,
    onCommitted: () => {
      activity += 1;
      relay.wake();
    },
  });
  let isWorking = false;
  const pageImages = createPageImages({
    records,
    blobs,
    commit,
    reader: ports.reader,
    clock,
    isWorking: () => isWorking,
  });
  const handlers = createHandlers({ ...ports, ids, commit, passwords: passwords.list });
  const recordDelivery = createJobTelemetry({ telemetry, clock });
  const notices = createDeadJobNotices({
    notifier: ports.notifier,
    clock,
    onProblem: ({ code }) => onNoticeLost?.({ code }),
  });
  const runner = createRunner({
    jobs: toRunnerJobs(handlers),
    queue,
    commit,
    clock,
    random,
    onFailed: ({ job, messageId, error, last }) => onJobFailed?.({ job, messageId, code: error.code, last }),
    onDelivered: (delivery) => {
      recordDelivery(delivery);
      notices.onDelivered(delivery);
    },
  });
  const isIdle = createIdleCheck({
    records,
    clock,
    hasOpenJobs: ports.hasOpenJobs,
    runner,
    activity: () => activity,
    quietMs,
  });

  const search = ports.search ?? null;
  const rebuildIndex = async (request: { workspace: string; actor: string }): Promise<{ runId: string }> => {
    if (!search) throw searchOff();
    return requestRebuild({ records, commit, clock, ids, embedder: search.embedder }, request);
  };

  const stopRelay = new AbortController();
  let relaying: Promise<void> = Promise.resolve();
  return {
    clock,
    ids,
    randomBytes,
    blobs,
    records,
    queue,
    commit,
    passwords,
    secrets,
    backups,
    renderPage: pageImages.renderPage,
    personalData: ports.personalData,
    onChange: listeners.add,
    isIdle,
    addDocument: createAddDocument({ blobs, commit, clock, ids }),
    deleteDocument: createDeleteDocument({ records, commit, clock, ids }),
    drain: createDrain({ isIdle, clock, lookMs }),
    search: createSearch({ records, search }),
    /** As `requestRebuild`; `search.off` (reject) where there is no search. */
    rebuildIndex,
    /** Asks for the indexes to be made again that do not fit what is stored; for a home that was just opened. */
    mendIndexes: async (): Promise<void> => {
      if (!search) return;
      for (const { name } of await createWorkspaces({ records, commit, clock, ids }).list()) {
        if (await needsRebuild({ records, ...search }, name)) {
          await rebuildIndex({ workspace: name, actor: 'system' });
        }
      }
    },
    /** Has documents looked at again where a newer detector may find more; for a home that was just opened. */
    mendPersonalData: async (): Promise<void> => {
      for (const { name } of await createWorkspaces({ records, commit, clock, ids }).list()) {
        await rescanIfUpgraded({ records, commit, ids }, name);
      }
    },
    /** Begins to work on what waits in the queues. */
    start: () => {
      isWorking = true;
      relaying = relay.run(stopRelay.signal);
      runner.start();
    },
    stop: async ({ graceMs }: { graceMs: number }): Promise<void> => {
      isWorking = false;
      await runner.stop({ graceMs });
      stopRelay.abort();
      await relaying;
      await notices.close();
      await telemetry.close();
    },
  };
};

export type Platform = ReturnType<typeof createPlatform>;
