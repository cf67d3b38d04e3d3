import { retryError } from '../../errors.ts';
import type { Clock } from '../../ports/clock.ts';

/** Longer than drawing takes, and shorter than callers wait for an answer. */
const maxWaitMs = 20_000;
const firstPauseMs = 20;
const maxPauseMs = 500;
const pauseGrowth = 1.5;
const retryAfterMs = 2_000;

/**
 * Looks until there is something, with growing pauses. Error: `page.not-ready` (retry) after 20 s, or as soon as
 * nobody works on it here any more.
 */
export const waitForPage = async <T>(options: {
  look: () => Promise<T | null>;
  clock: Clock;
  isWorking: () => boolean;
  signal: AbortSignal;
}): Promise<T> => {
  const { look, clock, isWorking, signal } = options;
  const untilMs = clock.now().getTime() + maxWaitMs;
  let pauseMs = firstPauseMs;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    const leftMs = untilMs - clock.now().getTime();
    if (leftMs <= 0 || !isWorking()) {
      throw retryError('page.not-ready', 'The picture of this page is not drawn yet: ask again soon.', {
        retryAfterMs,
      });
    }
    await clock.sleep(Math.min(pauseMs, leftMs), signal);
    pauseMs = Math.min(maxPauseMs, pauseMs * pauseGrowth);
  }
};
