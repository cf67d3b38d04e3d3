import type { SqliteDatabase } from '../sqlite/sqlite-database.ts';

/**
 * Whether any of the queues holds a job that is not dead. Asks each state's own index for one row, so that it costs
 * the same with one job as with a million; counting them does not.
 */
export const hasOpenJobs = (options: {
  database: SqliteDatabase;
  queues: readonly string[];
}): Promise<boolean> =>
  options.database.write((sql) => {
    const holds = (text: string, queue: string): boolean => sql.get(text, queue) !== null;
    return options.queues.some(
      (queue) =>
        holds(
          "SELECT 1 FROM jobs INDEXED BY jobs_ready WHERE queue = ? AND state = 'ready' LIMIT 1",
          queue,
        ) ||
        holds(
          "SELECT 1 FROM jobs INDEXED BY jobs_due WHERE queue = ? AND state IN ('claimed', 'delayed') AND due_ms IS NOT NULL LIMIT 1",
          queue,
        ) ||
        holds(
          "SELECT 1 FROM jobs INDEXED BY jobs_blocked WHERE queue = ? AND state = 'blocked' LIMIT 1",
          queue,
        ),
    );
  });
