import type { SqliteDatabase } from '../sqlite/sqlite-database.ts';

/**
 * Frees the jobs that a former owner of the folder had claimed when it died. The folder has one owner at a time, so
 * whoever opens it knows that no lease is alive, and need not wait until they run out. The receive is not counted:
 * what is dangerous runs in child processes, so the death of the owner is not the job's fault.
 * Call it once, before anything is claimed. Gives how many were freed.
 */
export const handBackClaims = (database: SqliteDatabase): Promise<number> =>
  database.write((sql) => {
    const claimed =
      sql.get<{ count: number }>("SELECT count(*) AS count FROM jobs WHERE state = 'claimed'")?.count ?? 0;
    sql.run(
      `UPDATE jobs SET state = 'ready', due_ms = NULL, receive_count = max(0, receive_count - 1),
         delivery = delivery + 1 WHERE state = 'claimed'`,
    );
    return claimed;
  });
