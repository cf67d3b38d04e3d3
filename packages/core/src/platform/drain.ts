import type { Clock } from '../ports/clock.ts';

/** Waits until nothing is left to do; `onLook` is called at each look, and once after the last. */
export const createDrain =
  ({ isIdle, clock, lookMs }: { isIdle: () => Promise<boolean>; clock: Clock; lookMs: number }) =>
  async (request: { onLook?: () => Promise<void>; signal?: AbortSignal } = {}): Promise<void> => {
    while (!(await isIdle())) {
      request.signal?.throwIfAborted();
      await request.onLook?.();
      await clock.sleep(lookMs, request.signal);
    }
    await request.onLook?.();
  };
