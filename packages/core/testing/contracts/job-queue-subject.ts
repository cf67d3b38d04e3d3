import type { ClaimedJob, JobMessage, JobQueue, QueueDeclaration } from '../../src/ports/index.ts';
import type { ContractCase } from './contract.ts';

/** A job queue under test, with the hands on its surroundings. */
export type JobQueueSubject = AsyncDisposable & {
  queue: JobQueue;
  /** Lets time pass for the queue: by hand, or by waiting. */
  advance: (ms: number) => Promise<void>;
  /** Closes the queue and opens another on the same data; needed with the capability `durable`. */
  reopen?: () => Promise<JobQueue>;
};

/**
 * `exactStats`: the counts are exact at once. `priority`: larger priorities come first.
 * `deadReason`: a dead letter tells the reason given with the last retry.
 */
export type JobQueueCapability = 'durable' | 'exactStats' | 'priority' | 'deadReason';
export type OpenJobQueue = (options: { queues: readonly QueueDeclaration[] }) => Promise<JobQueueSubject>;
export type JobQueueCase = ContractCase<OpenJobQueue, JobQueueCapability>;

/** Short enough to be waited out in earnest, long enough for a slow machine; whole seconds, as SQS wants. */
export const visibilityMs = 10_000;
export const maxReceives = 3;

/** The queues that every case declares. */
export const declared: readonly QueueDeclaration[] = [
  { name: 'read', maxReceives, visibilityMs },
  { name: 'extract', maxReceives, visibilityMs },
];

export const message = (id: string, more: Partial<JobMessage & { delayMs: number }> = {}) => ({
  id,
  queue: 'read',
  body: { about: id },
  serialKey: null,
  priority: 0,
  ...more,
});

export const idsOf = (jobs: readonly { id: string }[]): string[] => jobs.map((job) => job.id).toSorted();

export const claimAll = (queue: JobQueue, name = 'read'): Promise<ClaimedJob[]> =>
  queue.claim({ queue: name, limit: 10 });

/** Claims the one message that has to be there. */
export const claimOne = async (queue: JobQueue, name = 'read'): Promise<ClaimedJob> => {
  const jobs = await queue.claim({ queue: name, limit: 1 });
  const [job] = jobs;
  if (!job) throw new Error(`No message could be claimed from ${name}`);
  return job;
};

/** Lets the messages fail until they are dead letters. */
export const kill = async (queue: JobQueue, ids: readonly string[]): Promise<void> => {
  for (let round = 0; round < maxReceives; round += 1) {
    for (const job of await claimAll(queue)) {
      if (ids.includes(job.id)) await queue.retry(job.receipt, { delayMs: 0, reason: `round ${round + 1}` });
    }
  }
};
