import type { AppError } from '../errors.ts';
import type { EventOf, NewEvent } from '../events/event.ts';
import type { Write } from '../ports/record-store.ts';
import type { JobName, JobStarts } from './job-table.ts';

export type JobContext<N extends JobName = JobName> = {
  event: EventOf<JobStarts<N>>;
  /** Aborts when the job's time is up or the process is asked to stop. */
  signal: AbortSignal;
};

/** Either the changes, which are committed together with a mark that this delivery had its effect, or a wish to wait. */
export type JobResult = { writes: readonly Write[]; events: readonly NewEvent[] } | { deferMs: number };

/** For a job that goes on later, to let others go first: who waits no time keeps its place before all that came after. */
export const yieldMs = 500;

export const nothingToDo: JobResult = { writes: [], events: [] };

/**
 * What a job does. It is idempotent, as deliveries repeat: conditions on its writes hold a stale duplicate back.
 * `giveUp` tells the world of a failure that no retry will mend (or the last attempt's); its writes must stand a repeat.
 */
export type JobHandler<N extends JobName = JobName> = {
  handle(context: JobContext<N>): Promise<JobResult>;
  /** Tidies up after the effect is durable, such as a blob nobody needs any more; may be skipped by a crash. */
  settled?(context: JobContext<N>): Promise<void>;
  giveUp?(context: JobContext<N>, error: AppError): Promise<Extract<JobResult, { writes: unknown }>>;
};

export type JobHandlers = { [N in JobName]: JobHandler<N> };
