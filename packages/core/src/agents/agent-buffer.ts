import type { TelemetryEntry } from '../ports/telemetry.ts';

/** An entry as the place of logs gets it: `droppedBefore` entries of this agent that came before it were lost. */
export type BufferedEntry = TelemetryEntry & { droppedBefore: number };

/** Entries handed over at once; a sender that has less room takes fewer. */
const maxBatch = 500;

export type AgentBuffer = {
  add(entry: TelemetryEntry): void;
  /** Entries that are not brought out yet. */
  size(): number;
  /** Brings out what was added before the call, after what is on its way; false where that failed. */
  drain(): Promise<boolean>;
};

/** The caller may change its own object afterwards. */
const copyOf = (entry: TelemetryEntry): BufferedEntry => ({
  ...entry,
  ids: { ...entry.ids },
  dimensions: { ...entry.dimensions },
  metrics: entry.metrics.map((metric) => ({ ...metric })),
  droppedBefore: 0,
});

/** What one agent has to tell, in its order. A full buffer loses its oldest entry, and the one after it says so. */
export const createAgentBuffer = (options: {
  maxKept: number;
  send: (entries: readonly BufferedEntry[]) => Promise<number>;
}): AgentBuffer => {
  const { maxKept, send } = options;
  /** The last that were added, without a gap, and behind what is on its way. */
  let kept: BufferedEntry[] = [];
  let onTheirWay = 0;
  let added = 0;
  let turn: Promise<unknown> = Promise.resolve();

  const dropOldest = (): void => {
    if (kept.length <= maxKept) return;
    const lost = kept.splice(0, kept.length - maxKept);
    const [next] = kept;
    if (next) next.droppedBefore += lost.reduce((sum, { droppedBefore }) => sum + droppedBefore + 1, 0);
  };

  const sendBatch = async (): Promise<boolean> => {
    const batch = kept.length > maxBatch ? kept.splice(0, maxBatch) : kept;
    if (batch === kept) kept = [];
    onTheirWay = batch.length;
    let taken = 0;
    try {
      taken = await send(batch);
    } catch {
      // Nobody waits for logs: the entries stay for the next try.
    }
    onTheirWay = 0;
    if (taken < batch.length) kept = [...batch.slice(taken), ...kept];
    dropOldest();
    return taken > 0;
  };

  const drainUntil = async (target: number): Promise<boolean> => {
    while (kept.length > 0 && added - kept.length < target) {
      if (!(await sendBatch())) return false;
    }
    return true;
  };

  return {
    add: (entry) => {
      kept.push(copyOf(entry));
      added += 1;
      dropOldest();
    },
    size: () => kept.length + onTheirWay,
    drain: () => {
      const target = added;
      const drained = turn.then(() => drainUntil(target));
      turn = drained;
      return drained;
    },
  };
};
