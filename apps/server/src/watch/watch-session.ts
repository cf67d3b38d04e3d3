import type { Clock } from '@assay/core/ports';
import { systemCode } from './file-errors.ts';
import { openFolderNotices } from './folder-notices.ts';
import { createIntake, type Intake } from './intake.ts';
import { scanFolder } from './scan-folder.ts';
import { isSilentFilesystem } from './silent-filesystem.ts';
import type { TakeFile } from './take-file.ts';
import type { WatchLog, WatchReport } from './watch-log.ts';
import type { TakenFiles } from './watched-files.ts';
import { toWatchedPath } from './watched-path.ts';

/** Looks through the whole folder again after so long, for what the system did not notice, as on network shares. */
const rescanMs = 10 * 60_000;
/** The same where the system notices nothing: on a share, or when it has no watches left. */
const blindRescanMs = 30_000;
/** Scans of a large tree take at most this part of the time. */
const restFactor = 10;
/** Scans that notices ask for do not follow each other more closely. */
const namelessPauseMs = 1_000;

export type SessionOptions = {
  root: string;
  watch: string;
  stableMs: number;
  clock: Clock;
  taken: TakenFiles;
  takeFile: TakeFile;
  report: WatchReport;
  log: WatchLog;
};

/** Watches a folder that is there: from a first scan until the signal aborts. */
export const runSession = async (
  options: SessionOptions & {
    signal: AbortSignal;
    onIntake: (intake: Intake) => void;
    onScanned: () => void;
  },
): Promise<void> => {
  const { root, watch, stableMs, clock, taken, takeFile, report, log, signal } = options;
  let isBlind = await isSilentFilesystem(root);
  let rescan = new AbortController();
  const intake = createIntake({
    clock,
    stableMs,
    takeFile,
    onOutcome: (path, look, outcome) => report.outcome(path.relative, look, outcome),
  });
  options.onIntake(intake);
  await using notices = openFolderNotices({
    root,
    onFile: (path) => intake.notice(toWatchedPath(root, path)),
    onNameless: () => rescan.abort(),
    onFailure: (code) => {
      if (!isBlind) log({ level: 'warn', event: 'watch.notices-failed', watch, code });
      isBlind = true;
      rescan.abort();
    },
  });
  const taking = intake.run(signal);
  await notices.ready;
  let failedScans = 0;
  while (!signal.aborted) {
    rescan = new AbortController();
    const startedMs = clock.now().getTime();
    let failedPauseMs = 0;
    try {
      const counts = await scanFolder({
        root,
        taken,
        notice: intake.notice,
        room: intake.room,
        onUnreadable: (path, reason) => report.left(path, { reason, size: null, look: null }),
        signal,
      });
      report.counts.unchangedCount += counts.unchangedCount;
      failedScans = 0;
      if (!signal.aborted) {
        log({ level: 'info', event: 'watch.scanned', watch, ...counts });
        options.onScanned();
      }
    } catch (thrown) {
      // The records could not be asked; files that are noticed one by one go on meanwhile.
      if (failedScans === 0)
        log({ level: 'warn', event: 'watch.scan-failed', watch, code: systemCode(thrown) });
      failedPauseMs = Math.min(blindRescanMs, namelessPauseMs * 2 ** failedScans);
      failedScans += 1;
    }
    const durationMs = Math.max(0, clock.now().getTime() - startedMs);
    const restMs = Math.min(rescanMs, durationMs * restFactor);
    const pauseMs = Math.max(isBlind ? blindRescanMs : rescanMs, restMs);
    const wait = AbortSignal.any([signal, rescan.signal]);
    await clock.sleep(failedPauseMs > 0 ? failedPauseMs : pauseMs, wait).catch(() => undefined);
    if (rescan.signal.aborted)
      await clock.sleep(Math.max(namelessPauseMs, restMs), signal).catch(() => undefined);
  }
  await taking;
};
