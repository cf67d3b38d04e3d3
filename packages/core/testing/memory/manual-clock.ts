import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../../src/ports/index.ts';

export type ManualClock = Clock & {
  /**
   * Moves time on. Sleepers wake in the order of their hours, each at its own hour, and get a turn to go on
   * (and to sleep again) before the next one wakes.
   */
  advance(ms: number): Promise<void>;
};

type Sleeper = { dueMs: number; wake: () => void };

/** A clock that stands still until it is moved by hand. */
export const createManualClock = (options: { startAt?: Date } = {}): ManualClock => {
  let nowMs = (options.startAt ?? new Date('2030-01-01T00:00:00.000Z')).getTime();
  const sleepers = new Set<Sleeper>();

  const nextDue = (untilMs: number): Sleeper | undefined =>
    [...sleepers].filter((each) => each.dueMs <= untilMs).toSorted((a, b) => a.dueMs - b.dueMs)[0];

  return {
    now: () => new Date(nowMs),

    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        if (ms <= 0) {
          resolve();
          return;
        }
        const leave = (): void => {
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', abort);
        };
        const abort = (): void => {
          leave();
          reject(signal?.reason);
        };
        const sleeper: Sleeper = {
          dueMs: nowMs + ms,
          wake: () => {
            leave();
            resolve();
          },
        };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', abort, { once: true });
      }),

    async advance(ms) {
      const untilMs = nowMs + ms;
      for (let sleeper = nextDue(untilMs); sleeper; sleeper = nextDue(untilMs)) {
        nowMs = sleeper.dueMs;
        sleeper.wake();
        await nextTurn();
      }
      nowMs = untilMs;
    },
  };
};
