import { createIdSource } from '@assay/core';
import { createAddDocument, createDeleteDocument, sweepIncoming } from '@assay/core/documents';
import { createCommit, createRelay } from '@assay/core/events';
import { createHandlers, createRunner, eventRoutes, queueDeclarations, toRunnerJobs } from '@assay/core/jobs';
import type { Clock, EventBus, RecordStore } from '@assay/core/ports';
import { createFolderBackups } from '../backup/create-folder-backups.ts';
import { createFileBlobStore } from '../blobs/file-blob-store.ts';
import { createLocalDocumentExtractor } from '../documents/local-document-extractor.ts';
import { createLocalDocumentReader } from '../documents/local-document-reader.ts';
import { openDataFolder } from '../folder/open-data-folder.ts';
import { handBackClaims } from '../queue/hand-back-claims.ts';
import { hasOpenJobs } from '../queue/has-open-jobs.ts';
import { createLocalEventBus } from '../queue/local-event-bus.ts';
import { createSqliteJobQueue } from '../queue/sqlite-job-queue.ts';
import { createPasswordList } from '../secrets/password-list.ts';
import { createSqliteRecordStore } from '../sqlite/sqlite-record-store.ts';
import { randomBytes } from '../system/random-bytes.ts';
import { createSystemClock } from '../system/system-clock.ts';
import { createChangeListeners } from './change-listeners.ts';
import { createDrain } from './create-drain.ts';
import { createIdleCheck } from './create-idle-check.ts';
import { openDocumentTasks } from './open-document-tasks.ts';

/** Lets a test stand between the program and its stores, to kill the process at a chosen moment. */
export type Intercept = {
  records?: (records: RecordStore) => RecordStore;
  bus?: (bus: EventBus) => EventBus;
};

export type LocalHomeOptions = {
  dataFolder: string;
  /** Child processes for reading and extraction. */
  workers: number;
  /** Where copies of the folder go when nobody names another place. */
  backupsPath: string;
  /** Told of every delivery that failed; the code only, as messages of unknown errors may quote a document. */
  onJobFailed?: (failure: { job: string; messageId: string; code: string; last: boolean }) => void;
  intercept?: Intercept;
};

/**
 * Takes the data folder and wires the local home: every port, and the use cases over them.
 * Nothing is worked on before `start`; `close` finishes what is in hand, or hands it back.
 * Errors: those of `openDataFolder`.
 */
export const openLocalHome = async (options: LocalHomeOptions) => {
  const { intercept = {} } = options;
  const clock: Clock = createSystemClock();
  const folder = await openDataFolder({ path: options.dataFolder, clock });
  const ids = createIdSource({ now: clock.now, randomBytes });
  const blobs = await createFileBlobStore({ path: folder.blobsPath });
  const ownRecords = createSqliteRecordStore({ database: folder.database, clock });
  const records = intercept.records?.(ownRecords) ?? ownRecords;
  const queues = queueDeclarations();
  const queue = createSqliteJobQueue({ database: folder.database, queues, clock });
  await handBackClaims(folder.database);
  await sweepIncoming({ records, blobs });
  const ownBus = createLocalEventBus({
    queue,
    routes: eventRoutes(),
    onEnqueued: (names) => runner.wake(names),
  });
  const bus = intercept.bus?.(ownBus) ?? ownBus;
  const passwords = createPasswordList({ folder: folder.path });
  const { pool, tasks } = openDocumentTasks({ workers: options.workers });
  const reader = createLocalDocumentReader({ tasks, blobs });
  const extractor = createLocalDocumentExtractor({ tasks, blobs });
  const backups = createFolderBackups({ folder, blobs, clock, backupsPath: options.backupsPath });
  const listeners = createChangeListeners();

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
  const handlers = createHandlers({
    records,
    blobs,
    reader,
    extractor,
    clock,
    ids,
    commit,
    passwords: passwords.list,
    backups,
  });
  const runner = createRunner({
    jobs: toRunnerJobs(handlers),
    queue,
    commit,
    clock,
    random: Math.random,
    onFailed: ({ job, messageId, error, last }) =>
      options.onJobFailed?.({ job, messageId, code: error.code, last }),
  });
  const isIdle = createIdleCheck({
    records,
    hasOpenJobs: () => hasOpenJobs({ database: folder.database, queues: queues.map(({ name }) => name) }),
    runner,
    activity: () => activity,
  });

  const stopRelay = new AbortController();
  let relaying: Promise<void> = Promise.resolve();
  return {
    folder,
    /** What opening the folder brought to a newer version, if anything. */
    upgraded: folder.database.upgraded,
    clock,
    ids,
    randomBytes,
    blobs,
    records,
    queue,
    commit,
    passwords,
    backups,
    pool,
    renderPage: reader.renderPage,
    onChange: listeners.add,
    isIdle,
    addDocument: createAddDocument({ blobs, commit, clock, ids }),
    deleteDocument: createDeleteDocument({ records, commit, clock, ids }),
    drain: createDrain({ isIdle, clock }),
    /** Begins to work on what waits in the queues. */
    start: () => {
      relaying = relay.run(stopRelay.signal);
      runner.start();
    },
    close: async ({ graceMs }: { graceMs: number }): Promise<void> => {
      await runner.stop({ graceMs });
      stopRelay.abort();
      await relaying;
      await pool[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
};

export type LocalHome = Awaited<ReturnType<typeof openLocalHome>>;
