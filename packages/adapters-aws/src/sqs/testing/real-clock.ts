import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '@assay/core/ports';

/** The mock lives in this machine's time. */
export const realClock: Clock = {
  now: () => new Date(),
  sleep: (ms, signal) => wait(ms, undefined, signal === undefined ? {} : { signal }),
};
