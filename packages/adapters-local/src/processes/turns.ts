export type Turns = {
  /**
   * Waits for a turn, first come first served, the urgent before all others; rejects with the signal's reason. Every
   * turn taken is given back once.
   */
  take(options: { signal: AbortSignal; isUrgent: boolean }): Promise<void>;
  giveBack(): void;
  waitingCount(): number;
};

type Waiter = { start: () => void; isUrgent: boolean };

/** At most `size` turns at once. */
export const createTurns = ({ size }: { size: number }): Turns => {
  let free = size;
  const waiting: Waiter[] = [];
  return {
    take: async ({ signal, isUrgent }) => {
      signal.throwIfAborted();
      if (free > 0) {
        free -= 1;
        return;
      }
      const turn = Promise.withResolvers<void>();
      const waiter: Waiter = { start: turn.resolve, isUrgent };
      // Who was given the turn is no longer in the list: an abort at that very moment leaves the turn to its holder.
      const leave = (): void => {
        const place = waiting.indexOf(waiter);
        if (place < 0) return;
        waiting.splice(place, 1);
        turn.reject(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      const firstOther = waiting.findIndex((one) => !one.isUrgent);
      waiting.splice(isUrgent && firstOther >= 0 ? firstOther : waiting.length, 0, waiter);
      try {
        await turn.promise;
      } finally {
        signal.removeEventListener('abort', leave);
      }
    },
    giveBack: () => {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next.start();
    },
    waitingCount: () => waiting.length,
  };
};
