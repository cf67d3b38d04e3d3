import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '@assay/core/ports';

/** The time of this machine. */
export const createSystemClock = (): Clock => ({
  now: () => new Date(),
  sleep: async (ms, signal) => {
    signal?.throwIfAborted();
    try {
      await wait(ms, undefined, signal === undefined ? {} : { signal });
    } catch (thrown) {
      // The timer rejects with an error of its own; the port promises the signal's reason.
      signal?.throwIfAborted();
      throw thrown;
    }
  },
});
