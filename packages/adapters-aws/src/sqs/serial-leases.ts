import type { Clock } from '@assay/core/ports';

/** Who holds a serial key of a queue, until when (ms since 1970). */
export type SerialLease = { queue: string; key: string; holder: string; untilMs: number };

/**
 * Which delivery works under a serial key. SQS's standard queues know no such thing, so it is kept beside them.
 * A lease that ran out is free; clocks of different machines have to agree to within the slack of a visibility timeout.
 */
export interface SerialLeases {
  /** Takes the key, or prolongs it for its holder; false while somebody else holds it. */
  take(lease: SerialLease): Promise<boolean>;
  /** Frees the key where this holder still has it. */
  release(lease: Omit<SerialLease, 'untilMs'>): Promise<void>;
}

/** Leases within this process: right as long as only one process claims from the queues. */
export const createProcessSerialLeases = ({ clock }: { clock: Clock }): SerialLeases => {
  const held = new Map<string, SerialLease>();
  const nameOf = ({ queue, key }: { queue: string; key: string }): string => `${queue}/${key}`;
  return {
    take: async (lease) => {
      const found = held.get(nameOf(lease));
      if (found && found.holder !== lease.holder && found.untilMs > clock.now().getTime()) return false;
      held.set(nameOf(lease), lease);
      return true;
    },
    release: async (lease) => {
      if (held.get(nameOf(lease))?.holder === lease.holder) held.delete(nameOf(lease));
    },
  };
};
