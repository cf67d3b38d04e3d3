import type { IdSource } from '@assay/core';
import type { Commit } from '@assay/core/events';
import type { Recognizer } from '@assay/core/pii';
import type {
  Backups,
  BlobStore,
  Clock,
  DocumentPasswords,
  DocumentReader,
  JobQueue,
  PersonalDataFinder,
  RecordStore,
  SecretStore,
  UploadConditions,
  UploadSigner,
} from '@assay/core/ports';
import type { Search } from '@assay/core/search';

/** What is checked before a home takes work; the message says how to mend it. */
export type ReadinessCheck = { check: string; ok: boolean; message: string };

/** Everything that the routes need of a home. They translate between HTTP and the use cases of the core, and no more. */
export type ApiServices = {
  records: RecordStore;
  blobs: BlobStore;
  queue: JobQueue;
  clock: Clock;
  ids: IdSource;
  commit: Commit;
  renderPage: DocumentReader['renderPage'];
  passwords: DocumentPasswords;
  search: Search;
  /** Asks for a workspace's index to be made again; `search.off` (reject) where there is none. */
  rebuildIndex: (request: { workspace: string; actor: string }) => Promise<{ runId: string }>;
  /** Holds the credentials of sources. */
  secrets: SecretStore;
  /** Looks for personal data apart from this process. */
  personalData: PersonalDataFinder;
  /** By what personal data is found; word lists are read at the first call. */
  listPiiRecognizers: () => Promise<readonly Recognizer[]>;
  uploadSigner: UploadSigner;
  /** Whether `uploadSigner` has signed exactly these conditions; null where another store receives the bytes. */
  verifyUpload: ((conditions: UploadConditions, signature: string) => boolean) | null;
  /** Null where the home keeps its copies by itself. */
  backups: Backups | null;
  randomBytes: (count: number) => Uint8Array;
  /** Tells of newly published changes, with their workspace; a local convenience for those who wait. */
  onChange: (listener: (workspace: string) => void) => Disposable;
  /** Whether nothing waits, is in hand, or lies in the outbox. */
  isIdle: () => Promise<boolean>;
  checkReadiness: () => Promise<ReadinessCheck[]>;
  /** The text of a Prometheus scrape; null where the home measures elsewhere. */
  collectMetrics: (() => Promise<string>) | null;
  limits: ApiLimits;
};

export type ApiLimits = {
  /** Bytes of one upload. */
  maxUploadBytes: number;
  /** Bytes of a JSON body. */
  maxJsonBytes: number;
  /** Requests of one principal (or, without one, of one address) within a second, on average over ten. */
  requestsPerSecond: number;
};

export const defaultApiLimits: ApiLimits = {
  maxUploadBytes: 100_000_000,
  maxJsonBytes: 1_000_000,
  requestsPerSecond: 500,
};
