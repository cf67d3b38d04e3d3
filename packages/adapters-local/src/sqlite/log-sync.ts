import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createSharedRun } from '../system/shared-run.ts';

export type LogSync = AsyncDisposable & {
  /** Resolves when all that was committed before the call is on the disk. Those who ask together share one sync. */
  sync(): Promise<void>;
};

const openLog = async (path: string): Promise<FileHandle> => {
  const log = await open(path, 'r+');
  // The log may be new: its name has to be on the disk too.
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
  return log;
};

/**
 * Brings SQLite's write-ahead log to the disk outside of the main thread. SQLite's own `synchronous = FULL` would do
 * the same at each commit, and hold up everything else in the process for as long as the disk takes. It stays on
 * `NORMAL`, which syncs at checkpoints only, and whoever acknowledges a commit waits for this instead. The log keeps
 * its file while the database is open.
 */
export const createLogSync = (options: { path: string }): LogSync => {
  let log: FileHandle | null = null;
  let last: Promise<void> = Promise.resolve();

  const share = createSharedRun(async () => {
    log ??= await openLog(options.path);
    await log.datasync();
  });

  return {
    sync: () => {
      const sync = share();
      last = sync.catch(() => undefined);
      return sync;
    },
    [Symbol.asyncDispose]: async () => {
      await last;
      await log?.close();
      log = null;
    },
  };
};
