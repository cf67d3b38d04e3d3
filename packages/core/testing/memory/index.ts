export { createFaultyJobQueue, type FaultyJobQueue } from './faulty-job-queue.ts';
export { createManualClock, type ManualClock } from './manual-clock.ts';
export { createMemoryBlobStore } from './memory-blob-store.ts';
export { createMemoryDocumentReader } from './memory-document-reader.ts';
export {
  createMemoryDocumentSource,
  type MemoryDocumentSource,
  type SourceCall,
} from './memory-document-source.ts';
export { createMemoryEventBus } from './memory-event-bus.ts';
export { createMemoryJobQueue } from './memory-job-queue.ts';
export { createMemoryNotifier, type MemoryNotifier } from './memory-notifier.ts';
export { createMemoryRecordStore, type MemoryRecordStore } from './memory-record-store.ts';
export { createMemorySecretStore } from './memory-secret-store.ts';
export { createMemoryTelemetry, type MemoryTelemetry } from './memory-telemetry.ts';
export { createMemoryEmbedder } from './search/memory-embedder.ts';
export { createMemorySearchIndex } from './search/memory-search-index.ts';
export {
  createTextBundle,
  listTextParts,
  parseTextBundle,
  readTextPart,
  type TextPart,
} from './text-bundle.ts';
