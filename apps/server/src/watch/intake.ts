import { lstat } from 'node:fs/promises';
import type { Clock } from '@assay/core/ports';
import { isForbidden, isGone, systemCode } from './file-errors.ts';
import type { TakeFile, TakeOutcome } from './take-file.ts';
import { isSameLook, type Look } from './watched-files.ts';
import type { WatchedPath } from './watched-path.ts';

type Candidate = {
  path: WatchedPath;
  look: Look | null;
  /** When it is looked at again. */
  dueMs: number;
  /** It changed while we waited: it may go on to do so for hours, and must not hold up a scan. */
  restless: boolean;
  /** Troubles so far without a success. */
  attempts: number;
};

/** How many files are read at once. */
const concurrency = 4;
/** A scan waits while so many files wait. */
const roomFor = 1_000;
/** Whoever was seen to write may pause between two writes: such a file has to stand still so many times as long. */
const restlessPatience = 3;
const firstRetryMs = 1_000;
const lastRetryMs = 60_000;

export type Intake = {
  /** There is something new about this file; `look` is how it looks now, where that is known. */
  notice(path: WatchedPath, look?: Look): void;
  /** Resolves as soon as a scan may notice more files. */
  room(signal: AbortSignal): Promise<void>;
  /** Takes files until the signal aborts; then forgets all that wait. */
  run(signal: AbortSignal): Promise<void>;
  counts(): { waiting: number; reading: number };
};

/**
 * Waits until a file stood still for `stableMs` (size and time of change), then takes it, a few at a time.
 * Each file is in hand once at most, and troubles of the disk are tried again, later each time.
 */
export const createIntake = (options: {
  clock: Clock;
  stableMs: number;
  takeFile: TakeFile;
  onOutcome: (path: WatchedPath, look: Look | null, outcome: TakeOutcome) => void;
}): Intake => {
  const { clock, stableMs, takeFile, onOutcome } = options;
  const candidates = new Map<string, Candidate>();
  const inHand = new Map<string, Promise<void>>();
  let restlessCount = 0;
  let wakeUp = new AbortController();
  let roomFreed = Promise.withResolvers<void>();

  const wake = (): void => {
    wakeUp.abort();
    wakeUp = new AbortController();
  };
  const nowMs = (): number => clock.now().getTime();

  const put = (candidate: Candidate): void => {
    candidates.set(candidate.path.relative.toString('latin1'), candidate);
    if (candidate.restless) restlessCount += 1;
  };
  const remove = (id: string): void => {
    if (candidates.get(id)?.restless) restlessCount -= 1;
    candidates.delete(id);
  };

  /** How the file looks, or what there is to say instead. */
  const lookAt = async (path: WatchedPath): Promise<Look | TakeOutcome> => {
    try {
      const stats = await lstat(path.full);
      return stats.isFile() ? { size: stats.size, mtimeMs: stats.mtimeMs } : { kind: 'gone' };
    } catch (thrown) {
      if (isGone(thrown)) return { kind: 'gone' };
      if (isForbidden(thrown)) return { kind: 'left', reason: 'unreadable', size: null };
      return { kind: 'trouble', code: systemCode(thrown) };
    }
  };

  const work = async (candidate: Candidate, signal: AbortSignal): Promise<void> => {
    const { path } = candidate;
    const look = await lookAt(path);
    if (signal.aborted) return;
    let outcome: TakeOutcome;
    if ('kind' in look) outcome = look;
    else if (!candidate.look || !isSameLook(candidate.look, look)) {
      // What nobody had looked at yet was not seen to change.
      const restless = candidate.restless || candidate.look !== null;
      put({ ...candidate, look, restless, dueMs: nowMs() + stableMs * (restless ? restlessPatience : 1) });
      return;
    } else outcome = await takeFile(path, look, signal);
    if (signal.aborted) return;
    if (outcome.kind === 'restless') {
      put({ ...candidate, look: null, restless: true, dueMs: nowMs() });
      return;
    }
    if (outcome.kind === 'trouble') {
      const pauseMs = Math.min(lastRetryMs, firstRetryMs * 2 ** candidate.attempts);
      put({ ...candidate, look: null, attempts: candidate.attempts + 1, dueMs: nowMs() + pauseMs });
      if (candidate.attempts > 0) return;
    }
    onOutcome(path, candidate.look, outcome);
  };

  const nextDue = (): Candidate | null => {
    const now = nowMs();
    for (const [id, candidate] of candidates) {
      // A clock that was set back must not make a file wait for longer than it would have.
      if (candidate.dueMs > now + lastRetryMs + stableMs) candidate.dueMs = now + stableMs;
      if (candidate.dueMs <= now && !inHand.has(id)) return candidate;
    }
    return null;
  };

  const begin = (candidate: Candidate, signal: AbortSignal): void => {
    const id = candidate.path.relative.toString('latin1');
    remove(id);
    const done = work(candidate, signal).finally(() => {
      inHand.delete(id);
      roomFreed.resolve();
      roomFreed = Promise.withResolvers<void>();
      wake();
    });
    inHand.set(id, done);
  };

  const hasRoom = (): boolean => candidates.size - restlessCount + inHand.size < roomFor;

  return {
    notice: (path, look) => {
      const id = path.relative.toString('latin1');
      if (candidates.has(id)) return;
      put({ path, look: look ?? null, restless: false, attempts: 0, dueMs: nowMs() + (look ? stableMs : 0) });
      wake();
    },
    room: async (signal) => {
      while (!hasRoom() && !signal.aborted) await roomFreed.promise;
    },
    run: async (signal) => {
      while (!signal.aborted) {
        for (let next = nextDue(); next && inHand.size < concurrency; next = nextDue()) begin(next, signal);
        const pauseMs = Math.max(20, Math.min(250, stableMs / 4));
        const woken = wakeUp.signal;
        const waits = inHand.size < concurrency && candidates.size > 0 ? pauseMs : lastRetryMs;
        await clock.sleep(waits, AbortSignal.any([signal, woken])).catch(() => undefined);
      }
      await Promise.all(inHand.values());
      candidates.clear();
      restlessCount = 0;
      roomFreed.resolve();
    },
    counts: () => ({ waiting: candidates.size, reading: inHand.size }),
  };
};
