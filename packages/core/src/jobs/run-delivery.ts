import { type AppError, rejectError, toAppError } from '../errors.ts';
import type { Commit } from '../events/commit.ts';
import { StoredEvent } from '../events/outbox.ts';
import type { Clock } from '../ports/clock.ts';
import type { ClaimedJob } from '../ports/job-queue.ts';
import { type CommitOutcome, conditionHeld } from './commit-outcome.ts';
import type { JobDefinition } from './job-definition.ts';
import { jobEffects } from './job-effect.ts';
import type { JobContext, JobHandler, JobResult } from './job-handler.ts';

/**
 * What became of one delivery, in the words of the queue. `givenUp` is why a message is done although its work was
 * not: no retry would have mended it.
 */
export type DeliveryOutcome =
  | { kind: 'completed'; givenUp?: AppError }
  | { kind: 'deferred'; delayMs: number }
  | { kind: 'failed'; error: AppError; last: boolean };

/** A lost race is not a failure: somebody else wrote first, and the next look decides anew. */
const conflictDelayMs = 50;

const parseContext = (job: ClaimedJob, signal: AbortSignal): JobContext => {
  const parsed = StoredEvent.safeParse(job.body);
  if (!parsed.success) {
    throw rejectError(
      'event.invalid',
      `The message ${job.id} does not hold a valid event: ${parsed.error.issues[0]?.message}.`,
      {
        details: { messageId: job.id },
        cause: parsed.error,
      },
    );
  }
  return { event: parsed.data as JobContext['event'], signal };
};

/** Runs one delivery of a job through its handler and commits what the handler asks for. */
export const createDeliveryRunner = (options: { commit: Commit; clock: Clock }) => {
  const { commit, clock } = options;

  const commitEffect = async (
    job: ClaimedJob,
    context: JobContext,
    result: JobResult,
  ): Promise<CommitOutcome> => {
    if ('deferMs' in result || (result.writes.length === 0 && result.events.length === 0)) return 'committed';
    const { workspace } = context.event;
    const mark = jobEffects.put(workspace, { messageId: job.id, at: clock.now().toISOString() }, 'absent');
    return conditionHeld(
      await commit({ workspace, writes: [mark, ...result.writes], events: result.events }),
    );
  };

  const giveUp = async (handler: JobHandler, context: JobContext, error: AppError): Promise<void> => {
    const result = await handler.giveUp?.(context, error);
    if (result) await commit({ workspace: context.event.workspace, ...result });
  };

  return async (delivery: {
    definition: JobDefinition;
    handler: JobHandler;
    job: ClaimedJob;
    signal: AbortSignal;
  }): Promise<DeliveryOutcome> => {
    const { definition, handler, job, signal } = delivery;
    let context: JobContext | null = null;
    try {
      context = parseContext(job, signal);
      const result = await handler.handle(context);
      if ('deferMs' in result) return { kind: 'deferred', delayMs: result.deferMs };
      const outcome = await commitEffect(job, context, result);
      if (outcome === 'conflict') return { kind: 'deferred', delayMs: conflictDelayMs };
      await handler.settled?.(context);
      return { kind: 'completed' };
    } catch (thrown) {
      const error = toAppError(thrown);
      const last = job.receiveCount >= definition.attempts;
      if (signal.aborted || !context) return { kind: 'failed', error, last };
      if (error.recovery === 'retry' && !last) return { kind: 'failed', error, last };
      try {
        await giveUp(handler, context, error);
      } catch (second) {
        return { kind: 'failed', error: toAppError(second), last };
      }
      return error.recovery === 'retry'
        ? { kind: 'failed', error, last }
        : { kind: 'completed', givenUp: error };
    }
  };
};
