export { createManualClock, type ManualClock } from './manual-clock.ts';
export { createMemoryRecordStore, type MemoryRecordStore } from './memory-record-store.ts';
