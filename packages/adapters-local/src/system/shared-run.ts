/**
 * Shares a slow run among those who need one that begins after they asked: who comes while one goes on waits for the
 * next, together with all others who come meanwhile. A failed run fails for those who waited for it alone.
 */
export const createSharedRun = (run: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const start = (): Promise<void> => {
    const started = run().finally(() => {
      if (running === started) running = null;
    });
    running = started;
    return started;
  };

  return () => {
    if (running === null) return start();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return start();
      });
    return next;
  };
};
