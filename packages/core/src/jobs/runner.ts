import { type AppError, toAppError } from '../errors.ts';
import type { Commit } from '../events/commit.ts';
import type { Clock } from '../ports/clock.ts';
import type { ClaimedJob, JobQueue, QueueDeclaration } from '../ports/job-queue.ts';
import { backOffMs } from './back-off.ts';
import { createCompleter } from './completer.ts';
import { type Delivery, workspaceOf } from './delivery.ts';
import type { JobDefinition } from './job-definition.ts';
import type { JobHandler } from './job-handler.ts';
import { createLeaseKeeper } from './lease-keeper.ts';
import { createDeliveryRunner, type DeliveryOutcome } from './run-delivery.ts';

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
  /** Told of every delivery once the queue was told, also where it could not be. */
  onDelivered?: (delivery: Delivery) => void;
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

  /** Tells the queue, and gives what is to be said of the delivery. */
  const settle = async (
    { definition }: RunnerJob,
    { job, outcome }: { job: ClaimedJob; outcome: DeliveryOutcome },
  ): Promise<Pick<Delivery, 'outcome' | 'code'>> => {
    if (outcome.kind === 'completed') {
      await completer.complete(job.receipt);
      return { outcome: 'completed', code: outcome.givenUp?.code ?? null };
    }
    if (outcome.kind === 'deferred' || abandoned) {
      await queue.defer(job.receipt, { delayMs: outcome.kind === 'deferred' ? outcome.delayMs : 0 });
      return { outcome: 'deferred', code: null };
    }
    const { error, last } = outcome;
    options.onFailed?.({ job: definition.name, messageId: job.id, error, last });
    const delayMs = error.retryAfterMs ?? backOffMs({ receiveCount: job.receiveCount, random: random() });
    const told = await queue.retry(job.receipt, {
      delayMs: Math.min(delayMs, 15 * 60_000),
      reason: error.code,
    });
    return { outcome: last && told === 'done' ? 'dead' : 'failed', code: error.code };
  };

  const tellOf = (delivery: Delivery): void => {
    try {
      options.onDelivered?.(delivery);
    } catch {
      // Who watches the work does not stop it.
    }
  };

  const runOne = async (runnerJob: RunnerJob, job: ClaimedJob): Promise<void> => {
    const { definition, handler, queue: declaration } = runnerJob;
    const { timeoutMs } = definition;
    const startedMs = clock.now().getTime();
    const signal = leases.hold(job.receipt, { timeoutMs, visibilityMs: declaration.visibilityMs });
    try {
      const outcome = await runDelivery({ definition, handler, job, signal });
      const durationMs = clock.now().getTime() - startedMs;
      // The queue could not be told: the lease will run out and the message comes back.
      const settled = await settle(runnerJob, { job, outcome }).catch((thrown: unknown) => ({
        outcome: 'failed' as const,
        code: toAppError(thrown).code,
      }));
      tellOf({
        job: definition.name,
        agent: definition.agent,
        workspace: workspaceOf(job),
        messageId: job.id,
        ...settled,
        durationMs,
        receiveCount: job.receiveCount,
      });
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
