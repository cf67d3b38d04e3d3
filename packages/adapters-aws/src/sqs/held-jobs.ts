import { randomUUID } from 'node:crypto';
import type { Clock, JobMessage } from '@assay/core/ports';

/** A message in the hands of this process; the lease is ours until `untilMs` by our clock. */
export type HeldJob = {
  message: JobMessage;
  handle: string;
  receives: number;
  untilMs: number;
  holder: string;
};

/** What a receipt says by itself. */
export type ReadReceipt = { queue: string; holder: string; handle: string };

/** SQS lets nobody hold a message longer, so that no receipt is of use after. */
const longestHoldMs = 12 * 60 * 60 * 1000;
const sweepAbove = 1_000;

export const readReceipt = (receipt: string): ReadReceipt => {
  const [queue = '', holder = '', handle = ''] = receipt.split(' ');
  return { queue, holder, handle };
};

/**
 * The deliveries that this process holds. SQS does not tell reliably whether a receipt is still good (deleting with an
 * old one succeeds without effect), so that whether a lease is lost is known by our own clock.
 */
export const createHeldJobs = ({ clock }: { clock: Clock }) => {
  const instance = randomUUID();
  const held = new Map<string, HeldJob>();
  let counter = 0;

  const sweep = (): void => {
    const oldestMs = clock.now().getTime() - longestHoldMs;
    for (const [receipt, { untilMs }] of held) if (untilMs < oldestMs) held.delete(receipt);
  };

  return {
    newHolder: (): string => {
      counter += 1;
      return `${instance}.${counter}`;
    },
    /** Gives the receipt. */
    add: (job: HeldJob): string => {
      if (held.size > sweepAbove) sweep();
      const receipt = `${job.message.queue} ${job.holder} ${job.handle}`;
      held.set(receipt, job);
      return receipt;
    },
    /** The delivery, 'lost' when its lease ran out or was ended, 'foreign' when another process holds it. */
    find: (receipt: string): HeldJob | 'lost' | 'foreign' => {
      const job = held.get(receipt);
      if (job && job.untilMs > clock.now().getTime()) return job;
      held.delete(receipt);
      return readReceipt(receipt).holder.startsWith(`${instance}.`) ? 'lost' : 'foreign';
    },
    remove: (receipt: string): void => {
      held.delete(receipt);
    },
  };
};

export type HeldJobs = ReturnType<typeof createHeldJobs>;
