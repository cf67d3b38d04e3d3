export { blobStoreCases, describeBlobStore } from './blob-store.contract.ts';
export type { BlobStoreCapability, BlobStoreSubject, OpenBlobStore } from './blob-store-subject.ts';
export { type ClockSubject, clockCases, describeClock, type OpenClock } from './clock.contract.ts';
export {
  type ContractCase,
  type ContractOptions,
  describeContract,
  type SkippedCase,
} from './contract.ts';
export { describeDocumentReader, documentReaderCases } from './document-reader.contract.ts';
export type {
  DocumentReaderCapability,
  DocumentReaderFixtures,
  DocumentReaderSubject,
  OpenDocumentReader,
} from './document-reader-subject.ts';
export { describeDocumentSource, documentSourceCases } from './document-source.contract.ts';
export type {
  DocumentSourceCapability,
  DocumentSourceSubject,
  OpenDocumentSourceSubject,
} from './document-source-subject.ts';
export { describeEventBus, eventBusCases } from './event-bus.contract.ts';
export type { EventBusCapability, EventBusSubject, OpenEventBus } from './event-bus-subject.ts';
export { describeJobQueue, jobQueueCases } from './job-queue.contract.ts';
export type { JobQueueCapability, JobQueueSubject, OpenJobQueue } from './job-queue-subject.ts';
export { describeNotifier, notifierCases } from './notifier.contract.ts';
export type { NotifierCapability, NotifierSubject, OpenNotifier } from './notifier-subject.ts';
export { describeRecordStore, recordStoreCases } from './record-store.contract.ts';
export type { OpenRecordStore, RecordStoreCapability, RecordStoreSubject } from './record-store-subject.ts';
export {
  describeEmbedder,
  type EmbedderSubject,
  embedderCases,
  type OpenEmbedder,
} from './search/embedder.contract.ts';
export { describeSearchIndex, searchIndexCases } from './search/search-index.contract.ts';
export type {
  OpenSearchIndex,
  SearchIndexCapability,
  SearchIndexSubject,
} from './search/search-index-subject.ts';
export { describeSecretStore, secretStoreCases } from './secret-store.contract.ts';
export type { OpenSecretStore, SecretStoreCapability, SecretStoreSubject } from './secret-store-subject.ts';
export { describeTelemetry, telemetryCases } from './telemetry.contract.ts';
export type { OpenTelemetry, TelemetryCapability, TelemetrySubject } from './telemetry-subject.ts';
