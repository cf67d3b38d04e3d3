import { getCompileCacheDir } from 'node:module';
import { createDocumentTasks } from '../documents/document-tasks.ts';
import { documentWorkerEntry } from '../documents/document-worker-entry.ts';
import { createProcessPool } from '../processes/process-pool.ts';

/** The pool that reads and extracts outside of this process; usable without a data folder. */
export const openDocumentTasks = (options: { workers: number; typesFolder?: string | null }) => {
  const { workers, typesFolder = null } = options;
  const cache = getCompileCacheDir();
  const pool = createProcessPool({
    entry: documentWorkerEntry,
    size: workers,
    maxOldSpaceMb: 1_024,
    // Holds compiled code of ours only; where the program uses such a cache, its children start faster too.
    env: cache === undefined ? {} : { NODE_COMPILE_CACHE: cache },
  });
  return { pool, tasks: createDocumentTasks({ pool, typesFolder }) };
};
