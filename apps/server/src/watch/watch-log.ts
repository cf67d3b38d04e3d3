import type { TakeOutcome } from './take-file.ts';
import { isSameLook, type Look } from './watched-files.ts';
import { hashPath } from './watched-path.ts';

/** Ids, counts and codes: never a file's name. `file` is the start of the SHA-256 of its path within the folder. */
export type WatchLog = (entry: {
  level: 'info' | 'warn' | 'error';
  event: string;
  [detail: string]: string | number | boolean | null;
}) => void;

export type WatchCounts = {
  takenCount: number;
  /** Looked at, and as they were when they were taken. */
  unchangedCount: number;
  /** Told of and left: unreadable, empty, too large, refused. */
  leftCount: number;
  /** Troubles of the disk or the home, each of which is tried again. */
  troubleCount: number;
};

/** What was told of so many paths is remembered, so that it is told once. */
const rememberedPaths = 10_000;

/** Counts what becomes of files and tells what a person should know, each thing once as long as the file stays so. */
export const createWatchReport = (options: { log: WatchLog; watch: string }) => {
  const { log, watch } = options;
  const counts: WatchCounts = { takenCount: 0, unchangedCount: 0, leftCount: 0, troubleCount: 0 };
  const told = new Map<string, { reason: string; look: Look | null }>();

  const left = (path: Buffer, what: { reason: string; size: number | null; look: Look | null }): void => {
    const file = hashPath(path).slice(0, 16);
    const before = told.get(file);
    const isSame =
      before?.look && what.look ? isSameLook(before.look, what.look) : before?.look === what.look;
    if (before?.reason === what.reason && isSame) return;
    if (told.size >= rememberedPaths) told.clear();
    told.set(file, { reason: what.reason, look: what.look });
    counts.leftCount += 1;
    const level = what.reason === 'empty' ? 'info' : 'warn';
    log({ level, event: 'watch.left', watch, file, reason: what.reason, size: what.size });
  };

  return {
    counts,
    left,
    outcome: (path: Buffer, look: Look | null, outcome: TakeOutcome): void => {
      switch (outcome.kind) {
        case 'taken':
          counts.takenCount += 1;
          told.delete(hashPath(path).slice(0, 16));
          log({ level: 'info', event: 'watch.taken', watch, uploadId: outcome.uploadId, size: outcome.size });
          return;
        case 'unchanged':
          counts.unchangedCount += 1;
          return;
        case 'left':
          left(path, { reason: outcome.reason, size: outcome.size, look });
          return;
        case 'trouble':
          counts.troubleCount += 1;
          log({
            level: 'warn',
            event: 'watch.trouble',
            watch,
            file: hashPath(path).slice(0, 16),
            code: outcome.code,
          });
          return;
        case 'gone':
        case 'restless':
          return;
      }
    },
  };
};

export type WatchReport = ReturnType<typeof createWatchReport>;
