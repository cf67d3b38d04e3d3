const baseMs = 200;
const capMs = 60_000;

/**
 * How long to wait before the next attempt: exponential with full jitter, so that many that failed together
 * do not come back together. `random` is between 0 and 1.
 */
export const backOffMs = (options: { receiveCount: number; random: number }): number =>
  Math.round(Math.min(capMs, baseMs * 2 ** Math.min(options.receiveCount, 16)) * (0.5 + options.random / 2));
