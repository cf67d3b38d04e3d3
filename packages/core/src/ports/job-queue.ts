import type { Json } from './record-store.ts';

/** How a queue treats its messages; derived from the table of jobs. */
export type QueueDeclaration = {
  name: string;
  /** Receives after which a message that was not completed becomes a dead letter. */
  maxReceives: number;
  /** How long a claimed message stays hidden before it is given to another. */
  visibilityMs: number;
};

export type JobMessage = {
  /** Given by the sender; the same id may be delivered more than once, and that is all that is promised. */
  id: string;
  queue: string;
  body: Json;
  /** At most one message per key is claimed at a time; null for no such order. */
  serialKey: string | null;
  /** Larger is claimed first. */
  priority: number;
};

export type ClaimedJob = JobMessage & {
  /** Names this delivery; a later delivery of the same message has another, and then this one is worth nothing. */
  receipt: string;
  /** 1 at the first delivery. Deliveries that were deferred do not count. */
  receiveCount: number;
};

export type DeadJob = JobMessage & { receiveCount: number; diedAt: string; reason: string | null };

/** Per entry: whether it was done, or the lease had been lost to another delivery. */
export type LeaseResult = 'done' | 'lost';

export type QueueStats = { waiting: number; delayed: number; claimed: number; dead: number };

export const maxDelayMs = 15 * 60 * 1000;

/**
 * Durable messages, delivered at least once.
 * Errors: an undeclared queue is `queue.unknown` (reject), a delay over 15 minutes `queue.delay-too-long` (reject).
 */
export interface JobQueue {
  /** Durable when it resolves. A failed entry names its place; the others stand. */
  enqueue(messages: ReadonlyArray<JobMessage & { delayMs?: number }>): Promise<{ failed: number[] }>;
  /** Up to `limit` visible messages, by priority, then roughly in order of arrival; empty when there are none. */
  claim(options: { queue: string; limit: number }): Promise<ClaimedJob[]>;
  /** Hides the messages for another `visibilityMs` from now on. */
  renew(receipts: readonly string[]): Promise<LeaseResult[]>;
  /** The work is done: the messages go. */
  complete(receipts: readonly string[]): Promise<LeaseResult[]>;
  /** The work failed: visible again after the delay; a message that used up its receives becomes a dead letter. */
  retry(receipt: string, options: { delayMs: number; reason?: string }): Promise<LeaseResult>;
  /** The work has to wait and did not fail: visible again after the delay, and this receive does not count. */
  defer(receipt: string, options: { delayMs: number }): Promise<LeaseResult>;
  stats(queue: string): Promise<QueueStats>;
  listDead(options: {
    queue: string;
    limit?: number;
    cursor?: string | null;
  }): Promise<{ items: DeadJob[]; cursor: string | null }>;
  /** Moves dead letters (all of the queue, or those named) back, with a fresh receive count; gives how many. */
  redrive(options: { queue: string; ids?: readonly string[] }): Promise<number>;
}
