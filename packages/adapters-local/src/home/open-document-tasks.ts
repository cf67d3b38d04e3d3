import { createDocumentTasks } from '../documents/document-tasks.ts';
import { documentWorkerEntry } from '../documents/document-worker-entry.ts';
import { createProcessPool } from '../processes/process-pool.ts';

/** The pool that reads and extracts outside of this process; usable without a data folder. */
export const openDocumentTasks = ({ workers }: { workers: number }) => {
  const pool = createProcessPool({ entry: documentWorkerEntry, size: workers, maxOldSpaceMb: 1_024 });
  return { pool, tasks: createDocumentTasks({ pool }) };
};
