export { createManualClock, type ManualClock } from './manual-clock.ts';
export { createMemoryBlobStore } from './memory-blob-store.ts';
export { createMemoryJobQueue } from './memory-job-queue.ts';
export { createMemoryRecordStore, type MemoryRecordStore } from './memory-record-store.ts';
