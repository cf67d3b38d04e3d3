import { sweepIncoming } from '@assay/core/documents';
import { eventRoutes, queueDeclarations } from '@assay/core/jobs';
import { createPlatform } from '@assay/core/platform';
import type { Clock, EventBus, OpenDocumentSource, RecordStore } from '@assay/core/ports';
import { createSourceOpener } from '@assay/core/sources';
import { createFolderBackups } from '../backup/create-folder-backups.ts';
import { createFileBlobStore } from '../blobs/file-blob-store.ts';
import { filesInPlace } from '../documents/blob-files.ts';
import { createLocalDocumentExtractor } from '../documents/local-document-extractor.ts';
import { createLocalDocumentReader } from '../documents/local-document-reader.ts';
import { createLocalPersonalDataFinder } from '../documents/local-personal-data-finder.ts';
import { openDataFolder } from '../folder/open-data-folder.ts';
import { createFileNotifier } from '../notifications/file-notifier.ts';
import { handBackClaims } from '../queue/hand-back-claims.ts';
import { hasOpenJobs } from '../queue/has-open-jobs.ts';
import { createLocalEventBus } from '../queue/local-event-bus.ts';
import { createSqliteJobQueue } from '../queue/sqlite-job-queue.ts';
import { openLocalSearch } from '../search/open-local-search.ts';
import { createFileSecretStore } from '../secrets/file-secret-store.ts';
import { createFileSourceOpener } from '../sources/create-file-source-opener.ts';
import { createSqliteRecordStore } from '../sqlite/sqlite-record-store.ts';
import { randomBytes } from '../system/random-bytes.ts';
import { createSystemClock } from '../system/system-clock.ts';
import { createFileTelemetry } from '../telemetry/file-telemetry.ts';
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
  /** A folder of one's own document types; only the shipped ones where it is not given. */
  typesFolder?: string;
  /** Whether what comes in is indexed and can be searched; it is if not given. */
  search?: boolean;
  /** The folder of the embedder's weights; the one of the package if not given. */
  embedderFolder?: string | null;
  /** Where copies of the folder go when nobody names another place. */
  backupsPath: string;
  /** Told of every delivery that failed; the code only, as messages of unknown errors may quote a document. */
  onJobFailed?: (failure: { job: string; messageId: string; code: string; last: boolean }) => void;
  onNoticeLost?: (problem: { code: string }) => void;
  /** Open sources of other schemes than `file:`. */
  sourceOpeners?: Readonly<Record<string, OpenDocumentSource>>;
  intercept?: Intercept;
};

const lookMs = 25;

/**
 * Takes the data folder and wires the local home: every port, and the use cases over them.
 * Nothing is worked on before `start`; `close` finishes what is in hand, or hands it back.
 * Errors: those of `openDataFolder`.
 */
export const openLocalHome = async (options: LocalHomeOptions) => {
  const { intercept = {} } = options;
  const clock: Clock = createSystemClock();
  const folder = await openDataFolder({ path: options.dataFolder, clock });
  const blobs = await createFileBlobStore({ path: folder.blobsPath });
  const ownRecords = createSqliteRecordStore({ database: folder.database, clock });
  const records = intercept.records?.(ownRecords) ?? ownRecords;
  const queues = queueDeclarations();
  const queue = createSqliteJobQueue({ database: folder.database, queues, clock });
  await handBackClaims(folder.database);
  await sweepIncoming({ records, blobs });
  const { pool, tasks } = openDocumentTasks(options);
  const search = (options.search ?? true) ? openLocalSearch({ ...options, path: folder.path }) : null;
  const files = filesInPlace(blobs);
  const backups = createFolderBackups({ folder, blobs, clock, backupsPath: options.backupsPath });

  const platform = createPlatform({
    ports: {
      clock,
      records,
      blobs,
      queue,
      createBus: (wake) => {
        const ownBus = createLocalEventBus({ queue, routes: eventRoutes(), onEnqueued: wake });
        return intercept.bus?.(ownBus) ?? ownBus;
      },
      reader: createLocalDocumentReader({ tasks, files }),
      extractor: createLocalDocumentExtractor({ tasks, files }),
      personalData: createLocalPersonalDataFinder({ pool, files }),
      search,
      secrets: createFileSecretStore({ folder: folder.path }),
      notifier: createFileNotifier({ folder: folder.path }),
      telemetry: createFileTelemetry({ folder: folder.path, clock }),
      openSource: createSourceOpener({
        ...options.sourceOpeners,
        file: createFileSourceOpener({ apartFrom: folder.path }),
      }),
      backups,
      hasOpenJobs: () => hasOpenJobs({ database: folder.database, queues: queues.map(({ name }) => name) }),
      randomBytes,
      random: Math.random,
    },
    quietMs: 0,
    lookMs,
    ...(options.onJobFailed && { onJobFailed: options.onJobFailed }),
    ...(options.onNoticeLost && { onNoticeLost: options.onNoticeLost }),
  });

  await platform.mendIndexes();
  await platform.mendPersonalData();

  return {
    ...platform,
    blobs,
    backups,
    folder,
    /** What opening the folder brought to a newer version, if anything. */
    upgraded: folder.database.upgraded,
    pool,
    close: async ({ graceMs }: { graceMs: number }): Promise<void> => {
      await platform.stop({ graceMs });
      await pool[Symbol.asyncDispose]();
      await search?.[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
};

export type LocalHome = Awaited<ReturnType<typeof openLocalHome>>;
