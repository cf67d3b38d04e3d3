import type { Clock } from '@assay/core/ports';

const lookMs = 25;

/** Waits until nothing is left to do; `onLook` is called at each look, and once after the last. */
export const createDrain =
  ({ isIdle, clock }: { isIdle: () => Promise<boolean>; clock: Clock }) =>
  async (request: { onLook?: () => Promise<void>; signal?: AbortSignal } = {}): Promise<void> => {
    while (!(await isIdle())) {
      request.signal?.throwIfAborted();
      await request.onLook?.();
      await clock.sleep(lookMs, request.signal);
    }
    await request.onLook?.();
  };
