import type { Clock } from '@assay/core/ports';

/** A clock on which every wait is over at once, with the time moved on; it notes how long was waited. */
export const createQuickClock = (): Clock & { waits: number[] } => {
  const waits: number[] = [];
  let nowMs = Date.UTC(2030, 0, 1);
  return {
    waits,
    now: () => new Date(nowMs),
    sleep: async (ms) => {
      waits.push(ms);
      nowMs += ms;
    },
  };
};
