import type { AppError } from '../errors.ts';
import type { Commit } from '../events/commit.ts';
import type { Clock } from '../ports/clock.ts';
import type { ClaimedJob, JobQueue, QueueDeclaration } from '../ports/job-queue.ts';
import { backOffMs } from './back-off.ts';
import { createCompleter } from './completer.ts';
import type { JobDefinition } from './job-definition.ts';
import type { JobHandler } from './job-handler.ts';
import { createLeaseKeeper } from './lease-keeper.ts';
import { createDeliveryRunner } from './run-delivery.ts';

export type RunnerJob = { definition: JobDefinition; handler: JobHandler; queue: QueueDeclaration };

export type Runner = {
  /** Works until stopped. */
  start(): void;
  /** There may be new work in these queues: look now instead of at the next poll. */
  wake(queues: ReadonlySet<string>): void;
  /** Stops claiming, lets what is in hand finish for `graceMs`, then aborts it and hands it back uncounted. */
  stop(options: { graceMs: number }): Promise<void>;
  inHand(): number;
};

const pollMs = 250;
const claimBatch = 128;

/**
 * Claims jobs from the queues and runs their handlers, each job up to its own concurrency.
 * Leases are renewed while the work goes on; completions are sent in batches.
 */
export const createRunner = (options: {
  jobs: readonly RunnerJob[];
  queue: JobQueue;
  commit: Commit;
  clock: Clock;
  random: () => number;
  onFailed?: (failure: { job: string; messageId: string; error: AppError; last: boolean }) => void;
}): Runner => {
  const { jobs, queue, clock, random } = options;
  const runDelivery = createDeliveryRunner({ commit: options.commit, clock });
  const completer = createCompleter(queue);
  const stopping = new AbortController();
  const leases = createLeaseKeeper({ queue, clock });
  const keeping = new AbortController();
  let abandoned = false;
  let keeper: Promise<void> = Promise.resolve();
  const inHand = new Set<Promise<void>>();
  const wakeUps = new Map(jobs.map(({ definition }) => [definition.name, new AbortController()]));
  let loops: Promise<void>[] = [];

  const runOne = async (
    { definition, handler, queue: declaration }: RunnerJob,
    job: ClaimedJob,
  ): Promise<void> => {
    const { timeoutMs } = definition;
    const signal = leases.hold(job.receipt, { timeoutMs, visibilityMs: declaration.visibilityMs });
    try {
      const outcome = await runDelivery({ definition, handler, job, signal });
      if (outcome.kind === 'completed') await completer.complete(job.receipt);
      else if (outcome.kind === 'deferred') await queue.defer(job.receipt, { delayMs: outcome.delayMs });
      else if (abandoned) await queue.defer(job.receipt, { delayMs: 0 });
      else {
        const { error, last } = outcome;
        options.onFailed?.({ job: definition.name, messageId: job.id, error, last });
        const delayMs = error.retryAfterMs ?? backOffMs({ receiveCount: job.receiveCount, random: random() });
        await queue.retry(job.receipt, { delayMs: Math.min(delayMs, 15 * 60_000), reason: error.code });
      }
    } catch {
      // The queue could not be told: the lease will run out and the message comes back.
    } finally {
      leases.drop(job.receipt);
    }
  };

  const loop = async (job: RunnerJob): Promise<void> => {
    let running = 0;
    let freed = Promise.withResolvers<void>();
    while (!stopping.signal.aborted) {
      const free = Math.min(claimBatch, job.definition.concurrency - running);
      const woken = wakeUps.get(job.definition.name)?.signal ?? stopping.signal;
      const claimed =
        free > 0 ? await queue.claim({ queue: job.definition.name, limit: free }).catch(() => []) : [];
      for (const one of claimed) {
        const work = runOne(job, one).finally(() => {
          running -= 1;
          inHand.delete(work);
          freed.resolve();
        });
        running += 1;
        inHand.add(work);
      }
      if (running >= job.definition.concurrency) await freed.promise;
      else if (claimed.length === 0) {
        const idle = clock.sleep(pollMs, AbortSignal.any([stopping.signal, woken])).catch(() => undefined);
        await (running > 0 ? Promise.race([idle, freed.promise]) : idle);
      }
      freed = Promise.withResolvers<void>();
    }
  };

  return {
    start: () => {
      keeper = leases.run(keeping.signal);
      loops = jobs.map(loop);
    },
    wake: (queues) => {
      for (const queue of queues) {
        wakeUps.get(queue)?.abort();
        wakeUps.set(queue, new AbortController());
      }
    },
    stop: async ({ graceMs }) => {
      stopping.abort();
      await Promise.all(loops);
      const graceOver = new AbortController();
      const grace = clock.sleep(graceMs, graceOver.signal).then(
        () => {
          abandoned = true;
          leases.abandonAll();
        },
        () => undefined,
      );
      await Promise.all(inHand);
      graceOver.abort();
      await grace;
      keeping.abort();
      await keeper;
    },
    inHand: () => inHand.size,
  };
};
