export { Change } from './change-records.ts';
export { latestChangeSeq, listChanges } from './list-changes.ts';
