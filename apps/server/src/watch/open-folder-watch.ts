import { stat } from 'node:fs/promises';
import type { Clock, RecordStore } from '@assay/core/ports';
import { assertWatchable } from './assert-apart.ts';
import { systemCode } from './file-errors.ts';
import type { Intake } from './intake.ts';
import { type AddDocument, createTakeFile } from './take-file.ts';
import { createWatchReport, type WatchCounts, type WatchLog } from './watch-log.ts';
import { runSession } from './watch-session.ts';
import { createTakenFiles } from './watched-files.ts';

export type FolderWatchOptions = {
  path: string;
  /** Names the door, `folder:<id>`: the same id is the same documents after a restart. */
  id: string;
  workspace: string;
  /** Must lie apart from the watched folder. */
  ownFolders: readonly string[];
  addDocument: AddDocument;
  records: RecordStore;
  clock: Clock;
  log: WatchLog;
  /** How long a file must stand still before it is taken. */
  stableMs: number;
  /** Larger files are told of and left. */
  maxBytes?: number;
};

export type FolderWatch = AsyncDisposable & {
  /** Resolves when all that lay there at the start has been looked at. */
  ready: Promise<void>;
  stats(): WatchCounts & { waiting: number; reading: number; present: boolean };
};

/** How often it is seen to that the folder is still there, and the same. */
const presenceMs = 1_000;

/** Tells a folder from another under its path, such as a share from the empty place where it was mounted. */
const identify = async (root: string): Promise<{ identity: string } | { code: string }> => {
  try {
    const { dev, ino } = await stat(root);
    return { identity: `${dev}:${ino}` };
  } catch (thrown) {
    return { code: systemCode(thrown) };
  }
};

/**
 * Takes in every file that comes into a folder, or is there already: once it stands still, and again when it changes.
 * Files are never moved, changed or deleted, and a file that goes leaves its document.
 * Errors: `watch.folder-missing`, `watch.folder-unreadable`, `watch.data-folder` (reject).
 */
export const openFolderWatch = async (options: FolderWatchOptions): Promise<FolderWatch> => {
  const { path, id, workspace, ownFolders, addDocument, records, clock, log, stableMs } = options;
  const { maxBytes = 100_000_000 } = options;
  const root = await assertWatchable({ path, ownFolders });
  const taken = createTakenFiles({ records, workspace, watch: id });
  const takeFile = createTakeFile({ addDocument, taken, workspace, door: `folder:${id}`, maxBytes });
  const report = createWatchReport({ log, watch: id });
  const stop = new AbortController();
  const ready = Promise.withResolvers<void>();
  let intake: Intake | null = null;
  let isPresent = false;

  /** Watches until the folder is gone or another. */
  const watchWhilePresent = async (identity: string): Promise<void> => {
    const gone = new AbortController();
    const signal = AbortSignal.any([stop.signal, gone.signal]);
    const session = runSession({
      root,
      watch: id,
      stableMs,
      clock,
      taken,
      takeFile,
      report,
      log,
      signal,
      onIntake: (current) => {
        intake = current;
      },
      onScanned: ready.resolve,
    }).catch((thrown) => {
      log({ level: 'error', event: 'watch.failed', watch: id, code: systemCode(thrown) });
    });
    let isOver = false;
    const over = session.then(() => {
      isOver = true;
    });
    while (!signal.aborted && !isOver) {
      await Promise.race([clock.sleep(presenceMs, stop.signal).catch(() => undefined), over]);
      const found = await identify(root);
      if (!('identity' in found) || found.identity !== identity) gone.abort();
    }
    gone.abort();
    await session;
  };

  const run = async (): Promise<void> => {
    let wasLost = false;
    while (!stop.signal.aborted) {
      const found = await identify(root);
      isPresent = 'identity' in found;
      if ('identity' in found) {
        log({ level: 'info', event: wasLost ? 'watch.folder-back' : 'watch.started', watch: id, workspace });
        await watchWhilePresent(found.identity);
        wasLost = true;
        if (!stop.signal.aborted) log({ level: 'warn', event: 'watch.folder-lost', watch: id });
      }
      isPresent = false;
      await clock.sleep(presenceMs, stop.signal).catch(() => undefined);
    }
  };

  const running = run();
  return {
    ready: ready.promise,
    stats: () => ({
      ...report.counts,
      ...(intake?.counts() ?? { waiting: 0, reading: 0 }),
      present: isPresent,
    }),
    [Symbol.asyncDispose]: async () => {
      stop.abort();
      await running;
      ready.resolve();
    },
  };
};
