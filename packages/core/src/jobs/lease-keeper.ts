import type { Clock } from '../ports/clock.ts';
import type { JobQueue } from '../ports/job-queue.ts';

type Held = { controller: AbortController; deadlineMs: number; renewAtMs: number; visibilityMs: number };

export type LeaseKeeper = {
  /** Holds a lease until `drop`; the signal aborts when the job's time is up or all is abandoned. */
  hold(receipt: string, options: { timeoutMs: number; visibilityMs: number }): AbortSignal;
  drop(receipt: string): void;
  abandonAll(): void;
  /** Renews and aborts until the signal ends it. */
  run(signal: AbortSignal): Promise<void>;
};

/** How often leases and deadlines are looked at: one look for all jobs costs less than timers for each. */
const lookMs = 500;

/** Keeps the leases of all jobs in hand: renewed after a third of their visibility, so that one lost call is no harm. */
export const createLeaseKeeper = (options: { queue: JobQueue; clock: Clock }): LeaseKeeper => {
  const { queue, clock } = options;
  const held = new Map<string, Held>();

  const look = async (): Promise<void> => {
    const nowMs = clock.now().getTime();
    const due: string[] = [];
    for (const [receipt, one] of held) {
      if (nowMs >= one.deadlineMs) one.controller.abort();
      if (nowMs < one.renewAtMs) continue;
      one.renewAtMs = nowMs + one.visibilityMs / 3;
      due.push(receipt);
    }
    // A renewal that fails is tried again at its next turn; the lease lasts for two more.
    if (due.length > 0) await queue.renew(due).catch(() => undefined);
  };

  return {
    hold: (receipt, { timeoutMs, visibilityMs }) => {
      const nowMs = clock.now().getTime();
      const controller = new AbortController();
      held.set(receipt, {
        controller,
        visibilityMs,
        deadlineMs: nowMs + timeoutMs,
        renewAtMs: nowMs + visibilityMs / 3,
      });
      return controller.signal;
    },
    drop: (receipt) => {
      held.delete(receipt);
    },
    abandonAll: () => {
      for (const one of held.values()) one.controller.abort();
    },
    run: async (signal) => {
      while (!signal.aborted) {
        await clock.sleep(lookMs, signal).catch(() => undefined);
        if (!signal.aborted) await look();
      }
    },
  };
};
