export { restoreBackup } from './backup/restore-backup.ts';
export { createFileBlobStore, type FileBlobStore } from './blobs/file-blob-store.ts';
export { type BlobFiles, filesInPlace, openSpooledFiles } from './documents/blob-files.ts';
export { compiledTypesPath, hashTypeFiles } from './documents/compiled-types.ts';
export {
  createDocumentTasks,
  type DocumentTasks,
  type ExtractOptions,
  type FileRequest,
} from './documents/document-tasks.ts';
export { documentWorkerEntry } from './documents/document-worker-entry.ts';
export { listTypeFiles } from './documents/list-type-files.ts';
export {
  type CheckedTypeFile,
  checkDocumentTypes,
  loadDocumentTypes,
} from './documents/load-document-types.ts';
export { createLocalDocumentExtractor } from './documents/local-document-extractor.ts';
export { createLocalDocumentReader } from './documents/local-document-reader.ts';
export { createLocalPersonalDataFinder } from './documents/local-personal-data-finder.ts';
export { openLocalEmbedder } from './embedder/open-local-embedder.ts';
export { type DataFolder, openDataFolder } from './folder/open-data-folder.ts';
export { readFolderOwner } from './folder/read-folder-owner.ts';
export { readFolderVersion } from './folder/read-folder-version.ts';
export { loadServerSecret } from './home/load-server-secret.ts';
export { openDocumentTasks } from './home/open-document-tasks.ts';
export {
  type Intercept,
  type LocalHome,
  type LocalHomeOptions,
  openLocalHome,
} from './home/open-local-home.ts';
export { createFileNotifier } from './notifications/file-notifier.ts';
export { createProcessPool, type ProcessPool, type ProcessPoolOptions } from './processes/process-pool.ts';
export { handBackClaims } from './queue/hand-back-claims.ts';
export { createLocalEventBus } from './queue/local-event-bus.ts';
export { createSqliteJobQueue } from './queue/sqlite-job-queue.ts';
export { openSearchThread } from './search/open-search-thread.ts';
export { createSqliteSearchIndex } from './search/sqlite-search-index.ts';
export { createFileSecretStore } from './secrets/file-secret-store.ts';
export { createFileSourceOpener } from './sources/create-file-source-opener.ts';
export { createFolderDocumentSource } from './sources/folder-document-source.ts';
export type { Sql, SqlValue } from './sqlite/sql.ts';
export type { SqliteDatabase } from './sqlite/sqlite-database.ts';
export { createSqliteRecordStore } from './sqlite/sqlite-record-store.ts';
export { randomBytes } from './system/random-bytes.ts';
export { createSystemClock } from './system/system-clock.ts';
export { createFileTelemetry } from './telemetry/file-telemetry.ts';
export { createHttpWebhookSender } from './webhooks/http-webhook-sender.ts';
