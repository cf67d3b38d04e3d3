export type { BackupSummary, Backups } from './backups.ts';
export type { BlobKey, BlobStat, BlobStore } from './blob-store.ts';
export type { Clock } from './clock.ts';
export type { DocumentExtractor } from './document-extractor.ts';
export type { DocumentPasswords } from './document-passwords.ts';
export {
  type DocumentReader,
  defaultReadLimits,
  type PartBytes,
  type ReadLimits,
  type ReadRequest,
  type ReadResult,
} from './document-reader.ts';
export type { DocumentSource, OpenDocumentSource, SourceAccess, SourceObject } from './document-source.ts';
export type { Embedder } from './embedder.ts';
export type { EventBus, EventRoute } from './event-bus.ts';
export {
  type ClaimedJob,
  type DeadJob,
  type JobMessage,
  type JobQueue,
  type LeaseResult,
  maxDelayMs,
  type QueueDeclaration,
  type QueueStats,
} from './job-queue.ts';
export type { Notification, NotificationSeverity, Notifier } from './notifier.ts';
export type { PersonalDataFinder, TextRequest } from './personal-data-finder.ts';
export {
  type CheckWrite,
  type CommitResult,
  type Condition,
  type DeleteWrite,
  type IndexEntry,
  type Json,
  type ListOptions,
  maxRecordBytes,
  maxTransactionWrites,
  type PutWrite,
  type RecordKey,
  type RecordPage,
  type RecordStore,
  type StoredRecord,
  type Write,
} from './record-store.ts';
export {
  type FacetRequest,
  type FacetValue,
  type FilterCondition,
  type FilterEntry,
  type IndexKey,
  type IndexPlace,
  type ItemRef,
  type LexicalClause,
  type LexicalQuery,
  type PhraseClause,
  type RankedChunk,
  type RankLimits,
  type SearchChunk,
  type SearchFilter,
  type SearchIndex,
  type SearchItem,
  type TermClause,
  type TextPart,
  type TextPartName,
  textPartNames,
} from './search-index.ts';
export { maxSecretBytes, type SecretName, type SecretStore } from './secret-store.ts';
export { assertSourceKey } from './source-key.ts';
export type { Metric, MetricUnit, Telemetry, TelemetryEntry } from './telemetry.ts';
export type { SignedUpload, UploadConditions, UploadSigner } from './upload-signer.ts';
export type { WebhookAnswer, WebhookPost, WebhookSender } from './webhook-sender.ts';
