import { rejectError } from '../../src/errors.ts';
import {
  type ClaimedJob,
  type Clock,
  type DeadJob,
  type JobMessage,
  type JobQueue,
  maxDelayMs,
  type QueueDeclaration,
} from '../../src/ports/index.ts';
import { decodeCursor, encodeCursor } from './page-cursor.ts';

/**
 * waiting (visible from `visibleAtMs` on) -> claimed (until `visibleAtMs`) -> gone, waiting again, or dead.
 * A claim that ran out is waiting again without anybody having said so.
 */
type Held = {
  /** Of arrival. */
  place: number;
  message: JobMessage;
  visibleAtMs: number;
  /** Of the delivery that may still end this message; also kept after its time ran out. */
  receipt: string | null;
  receiveCount: number;
  reason: string | null;
};
type Dead = { place: number; message: JobMessage; end: Omit<DeadJob, keyof JobMessage> };

/** A job queue in memory; nothing of it outlives the process. */
export const createMemoryJobQueue = ({
  queues,
  clock,
}: {
  queues: readonly QueueDeclaration[];
  clock: Clock;
}): JobQueue => {
  const declarations = new Map(queues.map((queue) => [queue.name, queue]));
  const held = new Set<Held>();
  const dead = new Set<Dead>();
  let counter = 0;
  const nextNumber = (): number => {
    counter += 1;
    return counter;
  };

  const nowMs = (): number => clock.now().getTime();

  const declarationOf = (name: string): QueueDeclaration => {
    const declaration = declarations.get(name);
    if (declaration) return declaration;
    throw rejectError('queue.unknown', `No queue is named ${name}: declare it, or mend the name`, {
      details: { queue: name },
    });
  };

  const assertDelay = (delayMs: number): void => {
    if (delayMs <= maxDelayMs) return;
    throw rejectError(
      'queue.delay-too-long',
      `A message waits at most ${maxDelayMs} ms in a queue: use a schedule for longer waits`,
      { details: { delayMs } },
    );
  };

  const isHidden = (each: Held): boolean => each.visibleAtMs > nowMs();
  const isClaimed = (each: Held): boolean => each.receipt !== null && isHidden(each);
  const ofQueue = (queue: string): Held[] => [...held].filter((each) => each.message.queue === queue);

  /** Whether another message of its serial key is claimed. */
  const isBlocked = ({ message: { queue, serialKey } }: Held): boolean =>
    serialKey !== null &&
    ofQueue(queue).some((each) => each.message.serialKey === serialKey && isClaimed(each));

  const bury = (each: Held): void => {
    held.delete(each);
    const { message, receiveCount, reason } = each;
    const end = { receiveCount, reason, diedAt: clock.now().toISOString() };
    dead.add({ place: nextNumber(), message, end });
  };

  /** Buries what ran out of time on its last receive. */
  const sweep = (queue: string): void => {
    const { maxReceives } = declarationOf(queue);
    for (const each of ofQueue(queue)) {
      if (!isHidden(each) && each.receiveCount >= maxReceives) bury(each);
    }
  };

  const holderOf = (receipt: string): Held | undefined => [...held].find((each) => each.receipt === receipt);

  const add = (message: JobMessage, delayMs: number): void => {
    const visibleAtMs = nowMs() + delayMs;
    held.add({ place: nextNumber(), message, visibleAtMs, receipt: null, receiveCount: 0, reason: null });
  };

  const claimNext = (declaration: QueueDeclaration): ClaimedJob | null => {
    const next = ofQueue(declaration.name)
      .filter((each) => !isHidden(each) && !isBlocked(each))
      .toSorted((a, b) => b.message.priority - a.message.priority || a.place - b.place)[0];
    if (!next) return null;
    next.receipt = `receipt-${nextNumber()}`;
    next.receiveCount += 1;
    next.visibleAtMs = nowMs() + declaration.visibilityMs;
    return structuredClone({
      ...next.message,
      receipt: next.receipt,
      receiveCount: next.receiveCount,
    });
  };

  return {
    async enqueue(messages) {
      for (const { queue, delayMs = 0 } of messages) {
        declarationOf(queue);
        assertDelay(delayMs);
      }
      for (const { id, queue, body, serialKey, priority, delayMs = 0 } of structuredClone(messages)) {
        add({ id, queue, body, serialKey, priority }, delayMs);
      }
      return { failed: [] };
    },

    async claim({ queue, limit }) {
      const declaration = declarationOf(queue);
      sweep(queue);
      const jobs: ClaimedJob[] = [];
      while (jobs.length < limit) {
        const job = claimNext(declaration);
        if (!job) break;
        jobs.push(job);
      }
      return jobs;
    },

    async renew(receipts) {
      return receipts.map((receipt) => {
        const each = holderOf(receipt);
        if (!each || (!isHidden(each) && isBlocked(each))) return 'lost';
        each.visibleAtMs = nowMs() + declarationOf(each.message.queue).visibilityMs;
        return 'done';
      });
    },

    async complete(receipts) {
      return receipts.map((receipt) => {
        const each = holderOf(receipt);
        if (!each) return 'lost';
        held.delete(each);
        return 'done';
      });
    },

    async retry(receipt, { delayMs, reason = null }) {
      assertDelay(delayMs);
      const each = holderOf(receipt);
      if (!each) return 'lost';
      Object.assign(each, { receipt: null, reason, visibleAtMs: nowMs() + delayMs });
      if (each.receiveCount >= declarationOf(each.message.queue).maxReceives) bury(each);
      return 'done';
    },

    async defer(receipt, { delayMs }) {
      assertDelay(delayMs);
      const each = holderOf(receipt);
      if (!each) return 'lost';
      each.receipt = null;
      each.receiveCount -= 1;
      each.visibleAtMs = nowMs() + delayMs;
      return 'done';
    },

    async stats(queue) {
      sweep(queue);
      const all = ofQueue(queue);
      const hidden = all.filter(isHidden);
      const claimed = all.filter(isClaimed).length;
      return {
        waiting: all.length - hidden.length,
        delayed: hidden.length - claimed,
        claimed,
        dead: [...dead].filter(({ message }) => message.queue === queue).length,
      };
    },

    async listDead({ queue, limit = 100, cursor = null }) {
      sweep(queue);
      const scope = ['dead', queue];
      const position = cursor === null ? ['0'] : decodeCursor(cursor, scope);
      if (position === null) {
        throw rejectError(
          'queue.invalid-cursor',
          'The cursor is of another listing: start again without one',
        );
      }
      const after = Number(position[0]);
      const rest = [...dead].filter(({ place, message }) => message.queue === queue && place > after);
      const page = rest.slice(0, limit);
      const last = page.at(-1);
      return {
        items: page.map(({ message, end }) => structuredClone({ ...message, ...end })),
        cursor:
          last && rest.length > page.length ? encodeCursor({ scope, last: [String(last.place)] }) : null,
      };
    },

    async redrive({ queue, ids }) {
      sweep(queue);
      const chosen = [...dead].filter(
        ({ message }) => message.queue === queue && (ids?.includes(message.id) ?? true),
      );
      for (const each of chosen) {
        dead.delete(each);
        add(each.message, 0);
      }
      return chosen.length;
    },
  };
};
