import type { AgentKind } from '../agents/agent-kinds.ts';
import type { EventPayload, EventType } from '../events/event.ts';

/** What a job may touch; an AWS home makes its grants from this. */
export type Resource =
  | 'blobs:incoming'
  | 'blobs:raw'
  | 'blobs:processed'
  | 'blobs:embeddings'
  | 'records:documents'
  | 'records:links'
  | 'records:findings'
  /** Settings of workspaces. */
  | 'records:rules'
  | 'records:platform'
  /** The indexes of all workspaces. */
  | 'search:indexes'
  /** Credentials of sources. */
  | 'secrets:sources'
  /** Somebody else's buckets and folders, with their own credentials (roles are assumed). */
  | 'sources:foreign';

/**
 * One row of the table of jobs: everything that a home needs to run the job, and nothing of how it is done.
 * Times are milliseconds, memory is MiB.
 */
export type JobDefinition<Name extends string = string, Starts extends EventType = EventType> = {
  name: Name;
  /** Whose work it is; its log and metrics stand under this name. */
  agent: AgentKind;
  startedBy: readonly Starts[];
  emits: readonly EventType[];
  reads: readonly Resource[];
  writes: readonly Resource[];
  timeoutMs: number;
  memoryMb: number;
  concurrency: number;
  /** Deliveries after which the message becomes a dead letter. */
  attempts: number;
  /** Larger is sooner. */
  priority: number;
  /** The key within which this job runs one at a time; null where that does not matter. */
  serialBy: ((data: EventPayload<Starts>) => string) | null;
  /** Whether its work belongs into a child process. */
  cpuBound: boolean;
};

export const defineJob = <Name extends string, Starts extends EventType>(
  definition: JobDefinition<Name, Starts>,
): JobDefinition<Name, Starts> => definition;
