import {
  createDocumentTasks,
  createFileBlobStore,
  createLocalDocumentExtractor,
  createLocalDocumentReader,
  createLocalEventBus,
  createPasswordList,
  createProcessPool,
  createSqliteJobQueue,
  createSqliteRecordStore,
  createSystemClock,
  documentWorkerEntry,
  handBackClaims,
  openDataFolder,
  randomBytes,
} from '@assay/adapters-local';
import { createIdSource } from '@assay/core';
import { createAddDocument, createDeleteDocument, sweepIncoming } from '@assay/core/documents';
import { createCommit, createRelay } from '@assay/core/events';
import { createHandlers, createRunner, eventRoutes, queueDeclarations, toRunnerJobs } from '@assay/core/jobs';
import type { EventBus, RecordStore } from '@assay/core/ports';
import type { Config } from './config.ts';
import { createDrain } from './drain.ts';

/** The pool that reads and extracts outside of this process; usable without a data folder. */
export const openTasks = (config: Config) => {
  const pool = createProcessPool({ entry: documentWorkerEntry, size: config.workers, maxOldSpaceMb: 1_024 });
  return { pool, tasks: createDocumentTasks({ pool }) };
};

/** Lets a test stand between the program and its stores, to kill the process at a chosen moment. */
export type Intercept = {
  records?: (records: RecordStore) => RecordStore;
  bus?: (bus: EventBus) => EventBus;
};

/** Takes the data folder and wires the local home; `close` finishes what is in hand, or hands it back. */
export const openHome = async (config: Config, intercept: Intercept = {}) => {
  const clock = createSystemClock();
  const folder = await openDataFolder({ path: config.dataFolder, clock });
  const ids = createIdSource({ now: clock.now, randomBytes });
  const blobs = await createFileBlobStore({ path: folder.blobsPath });
  const ownRecords = createSqliteRecordStore({ database: folder.database, clock });
  const records = intercept.records?.(ownRecords) ?? ownRecords;
  const queue = createSqliteJobQueue({ database: folder.database, queues: queueDeclarations(), clock });
  await handBackClaims(folder.database);
  await sweepIncoming({ records, blobs });
  const ownBus = createLocalEventBus({ queue, routes: eventRoutes() });
  const bus = intercept.bus?.(ownBus) ?? ownBus;
  const passwords = createPasswordList({ folder: folder.path });
  const { pool, tasks } = openTasks(config);
  const reader = createLocalDocumentReader({ tasks, blobs });
  const extractor = createLocalDocumentExtractor({ tasks, blobs });

  let activity = 0;
  const relay = createRelay({
    records,
    bus,
    clock,
    onPublished: () => {
      activity += 1;
      runner.wake();
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
    passwords: passwords.list,
  });
  const runner = createRunner({ jobs: toRunnerJobs(handlers), queue, commit, clock, random: Math.random });

  const stopRelay = new AbortController();
  let relaying: Promise<void> = Promise.resolve();
  return {
    config,
    clock,
    ids,
    blobs,
    records,
    queue,
    reader,
    passwords,
    commit,
    addDocument: createAddDocument({ blobs, commit, clock, ids }),
    deleteDocument: createDeleteDocument({ records, commit, clock, ids }),
    drain: createDrain({ records, queue, runner, clock, activity: () => activity }),
    /** Begins to work on what waits in the queues. */
    start: () => {
      relaying = relay.run(stopRelay.signal);
      runner.start();
    },
    close: async (options: { graceMs: number }) => {
      await runner.stop(options);
      stopRelay.abort();
      await relaying;
      await pool[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
};

export type Home = Awaited<ReturnType<typeof openHome>>;
