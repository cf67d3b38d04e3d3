import type { ApiServices } from '../../api-services.ts';

/** How long a watcher trusts that it would have been told: another process may publish too, and tells nobody here. */
const pollMs = 2_000;

export type ChangeWatch = Disposable & {
  /** To be called before each look at the changes: what is told from then on ends the next wait at once. */
  beginLook(): void;
  /** Resolves when it is time for the next look: told of a change, after `ms` at the latest, or aborted. */
  wait(options: { ms: number; signal: AbortSignal }): Promise<void>;
};

/**
 * Waits for changes of a workspace without losing one between a look and the wait after it: the watch listens from
 * its creation to its disposal, and remembers that it was told.
 */
export const watchChanges = (options: { services: ApiServices; workspace: string }): ChangeWatch => {
  const { services, workspace } = options;
  let told = false;
  let waiting: AbortController | null = null;
  const subscription = services.onChange((changed) => {
    if (changed !== workspace) return;
    told = true;
    waiting?.abort();
  });
  return {
    beginLook: () => {
      told = false;
    },
    wait: async ({ ms, signal }) => {
      if (told || signal.aborted) return;
      const own = new AbortController();
      waiting = own;
      const either = AbortSignal.any([signal, own.signal]);
      // It rejects when it was ended early, which is as good an end as any.
      await services.clock.sleep(Math.min(ms, pollMs), either).catch(() => undefined);
      waiting = null;
    },
    [Symbol.dispose]: () => subscription[Symbol.dispose](),
  };
};
